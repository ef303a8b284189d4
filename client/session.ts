import { commands, type Disposable, type TextDocument, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { createOptions } from './client.ts';
import { registerLensCommands } from './commands.ts';
import { isOurs } from './document.ts';
import { answerFileRequests } from './files.ts';
import { showLimits } from './limits.ts';
import { CANDIDATES, NEVER_LISTED } from './paths.ts';
import { showProfile } from './status.ts';
import { suggestWhileTyping } from './typing.ts';

type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

interface Running {
  readonly client: BaseLanguageClient;
  readonly started: Promise<void>;
  readonly listeners: readonly Disposable[];
}

const ID = 'activitiConnectors';
const NAME = 'Activiti Connectors';

/** Everything the extension keeps while it is active: one language client at most, and the listeners around it. */
export class Session implements Disposable {
  private readonly output = window.createOutputChannel(NAME, { log: true });
  private readonly commands: readonly Disposable[];
  private waiting: readonly Disposable[] = [];
  private running: Running | undefined;

  constructor(private readonly createClient: CreateClient) {
    this.commands = [
      commands.registerCommand('activitiConnectors.restart', () => this.restart()),
      commands.registerCommand('activitiConnectors.showLog', () => this.output.show()),
      registerLensCommands(),
    ];
  }

  /** Starts the server when the workspace or an open document is about connectors, and otherwise waits until one is. */
  async startWithEvidence(): Promise<void> {
    const consider = (document: TextDocument) => {
      if (isOurs(document)) void this.start();
    };
    this.waiting = [
      workspace.onDidOpenTextDocument(consider),
      workspace.onDidChangeTextDocument(({ document }) => consider(document)),
      workspace.onDidChangeWorkspaceFolders(() => this.startForWorkspace()),
    ];
    if (workspace.textDocuments.some(isOurs)) await this.start();
    else await this.startForWorkspace();
  }

  dispose(): void {
    disposeAll([...this.waiting, ...this.commands]);
    void this.stop().then(() => this.output.dispose());
  }

  private async startForWorkspace(): Promise<void> {
    const found = await workspace.findFiles(CANDIDATES, NEVER_LISTED, 1);
    if (found.length > 0) await this.start();
  }

  private async start(): Promise<void> {
    if (this.running === undefined) {
      disposeAll(this.waiting);
      const files = workspace.createFileSystemWatcher('**/*');
      const didChange = suggestWhileTyping(() => client);
      const options = createOptions({ output: this.output, files, didChange });
      const client: BaseLanguageClient = this.createClient(ID, NAME, options);
      const listeners = [files, answerFileRequests(client), showProfile(), showLimits(client)];
      // The client tells the user why it could not start; here it must only not end the extension.
      const started = client.start().catch((error: unknown) => this.output.error(String(error)));
      this.running = { client, started, listeners };
    }
    await this.running.started;
  }

  private async stop(): Promise<void> {
    const running = this.running;
    if (running === undefined) return;
    this.running = undefined;
    disposeAll(running.listeners);
    // A client refuses to stop while it starts, and when it could not start.
    await running.started;
    if (running.client.isRunning()) await running.client.dispose();
  }

  private async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}

function disposeAll(disposables: readonly Disposable[]): void {
  for (const disposable of disposables) disposable.dispose();
}
