import { Uri, workspace } from 'vscode';

/** The text of a file as the author sees it: the open document, else the file. Undefined if it cannot be read. */
export async function fileText(uri: string): Promise<string | undefined> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    // It is gone, and the server will say so.
    return undefined;
  }
}
