import {
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import type { Uri } from '../model/file.ts';
import { traceOf } from '../rules/failure.ts';
import { normalUri } from './address.ts';
import { attempt } from './attempt.ts';
import { optionsOf } from './initializationOptions.ts';
import { Limits } from './limits.ts';
import { type Limit, STATUS_NOTIFICATION, type StatusParams } from './protocol.ts';
import type { Session } from './session.ts';

/** How many different failures are written to the log; one that repeats is written once. */
const mostFailures = 100;

/** Says aloud what the server leaves out: to the log, to a client that shows it, and once as a message to any other. */
export class Status {
  readonly limits = new Limits();
  private readonly logged = new Set<string>();
  private readonly told = new Set<Limit['kind']>();
  private sent = '[]';
  private timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    private readonly connection: Connection,
    private readonly isShown: boolean,
  ) {}

  static of(connection: Connection, params: InitializeParams): Status {
    return new Status(connection, optionsOf(params).status === true);
  }

  /** Files changed, or are to be checked again. */
  changed({ snapshot }: Session, uris: Iterable<Uri>): void {
    this.limits.filesChanged(snapshot, uris);
    this.tell();
  }

  /** A rule threw in a file; the log gets the kind of the file and nothing of what is in it. */
  ruleFailed({ snapshot }: Session, code: string, uri: Uri, error: unknown): void {
    this.limits.ruleFailed(code, uri);
    this.log(`The rule ${code} failed on a file of kind ${snapshot.file(uri)?.kind ?? 'none'}: ${traceOf(error)}`);
  }

  /** A handler threw. */
  requestFailed(session: Session | undefined, handler: string, params: unknown, error: unknown): void {
    this.limits.requestFailed(handler);
    this.log(`${handler} failed for a document of kind ${kindAsked(session, params)}: ${traceOf(error)}`);
  }

  /** Folders were listed, with all below them but for those that could not be read. */
  foldersListed(folders: readonly Uri[], unread: readonly { readonly uri: Uri; readonly reason: string }[]): void {
    for (const folder of folders) this.limits.folderForgotten(folder);
    for (const { uri, reason } of unread) {
      this.limits.folderUnread(uri, reason);
      this.log(`Folder ${uri}: ${reason}`);
    }
    this.tell();
  }

  /** The user stopped the reading of the workspace; `left` files are known by their paths only. */
  readingStopped(left: number): void {
    this.limits.readingStopped(left);
    this.log(`The reading was stopped: ${left} files are not read`);
  }

  private log(text: string): void {
    this.tell();
    if (this.logged.has(text) || this.logged.size >= mostFailures) return;
    this.logged.add(text);
    this.connection.console.error(text);
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), pauseOfChanges);
  }

  private send(): void {
    const limits = this.limits.list();
    const text = JSON.stringify(limits);
    if (text === this.sent) return;
    this.sent = text;
    if (!this.isShown) return this.sendMessages(limits);
    const params: StatusParams = { limits };
    void attempt(() => this.connection.sendNotification(STATUS_NOTIFICATION, params));
  }

  /** What a finding says already is not said again in a window of its own. */
  private sendMessages(limits: readonly Limit[]): void {
    for (const { kind, message } of limits) {
      if (this.told.has(kind) || kind === 'file-unread' || kind === 'nested-too-deep') continue;
      this.told.add(kind);
      const params: ShowMessageParams = { type: MessageType.Warning, message: `Activiti Connectors: ${message}` };
      void attempt(() => this.connection.sendNotification(ShowMessageNotification.type, params));
    }
  }
}

const pauseOfChanges = 200;

/** The kind of the document that a request was about. Whatever broke the request may break this as well, and a client may send anything. */
function kindAsked(session: Session | undefined, params: unknown): string {
  try {
    // Only the address is read, and only if it is a text.
    const { textDocument } = params as { textDocument: { uri: string } };
    return session?.snapshot.file(normalUri(textDocument.uri))?.kind ?? 'none';
  } catch {
    return 'none';
  }
}
