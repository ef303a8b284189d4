import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { senders } from '../senders.ts';
import { awaitState, fileUri, openBehind } from './editor.ts';

const PAYOUT = 'loan-desk/processes/loan-payout.bpmn20.xml';
const PAYOUT_EXTENSIONS = 'loan-desk/processes/loan-payout-extensions.json';
const APPLICATION = 'loan-desk/processes/loan-application.bpmn20.xml';
const GATEWAY = 'loan-desk/connectors/sms-gateway.json';
const TRIGGER = 'loan-desk/triggers/document-received.json';
const SENDER_FILES = Object.keys(senders);

suite('navigation', () => {
  suiteSetup(() => Promise.all(Object.entries(senders).map(writeText)));
  suiteTeardown(() => Promise.all(SENDER_FILES.map((path) => vscode.workspace.fs.delete(fileUri(path)))));

  test('the uses of an action are found in the files of all kinds that name it', async () => {
    const { document, selection } = await openBehind(PAYOUT, 'sms-gateway.SEND');
    const wanted = [GATEWAY, PAYOUT, ...SENDER_FILES, TRIGGER].sort();
    const locations = await awaitState(
      () =>
        vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          document.uri,
          selection.active,
        ),
      (found) => found.length >= wanted.length,
    );
    assert.deepEqual(locations.map(({ uri }) => vscode.workspace.asRelativePath(uri)).sort(), wanted);
    const texts = locations.map(async ({ uri, range }) =>
      (await vscode.workspace.openTextDocument(uri)).getText(range),
    );
    assert.deepEqual([...new Set(await Promise.all(texts))], ['SEND_TEXT']);
  });

  test('an action renamed in a process is renamed in closed files too, and one undo brings all back', () =>
    checkRename(PAYOUT, 'sms-gateway.SEND', 'SEND_MESSAGE', [GATEWAY, PAYOUT, ...SENDER_FILES, TRIGGER]));

  test('a process renamed in its file is renamed where it is called and in its extensions file', () =>
    checkRename(PAYOUT, '<bpmn2:process id="Process', 'Process_Payment', [PAYOUT, PAYOUT_EXTENSIONS, APPLICATION]));

  test('an input renamed in the connector is renamed in mappings and in the payload of a trigger', () =>
    checkRename(GATEWAY, '"name": "pho', 'mobileNumber', [GATEWAY, PAYOUT_EXTENSIONS, TRIGGER]));

  test('an action is called by its service tasks and triggers, a task by its process', async () => {
    const action = await callItem(PAYOUT, 'sms-gateway.SEND');
    assert.equal(action.name, 'SEND_TEXT');
    const callers = await incomingCalls(action, 4);
    const tasks = callers.filter(({ from }) => from.uri.path.endsWith('.bpmn20.xml'));
    assert.equal(tasks.length, 3);
    assert.ok(callers.some(({ from }) => from.uri.path.endsWith(TRIGGER)));
    const task = tasks.find(({ from }) => from.uri.path.endsWith(PAYOUT));
    assert.ok(task !== undefined, 'the payout process calls the action');
    const [process] = await incomingCalls(task.from, 1);
    assert.equal(process?.from.name, 'loan-payout');
  });

  test('a lens of an action tells its uses, and runs a command that VS Code accepts', async () => {
    const command = await lensCommand(GATEWAY, '3 service tasks, 1 trigger');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  test('the lens of a service task opens its mapping', async () => {
    const command = await lensCommand(PAYOUT, 'sms-gateway.SEND_TEXT: 3 of 3 inputs mapped');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = await awaitState(
      () => vscode.window.activeTextEditor,
      (active) => active?.document.uri.path.endsWith(PAYOUT_EXTENSIONS) === true,
      [vscode.window.onDidChangeActiveTextEditor],
    );
    assert.equal(editor?.document.getText(editor.selection), 'Task_SendText');
  });
});

/** Renames what stands at the place while the other files are closed, and takes it back in one step. */
async function checkRename(path: string, before: string, newName: string, changed: readonly string[]): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const texts = await textsOf(changed);
  const editor = await openBehind(path, before);
  const edit = await renameEdit(editor, newName, changed.length);
  assert.deepEqual(pathsOf(edit), [...changed].sort());
  assert.ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'the edit is applied');
  for (const [name, text] of await savedTextsOf(changed)) {
    assert.ok(text.includes(newName), `${name} has the new name`);
    assert.notEqual(text, texts.get(name), name);
  }
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand('undo');
  // The command ends before VS Code has opened the other files again.
  await awaitState(
    () => savedTextsOf(changed),
    (found) => changed.every((name) => found.get(name) === texts.get(name)),
  );
}

/** Asks until the edit reaches as many files: the server may still be reading what has just been written. */
function renameEdit(
  { document, selection }: vscode.TextEditor,
  newName: string,
  files: number,
): Promise<vscode.WorkspaceEdit> {
  const target = [document.uri, selection.active] as const;
  return awaitState(
    () =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', ...target, newName),
    (found) => pathsOf(found).length >= files,
  );
}

function pathsOf(edit: vscode.WorkspaceEdit): string[] {
  return edit
    .entries()
    .map(([uri]) => vscode.workspace.asRelativePath(uri))
    .sort();
}

async function savedTextsOf(paths: readonly string[]): Promise<Map<string, string>> {
  await vscode.workspace.saveAll();
  return textsOf(paths);
}

/** The texts of files on the disk. */
async function textsOf(paths: readonly string[]): Promise<Map<string, string>> {
  const read = async (path: string) =>
    [path, new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)))] as const;
  return new Map(await Promise.all(paths.map(read)));
}

async function callItem(path: string, before: string): Promise<vscode.CallHierarchyItem> {
  const { document, selection } = await openBehind(path, before);
  const [item] = await awaitState(
    () =>
      vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
        'vscode.prepareCallHierarchy',
        document.uri,
        selection.active,
      ),
    (found) => found.length > 0,
  );
  assert.ok(item !== undefined);
  return item;
}

function incomingCalls(item: vscode.CallHierarchyItem, count: number): Promise<vscode.CallHierarchyIncomingCall[]> {
  return awaitState(
    () => vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', item),
    (found) => found.length >= count,
  );
}

async function lensCommand(path: string, title: string): Promise<vscode.Command> {
  const { document } = await openBehind(path, '');
  const lenses = await awaitState(
    () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100),
    (found) => found.some(({ command }) => command?.title === title),
  );
  const command = lenses.find((lens) => lens.command?.title === title)?.command;
  assert.ok(command !== undefined && command.command !== '', 'the lens can be clicked');
  return command;
}

function writeText([path, text]: readonly [string, string]): Thenable<void> {
  return vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
}
