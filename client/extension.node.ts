import type { ExtensionContext } from 'vscode';
import { Session } from './session.ts';

/** Called by VS Code on the desktop and on remote hosts, where the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const session = new Session(context.extensionUri, async (around) => {
    const { startServer } = await import('./server.node.ts');
    return startServer(context, around);
  });
  context.subscriptions.push(session);
  await session.startWithEvidence();
}
