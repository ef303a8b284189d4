import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Session } from './session.ts';

/** Called by VS Code on the desktop and on remote hosts, where the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const session = new Session(
    context.extensionUri,
    (id, name, options) => new LanguageClient(id, name, server, options),
  );
  context.subscriptions.push(session);
  await session.startWithEvidence();
}
