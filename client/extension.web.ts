import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { Session } from './session.ts';

// The project's types are those of Node; this global of web workers is all that is needed of the other ones.
declare const Worker: new (url: string) => Worker;

/** Called by VS Code in the browser, where the server is a web worker that reads files through the client. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  const session = new Session(
    context.extensionUri,
    (id, name, options) => new LanguageClient(id, name, new Worker(server), options),
  );
  context.subscriptions.push(session);
  await session.startWithEvidence();
}
