import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { awaitState, fileUri, openBehind, repeated } from './editor.ts';

const UNOPENED = 'parcel-desk/processes/unopened.bpmn20.xml';
const FINDING = "has no action 'TRAK'";
const CHANGES = [vscode.languages.onDidChangeDiagnostics];

function messagesOf(path: string): string[] {
  return vscode.languages.getDiagnostics(fileUri(path)).map(({ message }) => message);
}

function awaitMessages(path: string, isReached: (messages: string[]) => boolean): Promise<string[]> {
  return awaitState(() => messagesOf(path), isReached, CHANGES);
}

const namesAction = (messages: string[]) => messages.some((message) => message.includes(FINDING));

suite('findings', () => {
  test('a file that was never opened is checked, and the finding covers the wrong name only', async () => {
    const messages = await awaitMessages(UNOPENED, namesAction);
    assert.match(messages.join('\n'), /TRACK/, 'the message offers the near miss');
    const finding = vscode.languages.getDiagnostics(fileUri(UNOPENED)).find(({ message }) => message.includes(FINDING));
    const document = await vscode.workspace.openTextDocument(fileUri(UNOPENED));
    assert.equal(finding && document.getText(finding.range), 'TRAK');
  });

  test('an open file shows each finding once', async () => {
    await openBehind(UNOPENED, 'parcels');
    const messages = await awaitMessages(UNOPENED, namesAction);
    assert.deepEqual(repeated(messages), []);
  });

  test('a finding goes when the connector gains the action, and comes back when it loses it', async () => {
    const connector = fileUri('parcel-desk/connectors/parcels.json');
    const before = await vscode.workspace.fs.readFile(connector);
    const after = new TextDecoder().decode(before).replace('"TRACK"', '"TRAK"');
    await vscode.workspace.fs.writeFile(connector, new TextEncoder().encode(after));
    await awaitMessages(UNOPENED, (messages) => !namesAction(messages));
    await vscode.workspace.fs.writeFile(connector, before);
    await awaitMessages(UNOPENED, namesAction);
  });

  test('a file that comes with its folder is checked, and its findings go with the folder', async () => {
    const copy = 'copied-desk/processes/unopened.bpmn20.xml';
    await vscode.workspace.fs.copy(fileUri('parcel-desk'), fileUri('copied-desk'));
    await awaitMessages(copy, namesAction);
    await vscode.workspace.fs.delete(fileUri('copied-desk'), { recursive: true });
    await awaitMessages(copy, (messages) => messages.length === 0);
  });

  test('a restarted server finds the same again', async () => {
    await vscode.commands.executeCommand('activitiConnectors.restart');
    await awaitMessages(UNOPENED, namesAction);
  });

  test('the sample project has no findings', async () => {
    // The findings of the other project show that the workspace has been checked.
    await awaitMessages(UNOPENED, namesAction);
    const inSample = vscode.languages
      .getDiagnostics()
      .filter(([uri]) => uri.path.includes('/loan-desk/'))
      .flatMap(([, diagnostics]) => diagnostics)
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
    assert.deepEqual(
      inSample.map(({ message }) => message),
      [],
    );
  });
});
