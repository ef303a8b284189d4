import type { ConnectorFile } from '../model/file.ts';
import { ScopeView } from '../rules/scopeView.ts';
import { memberOf } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';
import { actionFromUse, type NewAction } from './actionFromUse.ts';
import type { Fixer } from './fix.ts';
import { appendMembers } from './jsonAppend.ts';

/** Adds the action that tasks call to the definition of its connector. */
export const createAction: Fixer = {
  codes: ['implementation-unknown-action'],
  *fixes({ data }, { scope, newId, profile }) {
    const { connector = '', action = '', near } = data ?? {};
    const view = new ScopeView(scope);
    const named = view.connectors(connector);
    const [file, ...others] = named.length > 0 || profile === 'engine' ? named : view.connectorsInFile(connector);
    if (!file || others.length > 0 || action === '') return;
    const edit = additionTo(file, actionFromUse(action, scope.tasksCalling(connector, action), view, newId));
    if (!edit) return;
    const title = `Create action '${action}' in connector '${file.model.name?.text ?? connector}'`;
    yield { title, edits: [{ uri: file.uri, edits: [edit] }], preferred: near === undefined };
  },
};

function additionTo({ json }: ConnectorFile, action: NewAction): TextEdit | undefined {
  if (json.root?.kind !== 'object') return undefined;
  const actions = memberOf(json.root, 'actions');
  if (!actions) return appendMembers(json, json.root, [['actions', { [action.id]: action }]]);
  return actions.value?.kind === 'object' ? appendMembers(json, actions.value, [[action.id, action]]) : undefined;
}
