import { commands, type Disposable, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerLensCommands } from './commands.ts';
import { isOurs } from './document.ts';
import { registerNewFileCommands } from './newFiles.ts';
import { CANDIDATES, NO_EVIDENCE } from './paths.ts';
import { Previews } from './preview/previews.ts';
import type { RunningServer, StartServer } from './runningServer.ts';

/**
 * Everything the extension keeps while it is active: one server at most, and what may start it. The language client and all
 * around it are loaded when a server starts, so a window without evidence pays for nothing but this.
 */
export class Session implements Disposable {
  private readonly output = window.createOutputChannel('Activiti Connectors', { log: true });
  private readonly previews: Previews;
  private readonly commands: readonly Disposable[];
  private waiting: readonly Disposable[] = [];
  private running: Promise<RunningServer> | undefined;

  constructor(
    extension: Uri,
    private readonly startServer: StartServer,
  ) {
    this.previews = new Previews(extension, () => this.runningClient(), this.output);
    this.commands = [
      this.previews,
      commands.registerCommand('activitiConnectors.restart', () => this.restart()),
      commands.registerCommand('activitiConnectors.showLog', () => this.output.show()),
      registerLensCommands(),
      registerNewFileCommands(() => this.runningClient()),
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
    const found = await workspace.findFiles(CANDIDATES, NO_EVIDENCE, 1);
    if (found.length > 0) await this.start();
  }

  private async start(): Promise<void> {
    disposeAll(this.waiting);
    this.running ??= this.startServer({ output: this.output, previewChanged: () => this.previews.refresh() });
    await this.running;
  }

  /** The client of a running server; starts it for a command that nothing else started it for. */
  private async runningClient(): Promise<BaseLanguageClient | undefined> {
    await this.start();
    const client = (await this.running)?.client;
    return client?.isRunning() ? client : undefined;
  }

  private async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    await (await running)?.stop();
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
