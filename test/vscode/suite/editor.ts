import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const LIMIT_MS = 15_000;
const POLL_MS = 50;

/** The URI of a file of the test workspace. */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder !== undefined, 'the suite needs a workspace folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file in an editor and puts the cursor behind the first `before` in it. */
export async function openBehind(path: string, before: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  const editor = await vscode.window.showTextDocument(document);
  const index = document.getText().indexOf(before);
  assert.notEqual(index, -1, `${path} does not contain ${before}`);
  const position = document.positionAt(index + before.length);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** Runs `during` with a text inserted at the cursor of a file, and takes the text out again. */
export async function withInserted<T>(editor: vscode.TextEditor, text: string, during: () => Promise<T>): Promise<T> {
  const { document } = editor;
  const start = editor.selection.active;
  await editor.edit((edit) => edit.insert(start, text));
  try {
    return await during();
  } finally {
    const end = document.positionAt(document.offsetAt(start) + text.length);
    await editor.edit((edit) => edit.delete(new vscode.Range(start, end)));
    await document.save();
  }
}

/**
 * Waits until `read` gives a value that `isReached` accepts, and returns it. It looks again after each of the events, and at short
 * intervals where VS Code has no event for the state. The failure shows the last value.
 */
export async function awaitState<T>(
  read: () => T | PromiseLike<T>,
  isReached: (value: T) => boolean,
  changes: readonly vscode.Event<unknown>[] = [],
): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const value = await read();
    if (isReached(value)) return value;
    if (Date.now() > end)
      assert.fail(`the state was not reached, the last one is ${JSON.stringify(value, undefined, 2)}`);
    await nextChange(changes);
  }
}

/** Resolves at the first of the events, or after a short time. */
function nextChange(changes: readonly vscode.Event<unknown>[]): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
      resolve();
    };
    const listeners = changes.map((change) => change(done));
    const timer = setTimeout(done, POLL_MS);
  });
}

/** The labels that VS Code offers at the cursor, of all extensions together, once one of them is `wanted`. */
export async function completionLabels(editor: vscode.TextEditor, wanted: string): Promise<string[]> {
  const items = await completionItems(editor, wanted);
  return items.map(labelOf);
}

/** The items that VS Code offers at the cursor once one of them has the label `wanted`. */
export function completionItems(editor: vscode.TextEditor, wanted: string): Promise<vscode.CompletionItem[]> {
  return awaitState(
    async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
      );
      return list.items;
    },
    (items) => items.some((item) => labelOf(item) === wanted),
  );
}

/** The label of an item without its detail. */
export function labelOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}

/** The elements that stand in a list more than once. */
export function repeated(labels: readonly string[]): string[] {
  return labels.filter((label, index) => labels.indexOf(label) !== index);
}
