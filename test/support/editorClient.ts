import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CompletionItem,
  CompletionRequest,
  CompletionTriggerKind,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Location,
  type LocationLink,
  LogMessageNotification,
  MarkupKind,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol/node';
import { type Limit, STATUS_NOTIFICATION, type StatusParams } from '../../server/lsp/protocol.ts';

export interface ClientOptions {
  /** False for an editor that waits for what the server publishes. */
  readonly pull?: boolean;
  readonly capabilities?: ClientCapabilities;
  /** All that it can do, instead of what is usual. */
  readonly exactly?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the user set, by the address of a workspace folder; the empty text for all others. */
  readonly settings?: Record<string, unknown>;
  /** What the user hides from everybody, by the address of a workspace folder; the empty text for all others. */
  readonly hidden?: Record<string, unknown>;
  /** The same editor before its server was started again: it still shows what that server said. */
  readonly previous?: EditorClient;
  /** Another way to start the server: arguments of node. */
  readonly command?: readonly string[];
}

/** A folder of a workspace, on a disk or in memory. */
export interface WorkspacePlace {
  readonly path: string;
  uri(): string;
}

const dist = resolve(import.meta.dirname, '../../dist');

/** An editor without a window: it talks to the built server over stdio, and ends it when the test ends. */
export class EditorClient {
  /** What the editor shows of each file by now: `severity code line:character`, by address. */
  readonly shown = new Map<string, readonly string[]>();
  /** The addresses of all reports so far, in order, repeated ones included. */
  readonly reported: string[] = [];
  readonly settings: Record<string, unknown>;
  readonly hidden: Record<string, unknown>;
  /** The methods that the server registered for. */
  readonly registered: string[] = [];
  /** The methods of all requests that the server made. */
  readonly asked: string[] = [];
  /** What the server wrote to its log, and what it showed. */
  readonly logged: string[] = [];
  readonly messages: string[] = [];
  /** What the server said last of what it leaves out. */
  limits: readonly Limit[] = [];
  refreshes = 0;
  private holds = 0;
  private readonly resultIds = new Map<string, string>();
  private readonly waiting = new Set<() => void>();
  private folders: WorkspaceFolder[];
  private versions = new Map<string, number>();

  private constructor(
    readonly connection: ProtocolConnection,
    folders: readonly WorkspacePlace[],
    private readonly options: ClientOptions,
  ) {
    this.folders = folders.map((folder) => ({ uri: folder.uri(), name: folder.path }));
    this.settings = options.settings ?? {};
    this.hidden = options.hidden ?? {};
    for (const [uri, findings] of options.previous?.shown ?? []) this.shown.set(uri, findings);
    for (const [uri, id] of options.previous?.resultIds ?? []) this.resultIds.set(uri, id);
  }

  /** What the server wrote beside its messages. */
  stderr = '';

