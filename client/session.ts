import { commands, type Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { PREVIEW_CHANGED_NOTIFICATION } from '../server/lsp/protocol.ts';
import { createOptions } from './client.ts';
import { registerLensCommands } from './commands.ts';
import { isOurs } from './document.ts';
import { answerFileRequests } from './files.ts';
import { showLimits } from './limits.ts';
import { CANDIDATES, NEVER_LISTED } from './paths.ts';
import { Previews } from './preview/previews.ts';
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
  private readonly previews: Previews;
  private readonly commands: readonly Disposable[];
  private waiting: readonly Disposable[] = [];
  private running: Running | undefined;

  constructor(
    extension: Uri,
    private readonly createClient: CreateClient,
  ) {
    this.previews = new Previews(extension, () => this.runningClient(), this.output);
    this.commands = [
      this.previews,
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
      const listeners = [
        files,
        answerFileRequests(client),
        client.onNotification(PREVIEW_CHANGED_NOTIFICATION, () => this.previews.refresh()),
        showProfile(),
        showLimits(client),
      ];
      // The client tells the user why it could not start; here it must only not end the extension.
      const started = client.start().catch((error: unknown) => this.output.error(String(error)));
      this.running = { client, started, listeners };
    }
    await this.running.started;
  }

  /** The client of a running server; starts it for a preview that nothing else started it for. */
  private async runningClient(): Promise<BaseLanguageClient | undefined> {
    await this.start();
    const client = this.running?.client;
    return client?.isRunning() ? client : undefined;
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
    this.previews.refresh();
  }
}

function disposeAll(disposables: readonly Disposable[]): void {
  for (const disposable of disposables) disposable.dispose();
}
