import type { LocatedElement } from '../index/scope.ts';
import type { ConnectorFile } from '../model/file.ts';
import { baseName } from './fileNames.ts';
import { NameTable } from './nearest.ts';
import type { ScopeView } from './scopeView.ts';

/** Who uses the actions of a connector. */
export interface ConnectorUses {
  /** By an action's name, the service tasks that call it; a misspelled call counts for the action that was meant. */
  readonly tasks: ReadonlyMap<string, readonly LocatedElement[]>;
  /** The names of the actions that triggers start. */
  readonly triggered: ReadonlySet<string>;
}

/**
 * The uses of a connector's actions, under its name and under its file's, by which the modeling service knows it; undefined
 * while a process or trigger that could hold another use is broken or not read yet.
 */
export function usesOf(file: ConnectorFile, scope: ScopeView): ConnectorUses | undefined {
  if (!file.model.name || scope.hasBrokenProcesses || scope.hasBrokenTriggers) return undefined;
  return scope.once(`usesOf ${file.uri}`, () => readUses(file, scope));
}

function readUses({ uri, model }: ConnectorFile, scope: ScopeView): ConnectorUses {
  const tasks = new Map<string, LocatedElement[]>();
  const meant = meantIn(model.actions.flatMap((action) => action.name?.text ?? []));
  const triggered = new Set<string>();
  for (const connector of new Set([model.name?.text ?? '', baseName(uri)])) {
    for (const task of scope.tasksCallingConnector(connector)) {
      const action = meant(task.item.implementation?.action?.text ?? '');
      const known = tasks.get(action);
      if (known) known.push(task);
      else tasks.set(action, [task]);
    }
    for (const source of scope.triggeredActions(connector)) triggered.add(source.slice(connector.length + 1));
  }
  return { tasks, triggered };
}

/** The action that a call means: one of the known names, the nearest to a misspelled one, or else what is written. */
function meantIn(names: readonly string[]): (called: string) => string {
  const known = new Map<string, string>(names.map((name) => [name, name]));
  const table = new NameTable(names);
  return (called) => {
    const meant = known.get(called) ?? table.nearest(called) ?? called;
    known.set(called, meant);
    return meant;
  };
}
