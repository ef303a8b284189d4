import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitState, openBehind } from './editor.ts';

const CREDIT_CHECK = 'loan-desk/processes/credit-check.bpmn20.xml';

interface Target {
  readonly path: string;
  readonly text: string;
  readonly origin: string | undefined;
}

async function checkDefinition(before: string): Promise<Target> {
  const { document, selection } = await openBehind(CREDIT_CHECK, before);
  const links = await awaitState(
    () =>
      vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        selection.active,
      ),
    (found) => found.length > 0,
  );
  assert.equal(links.length, 1);
  const [link] = links;
  assert.ok(link !== undefined && 'targetUri' in link, 'a link tells which part of the value it belongs to');
  const target = await vscode.workspace.openTextDocument(link.targetUri);
  return {
    path: vscode.workspace.asRelativePath(link.targetUri),
    text: target.getText(link.targetSelectionRange ?? link.targetRange),
    origin: link.originSelectionRange && document.getText(link.originSelectionRange),
  };
}

suite('go to definition from a service task', () => {
  test('the connector part leads to the name of the connector', async () => {
    assert.deepEqual(await checkDefinition('implementation="credit'), {
      path: 'loan-desk/connectors/credit-bureau.json',
      text: 'credit-bureau',
      origin: 'credit-bureau',
    });
  });

  test('the action part leads to the name of the action', async () => {
    assert.deepEqual(await checkDefinition('implementation="credit-bureau.VERIFY'), {
      path: 'loan-desk/connectors/credit-bureau.json',
      text: 'VERIFY_IDENTITY',
      origin: 'VERIFY_IDENTITY',
    });
  });
});
