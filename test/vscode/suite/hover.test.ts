import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitState, openBehind } from './editor.ts';

async function checkHover(path: string, before: string): Promise<string[]> {
  const { document, selection } = await openBehind(path, before);
  const hovers = await awaitState(
    () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, selection.active),
    (found) => found.length > 0,
  );
  return hovers.flatMap(({ contents }) => contents).map((part) => (typeof part === 'string' ? part : part.value));
}

suite('hover', () => {
  test('an action shows its contract: names, types and descriptions of inputs and outputs', async () => {
    const text = await checkHover('loan-desk/processes/credit-check.bpmn20.xml', 'implementation="credit-bureau.GET');
    for (const part of ['Fetches the credit report', 'nationalId', 'string', 'score', 'integer']) {
      assert.ok(text.join('\n').includes(part), `'${part}' is missing in ${text.join('\n')}`);
    }
  });

  test('a property of a connector definition is explained by one hover', async () => {
    const text = await checkHover('loan-desk/connectors/credit-bureau.json', '"secure');
    // An empty part is what VS Code's own JSON service adds; nobody sees it.
    assert.equal(text.filter((part) => part.trim() !== '').length, 1);
  });
});
