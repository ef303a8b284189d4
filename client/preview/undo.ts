import { commands, Uri, type ViewColumn, window } from 'vscode';

/** Takes back the last step in a file. VS Code undoes in the editor that has the keyboard, so it is shown for it. */
export async function undoIn(uri: string, viewColumn: ViewColumn): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { viewColumn });
  await commands.executeCommand('undo');
}
