import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitState, completionLabels, fileUri, openBehind, repeated, withInserted } from './editor.ts';

const CONNECTOR = 'loan-desk/connectors/credit-bureau.json';
const EXTENSIONS = 'loan-desk/processes/credit-check-extensions.json';

suite('JSON beside the built-in JSON service', () => {
  test('keys of a connector are offered once each, without the ones that are there', async () => {
    const editor = await openBehind(CONNECTOR, '{');
    await withInserted(editor, '\n  ""', async () => {
      const position = editor.selection.active.translate(0, -1);
      editor.selection = new vscode.Selection(position, position);
      const labels = await completionLabels(editor, 'template');
      assert.deepEqual(repeated(labels), []);
      assert.ok(!labels.includes('actions') && !labels.includes('$schema'), labels.join());
    });
  });

  test('types of a parameter are offered once each', async () => {
    const editor = await openBehind(CONNECTOR, '"type": "');
    const labels = await completionLabels(editor, 'boolean');
    assert.deepEqual(repeated(labels), []);
  });

  test('keys of an extensions file are offered once each', async () => {
    const editor = await openBehind(EXTENSIONS, '"extensions": {');
    const list = await awaitState(
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          editor.selection.active,
        ),
      () => true,
    );
    assert.deepEqual(repeated(list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))), []);
  });

  test('a mistake in a connector is reported once', async () => {
    const editor = await openBehind(CONNECTOR, '"type": "string",\n          "required": true');
    await withInserted(editor, ',\n          "required": true', async () => {
      const messages = await awaitState(
        () =>
          vscode.languages
            .getDiagnostics(fileUri(CONNECTOR))
            .map((finding) => `${finding.range.start.line} ${finding.message}`),
        (found) => found.length > 0,
        [vscode.languages.onDidChangeDiagnostics],
      );
      assert.deepEqual(repeated(messages), []);
    });
  });
});
