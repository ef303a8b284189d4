import { commands, Uri, window } from 'vscode';

/** Takes back the last step in a file. VS Code undoes in the editor that has the keyboard, so it is shown for it. */
export async function undoIn(uri: string): Promise<void> {
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const column = visible?.viewColumn;
  await window.showTextDocument(Uri.parse(uri), column === undefined ? {} : { viewColumn: column });
  await commands.executeCommand('undo');
}
