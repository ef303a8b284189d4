import type { LocatedElement, LocatedEntry, Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { type BpmnElement, takesMapping } from '../model/bpmn.ts';
import type { ElementEntry, ElementMapping, ProcessEntry } from '../model/extensions.ts';
import type { BpmnFile, ExtensionsFile, ProjectFile, Uri } from '../model/file.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import { type Span, touches } from '../text/span.ts';

/** Where something is written. */
export interface Place {
  readonly uri: Uri;
  readonly span: Span;
}

/** An element of a process that takes a mapping, in the scope in which its names resolve. */
export interface PreviewedTask {
  readonly scope: Scope;
  readonly file: BpmnFile;
  readonly element: BpmnElement;
  /** The ids of the process and of the element. */
  readonly process: string;
  readonly id: string;
}

/** The task at an offset of a BPMN or extensions file; undefined where there is none. */
export function taskAt(snapshot: Snapshot, uri: Uri, offset: number): PreviewedTask | undefined {
  const [file, scope] = [snapshot.file(uri), snapshot.scopeOf(uri)];
  if (!file || !scope) return undefined;
  if (file.kind === 'bpmn') {
    const element = elementAt(file, offset) ?? elementDrawnAt(file, offset);
    return element && taskOf({ file, item: element }, scope);
  }
  if (file.kind !== 'extensions' || !file.ofProcess) return undefined;
  const process = processEntryAt(file, offset);
  const id = process && elementIdAt(process, offset);
  return process && id !== undefined ? elementOf(scope, process.key.text, id) : undefined;
}

/** The task with an id in one of the processes of a BPMN file, or in one that an extensions file speaks of. */
export function taskWithId(snapshot: Snapshot, uri: Uri, id: string): PreviewedTask | undefined {
  const [file, scope] = [snapshot.file(uri), snapshot.scopeOf(uri)];
  if (!file || !scope) return undefined;
  if (file.kind === 'bpmn') {
    const element = file.model.elements.find((item) => item.id?.text === id && takesMapping(item));
    return element && taskOf({ file, item: element }, scope);
  }
  if (file.kind !== 'extensions') return undefined;
  const maps = ({ mappings, constants }: ProcessEntry): boolean =>
    [...mappings, ...constants].some(({ element }) => element.text === id);
  for (const { key } of file.model.processes.toSorted((a, b) => Number(maps(b)) - Number(maps(a)))) {
    const task = elementOf(scope, key.text, id);
    if (task) return task;
  }
  return undefined;
}

function elementAt({ model }: BpmnFile, offset: number): BpmnElement | undefined {
  return model.elements.findLast((item) => takesMapping(item) && touches(item.span, offset));
}

/** The element of the shape at an offset: in a diagram, the nearest `bpmnElement` on its line or above. */
function elementDrawnAt({ model, text, tree }: BpmnFile, offset: number): BpmnElement | undefined {
  const end = Math.max(0, ...model.processes.map(({ span }) => span.end));
  if (offset <= end) return undefined;
  const lineEnd = text.indexOf('\n', offset);
  const id = lastValue(tree, 'bpmnElement', { start: end, end: lineEnd < 0 ? text.length : lineEnd });
  return id === undefined ? undefined : model.elements.find((item) => takesMapping(item) && item.id?.text === id);
}

/** The value as written of the last attribute with this name that begins in the span. */
function lastValue(tree: XmlTree, name: string, { start, end }: Span): string | undefined {
  for (let attribute = tree.attributeCount - 1; attribute >= 0; attribute--) {
    const nameStart = tree.attributeNameStart(attribute);
    if (nameStart < start) return undefined;
    if (nameStart >= end || tree.text.slice(nameStart, tree.attributeNameEnd(attribute)) !== name) continue;
    const valueStart = tree.valueStart(attribute);
    return valueStart < 0 ? undefined : tree.text.slice(valueStart, tree.valueEnd(attribute));
  }
  return undefined;
}

/** The id of the process at an offset; in a file of one process that one, wherever the offset is. */
export function processAt(file: ProjectFile, offset: number): string | undefined {
  if (file.kind === 'extensions') return processEntryAt(file, offset)?.key.text;
  if (file.kind !== 'bpmn') return undefined;
  const { processes } = file.model;
  return (processes.find(({ span }) => touches(span, offset)) ?? processes[0])?.id?.text;
}

function processEntryAt({ model }: ExtensionsFile, offset: number): ProcessEntry | undefined {
  return model.processes.find(({ span }) => touches(span, offset)) ?? model.processes[0];
}

function elementIdAt(
  { mappings, constants, assignments, templates }: ProcessEntry,
  offset: number,
): string | undefined {
  const entries: readonly (ElementMapping | ElementEntry)[] = [...mappings, ...constants, ...assignments, ...templates];
  return entries.find(({ span }) => touches(span, offset))?.element.text;
}

function elementOf(scope: Scope, process: string, id: string): PreviewedTask | undefined {
  const found = scope.elements(process, id).find(({ item }) => takesMapping(item));
  return found && taskOf(found, scope);
}

/** Undefined for an element that has no id, or whose process has none: nothing can be mapped for it. */
export function taskOf({ file, item }: LocatedElement, scope: Scope): PreviewedTask | undefined {
  const [process, id] = [item.process.id?.text, item.id?.text];
  return process === undefined || id === undefined ? undefined : { scope, file, element: item, process, id };
}

/** All that extensions files say of the process of a task; only the last counts. */
export function extensionsOf({ scope, process }: PreviewedTask): readonly LocatedEntry[] {
  return scope.extensions(process);
}

/** The files of the layout before 7.1.0.M6 that are about the process of a task; the engine does not read them. */
export function legacyExtensions({ scope, process }: PreviewedTask): readonly ExtensionsFile[] {
  if (scope.extensions(process).length > 0) return [];
  return [...scope.files(), ...(scope.beyond?.files() ?? [])].filter(
    (file): file is ExtensionsFile =>
      file.kind === 'extensions' && file.model.legacyKey !== undefined && file.model.id?.text === process,
  );
}

/** What the engine knows of a process: the entry in the last file that has one, and nothing of the others (ProcessExtensionService). */
export function effectiveEntry(scope: Scope, process: string): LocatedEntry | undefined {
  return scope.extensions(process).at(-1);
}

/** The mapping of an element; of a key that stands twice the last counts. */
export function mappingOf(entry: LocatedEntry | undefined, id: string): ElementMapping | undefined {
  return entry?.item.mappings.findLast(({ element }) => element.text === id);
}

export function constantsOf(entry: LocatedEntry | undefined, id: string): ElementEntry | undefined {
  return entry?.item.constants.findLast(({ element }) => element.text === id);
}
