import type { LocatedElement } from '../index/scope.ts';
import { ScopeView } from '../rules/scopeView.ts';
import { actionFromUse } from './actionFromUse.ts';
import { dnsLabelOf, isDnsLabel } from './connectorName.ts';
import { addUseEdits } from './connectorUseEdits.ts';
import { EditsByFile } from './editsByFile.ts';
import type { FixContext, Fixer } from './fix.ts';

/** Writes the definition of a connector that tasks call, with all the actions that they call. */
export const createConnector: Fixer = {
  codes: ['implementation-unknown-connector'],
  *fixes({ data }, context) {
    const { scope, snapshot } = context;
    const called = data?.connector ?? '';
    // A name that no project takes is written as one that they all take, and the tasks call it by that.
    const name = isDnsLabel(called) ? called : dnsLabelOf(called);
    if (name === undefined || scope.connectors(name).length > 0) return;
    const uri = `${scope.root}/connectors/${name}.json`;
    const tasks = scope.tasksCallingConnector(called);
    const actions = actionsOf(tasks, context);
    if (snapshot.file(uri) || actions.length === 0) return;
    const edits = new EditsByFile();
    if (name !== called) addUseEdits(edits, scope, called, name);
    const definition = {
      name,
      description: '',
      actions: Object.fromEntries(actions.map((action) => [action.id, action])),
    };
    const title = `Create connector '${name}'${name === called ? '' : ` and call it instead of '${called}'`}`;
    const text = `${JSON.stringify(definition, undefined, 2)}\n`;
    yield { title, edits: edits.list(), create: { uri, text }, preferred: name === called && data?.near === undefined };
  },
};

function actionsOf(tasks: readonly LocatedElement[], { scope, newId }: FixContext) {
  const byAction = new Map<string, LocatedElement[]>();
  for (const task of tasks) {
    const action = task.item.implementation?.action?.text;
    if (!action) continue;
    const known = byAction.get(action);
    if (known) known.push(task);
    else byAction.set(action, [task]);
  }
  const view = new ScopeView(scope);
  return [...byAction].map(([action, callers]) => actionFromUse(action, callers, view, newId));
}
