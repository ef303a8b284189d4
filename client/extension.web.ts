import type { ExtensionContext } from 'vscode';
import { Session } from './session.ts';

/** Called by VS Code in the browser, where the server is a web worker that reads files through the client. */
export async function activate(context: ExtensionContext): Promise<void> {
  const session = new Session(context.extensionUri, async (around) => {
    const { startServer } = await import('./server.web.ts');
    return startServer(context, around);
  });
  context.subscriptions.push(session);
  await session.startWithEvidence();
}
