import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitState, openBehind } from './editor.ts';

const UNOPENED = 'parcel-desk/processes/unopened.bpmn20.xml';

suite('quick fixes', () => {
  test('a misspelled action is put right in one undoable step, and its finding goes', async () => {
    const { document, selection } = await openBehind(UNOPENED, 'implementation="parcels.TR');
    const before = document.getText();
    const actions = await awaitState(
      () =>
        vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          selection,
        ),
      (found) => found.some(({ title }) => title === "Change to 'TRACK'"),
    );
    const fix = actions.find(({ title }) => title === "Change to 'TRACK'");
    assert.ok(fix?.edit, 'the fix is an edit');
    assert.ok(await vscode.workspace.applyEdit(fix.edit), 'the edit is applied');
    assert.equal(document.getText(), before.replace('parcels.TRAK', 'parcels.TRACK'));
    await awaitState(
      () => vscode.languages.getDiagnostics(document.uri),
      (found) => found.every(({ code }) => codeOf(code) !== 'implementation-unknown-action'),
      [vscode.languages.onDidChangeDiagnostics],
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await document.save();
  });
});

function codeOf(code: vscode.Diagnostic['code']): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
