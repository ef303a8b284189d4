import { commands, Disposable, Range, Uri, WorkspaceEdit, type WorkspaceFolder, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { NEW_FILE_REQUEST, type NewFileParams, type NewFileResult } from '../server/lsp/protocol.ts';
import { isOurs } from './document.ts';

/** The client of a running server, which is started if it does not run; undefined if it cannot be. */
type RunningClient = () => Promise<BaseLanguageClient | undefined>;

/** The commands that make files. The server knows what may be made where; nothing is ever overwritten. */
export function registerNewFileCommands(client: RunningClient): Disposable {
  return Disposable.from(
    commands.registerCommand('activitiConnectors.newConnector', (resource: unknown) => newConnector(resource, client)),
    commands.registerCommand('activitiConnectors.newExtensions', (resource: unknown) =>
      newExtensions(resource, client),
    ),
  );
}

async function newConnector(resource: unknown, client: RunningClient): Promise<void> {
  const folder = resource instanceof Uri ? resource : await folderForConnector();
  if (folder === undefined) return;
  const ask = (name: string) => fileFor({ kind: 'connector', folder: folder.toString(), name }, client);
  const name = await window.showInputBox({
    title: 'New Connector',
    prompt: "The connector's name: service tasks call 'name.action'",
    placeHolder: 'my-connector',
    validateInput: async (text) => {
      // Nobody wants to be told what is wrong before the first character.
      const answer = text === '' ? undefined : await ask(text);
      return answer && 'refusal' in answer ? answer.refusal : undefined;
    },
  });
  if (name !== undefined) await make(await ask(name));
}

async function newExtensions(resource: unknown, client: RunningClient): Promise<void> {
  const bpmn = resource instanceof Uri ? resource : window.activeTextEditor?.document.uri;
  if (bpmn !== undefined) await make(await fileFor({ kind: 'extensions', bpmn: bpmn.toString() }, client));
}

/** The folder of the file that one works at, if it is about connectors; else the folder that is open, or one of those. */
async function folderForConnector(): Promise<Uri | undefined> {
  const document = window.activeTextEditor?.document;
  if (document && document.uri.scheme !== 'untitled' && isOurs(document)) return Uri.joinPath(document.uri, '..');
  const [first, ...others] = workspace.workspaceFolders ?? [];
  if (first === undefined) {
    void window.showInformationMessage('Open the folder of a project first: the connector becomes a file of it');
    return undefined;
  }
  const folder: WorkspaceFolder | undefined = others.length === 0 ? first : await window.showWorkspaceFolderPick();
  return folder?.uri;
}

async function fileFor(params: NewFileParams, client: RunningClient): Promise<NewFileResult | undefined> {
  const running = await client();
  return running?.sendRequest<NewFileResult>(NEW_FILE_REQUEST, params);
}

async function make(file: NewFileResult | undefined): Promise<void> {
  if (file === undefined) return;
  if ('refusal' in file) {
    void window.showWarningMessage(file.refusal);
    return;
  }
  const uri = Uri.parse(file.uri);
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(file.text) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(`${workspace.asRelativePath(uri)} could not be made. It may be there already`);
    return;
  }
  const { start, end } = file.selection;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(uri, { selection, preview: false });
}
