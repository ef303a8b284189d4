import { extensionsBeside, isSaved } from '../../fixes/processEntry.ts';
import type { LocatedEntry, Scope } from '../../index/scope.ts';
import type { Snapshot } from '../../index/snapshot.ts';
import type { BpmnElement } from '../../model/bpmn.ts';
import type { ExtensionsFile, ProjectFile, Uri } from '../../model/file.ts';
import { fileName } from '../../rules/fileNames.ts';
import { ScopeView } from '../../rules/scopeView.ts';
import type { Refusal } from '../../text/refusal.ts';
import { taskWithId } from '../task.ts';

/** A task by the file that one looks at, BPMN or extensions, and the id of its element. */
export interface TaskAddress {
  readonly uri: Uri;
  readonly elementId: string;
}

export interface EditContext {
  readonly snapshot: Snapshot;
  /** A fresh UUID. */
  readonly newId: () => string;
}

/** A task whose mapping can be changed. */
export interface TaskPlace {
  readonly id: string;
  readonly element: BpmnElement;
  readonly process: string;
  /** The file that defines the process. */
  readonly bpmn: Uri;
  /** What extensions say about the process: at most one entry, as of two nobody knows which one counts. */
  readonly entries: readonly LocatedEntry[];
  /** The extensions file that is there, with that entry or without one; it has no syntax errors. */
  readonly file: ExtensionsFile | undefined;
  readonly scope: Scope;
  readonly context: EditContext;
}

/** Finds a task and the place of its mapping, or says why its mapping cannot be changed. */
export function taskPlace(task: TaskAddress, context: EditContext): TaskPlace | Refusal {
  const { uri, elementId: id } = task;
  const found = taskWithId(context.snapshot, uri, id);
  if (!found) return { refusal: `'${fileName(uri)}' has no task, call activity or event '${id}'` };
  const { scope, element, process, file: bpmn } = found;
  const entries = scope.extensions(process);
  const obstacle = obstacleIn(scope, process, entries) ?? foreignEntry(entries[0], id, context.snapshot);
  if (obstacle !== undefined) return { refusal: obstacle };
  const target = entries[0]?.file ?? context.snapshot.file(extensionsBeside(bpmn.uri));
  const refusal = target && refusalOfFile(target);
  if (refusal !== undefined) return { refusal };
  if (!target && !isSaved(bpmn.uri)) {
    return { refusal: `Save '${fileName(bpmn.uri)}' first: its mappings go to a file beside it` };
  }
  const extensions = target?.kind === 'extensions' ? target : undefined;
  return { id, element, process, scope, bpmn: bpmn.uri, entries, file: extensions, context };
}

/** Why nobody can say where the extensions of a process are. */
function obstacleIn(scope: Scope, process: string, entries: readonly LocatedEntry[]): string | undefined {
  if (entries.length > 1) {
    const files = [...new Set(entries.map(({ file }) => `'${fileName(file.uri)}'`))].join(' and ');
    return `The extensions of process '${process}' stand twice, in ${files}. Keep one of them first, as the engine reads only one`;
  }
  if (entries.length === 1) return undefined;
  if (new ScopeView(scope).hasLegacyExtensions(process)) {
    return `The extensions of process '${process}' have the layout before 7.1.0.M6, which the engine does not read. Convert the file first`;
  }
  const broken = scope.hasBrokenExtensions ? [...scope.files()].find(isBrokenExtensions) : undefined;
  return broken && refusalOfFile(broken);
}

/** Test resources see the extensions beside them in the main resources, which may speak of another process with the same id. */
function foreignEntry(entry: LocatedEntry | undefined, id: string, snapshot: Snapshot): string | undefined {
  const home = entry && snapshot.scopeOf(entry.file.uri);
  if (!home || new ScopeView(home).elementsById(entry.item.key.text).has(id)) return undefined;
  return `'${fileName(entry.file.uri)}' lies where process '${entry.item.key.text}' has no element '${id}'`;
}

/** It may hold what is said about any process. */
function isBrokenExtensions(file: ProjectFile): boolean {
  if (file.kind === 'unread' || file.kind === 'unreadable') return file.expected === 'extensions';
  return file.kind === 'extensions' && file.broken;
}

function refusalOfFile(file: ProjectFile): string | undefined {
  const name = `'${fileName(file.uri)}'`;
  if (file.kind === 'unread') return `${name} is not read yet. Try again in a moment`;
  if (file.kind === 'unreadable') return `${name} cannot be read: ${file.reason}`;
  if (file.kind !== 'extensions') return `${name} holds no process extensions`;
  if (file.broken) return `${name} has syntax errors. Correct them before you change a mapping`;
  if (file.model.legacyKey) {
    return `${name} has the layout before 7.1.0.M6, which the engine does not read. Convert the file first`;
  }
  return undefined;
}