  static async start(folders: readonly WorkspacePlace[], options: ClientOptions = {}): Promise<EditorClient> {
    const command = options.command ?? [`${dist}/server.js`, '--stdio'];
    const server = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'pipe'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = EditorClient.over(connection, folders, options);
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      client.stderr += text;
    });
    onTestFinished(() => client.end(server));
    return client;
  }

  /** The same over a connection to a server that somebody else ends. */
  static over(
    connection: ProtocolConnection,
    folders: readonly WorkspacePlace[],
    options: ClientOptions = {},
  ): EditorClient {
    const client = new EditorClient(connection, folders, options);
    client.listen();
    return client;
  }

  /** Says hello, and answers what the server says of itself. */
  async initialize(): Promise<InitializeResult> {
    const { pull = true, capabilities, exactly, initializationOptions } = this.options;
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: this.folders,
      initializationOptions,
      capabilities: exactly ?? {
        ...capabilities,
        workspace: {
          workspaceFolders: true,
          configuration: true,
          diagnostics: { refreshSupport: true },
          ...capabilities?.workspace,
        },
        textDocument: {
          ...(pull ? { diagnostic: {} } : {}),
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
          hover: { contentFormat: [MarkupKind.Markdown] },
          completion: { completionItem: { documentationFormat: [MarkupKind.Markdown] } },
          ...capabilities?.textDocument,
        },
      },
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string, languageId = uri.endsWith('.json') ? 'json' : 'xml'): Promise<void> {
    this.versions.set(uri, 1);
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Changes parts of a document, one after the other; without a range the whole. */
  change(uri: string, ...contentChanges: ({ range: Range; text: string } | { text: string })[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells of files and folders that changed on the disk. */
  changed(changes: { readonly created?: string[]; readonly changed?: string[]; readonly deleted?: string[] }) {
    const events = (uris: string[] | undefined, type: FileChangeType) => (uris ?? []).map((uri) => ({ uri, type }));
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        ...events(changes.deleted, FileChangeType.Deleted),
        ...events(changes.created, FileChangeType.Created),
        ...events(changes.changed, FileChangeType.Changed),
      ],
    });
  }

  changeFolders(added: readonly WorkspacePlace[], removed: readonly WorkspacePlace[]): Promise<void> {
    const asFolder = (folder: WorkspacePlace): WorkspaceFolder => ({ uri: folder.uri(), name: folder.path });
    const gone = removed.map((folder) => folder.uri());
    this.folders = [...this.folders.filter(({ uri }) => !gone.includes(uri)), ...added.map(asFolder)];
    return this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: added.map(asFolder), removed: removed.map(asFolder) },
    });
  }

  changeSettings(): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  /** What may be typed at a position: asked for by the user, or by a character that was just typed. */
  async completion(uri: string, position: Position, triggerCharacter?: string): Promise<CompletionItem[]> {
    const context =
      triggerCharacter === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter };
    const answer = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
      context,
    });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  hover(uri: string, position: Position) {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async definition(uri: string, position: Position): Promise<(Location | LocationLink)[]> {
    const answer = await this.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
    return Array.isArray(answer) ? answer : answer ? [answer] : [];
  }

  /** Asks for completions and takes the request back at once. */
  async cancelled(uri: string): Promise<void> {
    const cancellation = new CancellationTokenSource();
    const params = { textDocument: { uri }, position: { line: 0, character: 0 } };
    const answer = this.connection.sendRequest(CompletionRequest.type, params, cancellation.token);
    cancellation.cancel();
    await Promise.allSettled([answer]);
  }

  /** The findings of one document, asked for, as `severity code line:character`. */
  async pull(uri: string): Promise<readonly string[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return report.kind === 'full' ? report.items.map(described) : ['unchanged'];
  }

  /** Asks for the findings of the workspace and holds the request open; the answer takes it back. */
  hold(): () => Promise<void> {
    this.holds++;
    const token = `parts ${this.holds}`;
    const parts = this.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, (part) =>
      this.take(part),
    );
    const cancellation = new CancellationTokenSource();
    const params = { previousResultIds: this.previousResultIds(), partialResultToken: token };
    const answer = this.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, cancellation.token);
    // Taken back, or with the server gone, it is refused.
    const settled = Promise.allSettled([answer]);
    return async () => {
      cancellation.cancel();
      await settled;
      parts.dispose();
    };
  }

  /** Asks for the findings of the workspace at once, and answers what came: by address the kind of the report. */
  async pullWorkspace(): Promise<Record<string, string>> {
    const report = await this.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: this.previousResultIds(),
    });
    this.take(report);
    return Object.fromEntries(report.items.map(({ uri, kind }) => [uri, kind]));
  }

  /** Forgets a report, as an editor does that took its request back before the report came. */
  forget(uri: string): void {
    this.shown.delete(uri);
    this.resultIds.delete(uri);
  }

  /** Settled as soon as the condition holds; it is asked after each message of the server. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      await new Promise<void>((wake) => {
        this.waiting.add(wake);
      });
    }
  }

  /** Settled as soon as these findings are shown of a file. */
  untilShown(uri: string, findings: readonly string[]): Promise<void> {
    return this.until(() => this.reported.includes(uri) && String(this.shown.get(uri)) === String(findings));
  }

  private previousResultIds(): { uri: string; value: string }[] {
    return [...this.resultIds].map(([uri, value]) => ({ uri, value }));
  }

  private listen(): void {
    const { connection } = this;
    for (const method of [
      'workspace/codeLens/refresh',
      'workspace/inlayHint/refresh',
      'workspace/semanticTokens/refresh',
    ])
      connection.onRequest(method, () => {
        this.asked.push(method);
        this.wake();
        return null;
      });
    connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { section?: string; scopeUri?: string }[] }) => {
        this.asked.push('workspace/configuration');
        return items.map(({ section, scopeUri }) => {
          const chosen = section === 'files.exclude' ? this.hidden : this.settings;
          return chosen[scopeUri ?? ''] ?? chosen[''] ?? null;
        });
      },
    );
    connection.onRequest('workspace/workspaceFolders', () => {
      this.asked.push('workspace/workspaceFolders');
      return this.folders;
    });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.asked.push('client/registerCapability');
      this.registered.push(...registrations.map(({ method }) => method));
      this.wake();
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', () => {
      this.asked.push('window/workDoneProgress/create');
      return null;
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => this.told(() => this.logged.push(message)));
    connection.onNotification(ShowMessageNotification.type, ({ message }) =>
      this.told(() => this.messages.push(message)),
    );
    connection.onNotification(STATUS_NOTIFICATION, ({ limits }: StatusParams) =>
      this.told(() => (this.limits = limits)),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.asked.push('workspace/diagnostic/refresh');
      this.refreshes++;
      this.wake();
      return null;
    });
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.show(uri, diagnostics);
      this.wake();
    });
    connection.listen();
  }

  private take({ items }: WorkspaceDiagnosticReport): void {
    for (const item of items) {
      if (item.resultId !== undefined) this.resultIds.set(item.uri, item.resultId);
      if (item.kind === 'full') this.show(item.uri, item.items);
    }
    this.wake();
  }

  private show(uri: string, diagnostics: readonly Diagnostic[]): void {
    this.reported.push(uri);
    this.shown.set(uri, diagnostics.map(described));
  }

  private told(take: () => void): void {
    take();
    this.wake();
  }

  private wake(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const wake of waiting) wake();
  }

  private async end(server: ChildProcess): Promise<void> {
    const ended = new Promise((done) => server.on('close', done));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }
}

function described({ severity, code, range }: Diagnostic): string {
  const severities = ['error', 'warning', 'information', 'hint'];
  return `${severity && severities[severity - 1]} ${code} ${range.start.line}:${range.start.character}`;
}
