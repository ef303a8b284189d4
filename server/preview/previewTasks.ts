import { type MappingState, MappingStates } from '../features/mappingState.ts';
import { extensionsBeside } from '../fixes/processEntry.ts';
import type { Located, Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { attribute, type BpmnElement, type BpmnProcess, isShadowed, takesMapping } from '../model/bpmn.ts';
import type { Feature } from '../model/connector.ts';
import type { BpmnFile, ConnectorFile, Uri } from '../model/file.ts';
import { touches } from '../text/span.ts';
import { brokenFiles } from './brokenFiles.ts';
import { type FindingsOf, PlacedFindings } from './findings.ts';
import type { PreviewTask, PreviewTasks, TaskState } from './preview.ts';
import { effectiveEntry, type Place, processAt, taskAt } from './task.ts';

/** The tasks that a preview can be opened for at an offset (UTF-16 code units): those of its process, or those that use its action or connector. */
export function previewTasks(
  snapshot: Snapshot,
  uri: Uri,
  offset: number,
  findingsOf: FindingsOf,
): PreviewTasks<Place> | undefined {
  const [file, scope] = [snapshot.file(uri), snapshot.scopeOf(uri)];
  if (!file || !scope) return undefined;
  const findings = new PlacedFindings(findingsOf);
  if (file.kind === 'connector') return tasksOfConnector(file, offset, scope, { snapshot, findings });
  const task = taskAt(snapshot, uri, offset);
  const process = task?.process ?? processAt(file, offset);
  const [located] = process === undefined ? [] : scope.processes(process);
  return located && tasksOfProcess(located, scope, { snapshot, findings, selected: task?.id });
}

interface Context {
  readonly snapshot: Snapshot;
  readonly findings: PlacedFindings;
  readonly selected?: string | undefined;
}

function tasksOfProcess(
  { file, item }: Located<BpmnFile, BpmnProcess>,
  scope: Scope,
  { snapshot, findings, selected }: Context,
): PreviewTasks<Place> {
  const id = item.id?.text ?? '';
  const entry = effectiveEntry(scope, id);
  const mapped = new Set(
    [...(entry?.item.mappings ?? []), ...(entry?.item.constants ?? [])].map(({ element }) => element.text),
  );
  const tasks = file.model.elements
    .filter((element) => element.process === item && isListed(element, mapped))
    .map((element) => ({ file, item: element }));
  return {
    of: { kind: 'process', id, name: item.name?.text, place: { uri: file.uri, span: item.id?.span ?? item.tag } },
    tasks: new TaskList(scope, findings).of(tasks),
    diagram: hasDiagram(file) ? file.uri : undefined,
    selected,
    broken: brokenFiles(snapshot, [file.uri, entry?.file.uri ?? extensionsBeside(file.uri)]),
  };
}

/** Tasks that map by their nature, and whatever else has a mapping. */
function isListed(element: BpmnElement, mapped: ReadonlySet<string>): boolean {
  if (!element.id || !takesMapping(element)) return false;
  return always.has(element.type) || mapped.has(element.id.text);
}

const always: ReadonlySet<string> = new Set(['serviceTask', 'userTask', 'callActivity']);

function tasksOfConnector(
  file: ConnectorFile,
  offset: number,
  scope: Scope,
  { snapshot, findings }: Context,
): PreviewTasks<Place> | undefined {
  const { name, actions } = file.model;
  if (!name) return undefined;
  const action = actions.find(({ span }) => touches(span, offset));
  const tasks = tasksUsing(name.text, action, scope);
  return {
    of: {
      kind: 'action',
      connector: name.text,
      action: action?.name?.text,
      place: { uri: file.uri, span: action?.key.span ?? name.span },
    },
    tasks: new TaskList(scope, findings).of(tasks.filter(({ item }) => item.id && !isShadowed(item))),
    diagram: undefined,
    selected: undefined,
    broken: brokenFiles(snapshot, [file.uri]),
  };
}

function tasksUsing(
  connector: string,
  action: Feature | undefined,
  scope: Scope,
): readonly Located<BpmnFile, BpmnElement>[] {
  if (!action) return scope.tasksCallingConnector(connector);
  return action.name ? scope.tasksCalling(connector, action.name.text) : [];
}

/** Makes the lines of tasks; each process and connector is looked up once. */
class TaskList {
  private readonly states: MappingStates;
  private readonly places = new Map<string, ReadonlyMap<string, readonly Place[]>>();

  constructor(
    private readonly scope: Scope,
    private readonly findings: PlacedFindings,
  ) {
    this.states = new MappingStates(scope);
  }

  of(tasks: readonly Located<BpmnFile, BpmnElement>[]): readonly PreviewTask<Place>[] {
    return tasks.map(({ file, item }) => this.lineOf(file, item));
  }

  private lineOf({ uri }: BpmnFile, element: BpmnElement): PreviewTask<Place> {
    const [process, id] = [element.process.id?.text ?? '', element.id?.text ?? ''];
    const mapping = this.states.of(element);
    const places = [{ uri, span: element.span }, ...(this.placesOf(process).get(id) ?? [])];
    return {
      uri,
      id,
      process,
      name: attribute(element, 'name')?.text,
      type: element.type,
      implementation: element.implementation?.whole.text,
      state: this.worstOf(places) ?? stateOf(element, mapping),
      summary: mapping.text,
      place: { uri, span: element.id?.span ?? element.tag },
    };
  }

  private worstOf(places: readonly Place[]): TaskState | undefined {
    const severities = new Set(places.flatMap((place) => this.findings.within(place)).map(({ severity }) => severity));
    if (severities.has('error')) return 'error';
    return severities.has('warning') ? 'warning' : undefined;
  }

  /** Where the extensions speak of each element of a process. */
  private placesOf(process: string): ReadonlyMap<string, readonly Place[]> {
    const known = this.places.get(process);
    if (known) return known;
    const places = new Map<string, Place[]>();
    const entry = effectiveEntry(this.scope, process);
    for (const { element, span } of [...(entry?.item.mappings ?? []), ...(entry?.item.constants ?? [])]) {
      const ofElement = places.get(element.text) ?? [];
      if (entry) ofElement.push({ uri: entry.file.uri, span });
      places.set(element.text, ofElement);
    }
    this.places.set(process, places);
    return places;
  }
}

/** A user task or a call activity need not map anything. */
function stateOf(element: BpmnElement, { text, isComplete, found }: MappingState): TaskState {
  if (text === undefined || (!found && !element.implementation)) return 'none';
  return isComplete ? 'complete' : 'incomplete';
}

/** The model leaves diagrams out; nothing but a diagram has a shape. */
function hasDiagram({ text }: BpmnFile): boolean {
  return /<(?:[\w.-]+:)?BPMNShape\b/.test(text);
}
