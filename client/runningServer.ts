import { type LogOutputChannel, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { PREVIEW_CHANGED_NOTIFICATION } from '../server/lsp/protocol.ts';
import { createOptions } from './client.ts';
import { CrashHandler, keepQuiet } from './crashHandler.ts';
import { answerFileRequests } from './files.ts';
import { showLimits } from './limits.ts';
import { showProfile } from './status.ts';
import { suggestWhileTyping } from './typing.ts';

type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** A server and everything around it that is of no use without one. */
export interface RunningServer {
  readonly client: BaseLanguageClient;
  stop(): Promise<void>;
}

/** What of the window a server speaks to. */
export interface ServerAround {
  readonly output: LogOutputChannel;
  /** Called when an open preview may show something that is no longer so. */
  previewChanged(): void;
}

export type StartServer = (around: ServerAround) => Promise<RunningServer>;

/** Starts a server through the client of this host. A server that cannot start is told of and counts as running: stop it to try again. */
export async function runServer(
  { output, previewChanged }: ServerAround,
  createClient: CreateClient,
): Promise<RunningServer> {
  const files = workspace.createFileSystemWatcher('**/*');
  const didChange = suggestWhileTyping(() => client);
  const crashes = new CrashHandler();
  const options = createOptions({ output, files, didChange, crashes });
  const client: BaseLanguageClient = createClient('activitiConnectors', 'Activiti Connectors', options);
  keepQuiet(client);
  const listeners = [
    files,
    answerFileRequests(client),
    client.onNotification(PREVIEW_CHANGED_NOTIFICATION, previewChanged),
    showProfile(),
    showLimits(client),
  ];
  await client.start().catch(() => crashes.notStarted());
  return {
    client,
    async stop() {
      for (const listener of listeners) listener.dispose();
      // A client refuses to stop when it could not start.
      if (client.isRunning()) await client.dispose();
    },
  };
}
