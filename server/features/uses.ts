import type { Scope } from '../index/scope.ts';
import { referencePlaces, symbolId } from '../index/symbols.ts';
import { implementationOf } from '../model/bpmn.ts';
import type { BpmnFile, Uri } from '../model/file.ts';
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
  const symbol = action === undefined ? symbolId.connector(connector) : symbolId.action(connector, action);
  return scope.filesNaming(symbol, 'references').flatMap((file): readonly Use[] => {
    if (file.kind !== 'trigger' && file.kind !== 'bpmn') return [];
    const { kind, spans } =
      file.kind === 'bpmn'
        ? { kind: 'task' as const, spans: spansInTasks(file, { connector, action }) }
        : { kind: 'trigger' as const, spans: referencePlaces(file).get(symbol) ?? [] };
    return spans.map((span) => ({ kind, uri: file.uri, span }));
  });
}

/** Without a dot the value names a bean: only with an action it is certain that a connector is meant. */
function spansInTasks({ model }: BpmnFile, { connector, action }: UsedName): readonly Span[] {
  const whole = `${connector}.${action}`;
  const spans: Span[] = [];
  for (const task of model.elementsOf('serviceTask')) {
    const found = implementationOf(task);
    if (!found?.action) continue;
    if (action === undefined && found.connector.text === connector) spans.push(found.connector.span);
    if (action !== undefined && found.whole.text === whole) spans.push(found.action.span);
  }
  return spans;
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
