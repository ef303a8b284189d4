import type { Scope } from '../index/scope.ts';
import { referencePlaces, symbolId } from '../index/symbols.ts';
import type { Uri } from '../model/file.ts';
import type { Span } from '../text/span.ts';

/** A connector, or one of its actions, by name. */
export interface UsedName {
  readonly connector: string;
  readonly action: string | undefined;
}

/** A place that names a connector or action to run it. */
export interface Use {
  readonly kind: 'task' | 'trigger';
  readonly uri: Uri;
  readonly span: Span;
}

/** The service tasks and triggers that run an action, or any of a connector: read from the index, file by file that has one. */
export function usesOf({ connector, action }: UsedName, scope: Scope): readonly Use[] {
  const tasks = action === undefined ? scope.tasksCallingConnector(connector) : scope.tasksCalling(connector, action);
  const symbol = action === undefined ? symbolId.connector(connector) : symbolId.action(connector, action);
  const triggers = scope.filesNaming(symbol, 'references').filter(({ kind }) => kind === 'trigger');
  return [
    ...tasks.flatMap(({ file: { uri }, item: { implementation } }): Use[] => {
      const named = action === undefined ? implementation?.connector : implementation?.action;
      return named ? [{ kind: 'task', uri, span: named.span }] : [];
    }),
    ...triggers.flatMap((file) =>
      (referencePlaces(file).get(symbol) ?? []).map((span): Use => ({ kind: 'trigger', uri: file.uri, span })),
    ),
  ];
}

/** `2 service tasks, 1 trigger`, or that there is none. */
export function describeUses(uses: readonly Use[]): string {
  const tasks = uses.filter(({ kind }) => kind === 'task').length;
  const triggers = uses.length - tasks;
  const parts = [counted(tasks, 'service task'), counted(triggers, 'trigger')].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : 'not used';
}

function counted(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
