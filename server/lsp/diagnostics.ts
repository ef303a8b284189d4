import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Uri } from '../model/file.ts';
import { digestOfText } from '../text/digest.ts';
import { normalUri } from './address.ts';
import { attempt } from './attempt.ts';
import { toDiagnostic } from './convert.ts';
import type { Cause, Session } from './session.ts';
import { pause, Slices } from './slices.ts';

type Progress = { report(part: WorkspaceDiagnosticReport): void } | undefined;

/** How findings reach the editor. */
export interface DiagnosticsOptions {
  /** True if the client asks for them; else they are pushed. */
  readonly pull: boolean;
  /** True if the client may be asked to ask again. */
  readonly refresh: boolean;
  /** True if the editor itself reports the syntax of open JSON documents and their duplicate keys. */
  readonly hostReportsJson: boolean;
}

/** Codes whose findings in open documents VS Code's own JSON service already gives. */
const ofHost = new Set(['json-syntax', 'json-duplicate-key']);

/** What the client has of one file: the id with which it names it when it asks again, and the digest of the diagnostics. */
interface Sent {
  readonly id: string;
  readonly digest: number;
}

/** The client has something, and it cannot be told what: whatever is found is sent, also if it is nothing. */
const unknown: Sent = { id: '', digest: Number.NaN };
const nothing = digestOfText('[]');

/**
 * Gives findings for one document when asked, and for the whole workspace through one request that is held open: each change
 * goes out as a part of its answer. Without pull, changes are published.
 */
export class Diagnostics {
  private readonly waiting = new Set<Uri>();
  /** What the client has by now: what did not change is not sent again. */
  private readonly sent = new Map<Uri, Sent>();
  private lastId = 0;
  private wake: (() => void) | undefined;
  private running = false;
  private held: { progress: Progress } | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly options: DiagnosticsOptions,
  ) {}

  /** Files are to be checked again. */
  changed(uris: ReadonlySet<Uri>, cause: Cause): void {
    for (const uri of uris) this.waiting.add(uri);
    this.wake?.();
    if (!this.options.pull) void attempt(() => this.publish());
    const openToo = [...uris].some((uri) => this.session.isOpen(uri));
    if (this.options.pull && this.options.refresh && cause === 'outside' && openToo)
      // A client that refuses asks again when it sees fit.
      void attempt(() => this.connection.languages.diagnostics.refresh());
  }

  /** A client that asks has its own idea of a document that was closed: it is told again. */
  closed(uri: Uri): void {
    if (!this.options.pull) return;
    this.sent.set(uri, unknown);
    this.changed(new Set([uri]), 'typing');
  }

  /** Starts again when something changes meanwhile, until nobody wants the answer any more. */
  async ofDocument(uri: Uri, token: CancellationToken): Promise<DocumentDiagnosticReport> {
    const slices = new Slices();
    let items = await this.diagnosticsOf(uri, slices);
    while (items === undefined && !token.isCancellationRequested) items = await this.diagnosticsOf(uri, slices);
    return { kind: DocumentDiagnosticReportKind.Full, items: items ?? [] };
  }

  /** Answers in parts until the client takes the request back; a client that takes no parts is answered at once. */
  async ofWorkspace(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: Progress,
  ): Promise<WorkspaceDiagnosticReport> {
    this.release();
    const known = new Map(params.previousResultIds.map(({ uri, value }) => [normalUri(uri), value]));
    this.expect(known);
    const request = { progress };
    this.held = request;
    token.onCancellationRequested(() => {
      if (this.held === request) this.release();
    });
    if (!progress) return { items: await this.atOnce(known, token) };
    while (this.held === request && !token.isCancellationRequested) {
      const items = await this.reports(() => this.held !== request);
      if (items.length > 0) progress.report({ items });
      if (this.held === request && this.waiting.size === 0)
        await new Promise<void>((wake) => {
          this.wake = wake;
        });
    }
    return { items: [] };
  }

  /** What the client says it has is right: a part of an earlier answer may have got lost when it took the request back. */
  private expect(known: ReadonlyMap<Uri, string>): void {
    for (const { uri } of this.session.snapshot.files()) this.waiting.add(uri);
    for (const uri of this.sent.keys()) if (!known.has(uri)) this.sent.delete(uri);
    for (const [uri, id] of known) {
      this.waiting.add(uri);
      if (this.sent.get(uri)?.id !== id) this.sent.set(uri, unknown);
    }
  }

  private async atOnce(
    known: ReadonlyMap<Uri, string>,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const items = await this.reports(() => token.isCancellationRequested);
    const unchanged = [...known]
      .filter(([uri, id]) => this.sent.get(uri)?.id === id)
      .map(([uri, resultId]): WorkspaceDocumentDiagnosticReport => {
        return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
      });
    return [...items, ...unchanged];
  }

  private release(): void {
    this.held = undefined;
    this.wake?.();
    this.wake = undefined;
  }

  private async reports(stopped: () => boolean): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const slices = new Slices();
    for (const uri of this.waiting) {
      if (stopped()) break;
      await slices.pauseIfDue();
      this.waiting.delete(uri);
      const diagnostics = await this.news(uri, slices);
      const resultId = this.sent.get(uri)?.id ?? '';
      if (diagnostics)
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: diagnostics });
    }
    return items;
  }

  private async publish(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await pause();
      await this.publishWaiting();
    } finally {
      this.running = false;
    }
    if (this.waiting.size > 0) await this.publish();
  }

  private async publishWaiting(): Promise<void> {
    const slices = new Slices();
    for (const uri of this.waiting) {
      await slices.pauseIfDue();
      this.waiting.delete(uri);
      const diagnostics = await this.news(uri, slices);
      if (diagnostics) await this.connection.sendDiagnostics({ uri, diagnostics });
    }
  }

  /** The diagnostics of a file if the client has others or none; undefined if nothing is new, or if the file has to wait once more. */
  private async news(uri: Uri, slices: Slices): Promise<Diagnostic[] | undefined> {
    const diagnostics = await this.diagnosticsOf(uri, slices);
    if (!diagnostics) {
      this.waiting.add(uri);
      return undefined;
    }
    const digest = digestOfText(JSON.stringify(diagnostics));
    if ((this.sent.get(uri)?.digest ?? nothing) === digest) return undefined;
    this.lastId++;
    this.sent.set(uri, { id: String(this.lastId), digest });
    return diagnostics;
  }

  /** Undefined if something changed meanwhile. */
  private async diagnosticsOf(uri: Uri, slices: Slices): Promise<Diagnostic[] | undefined> {
    const { session } = this;
    const { snapshot } = session;
    const file = snapshot.file(uri);
    if (!file) return [];
    const left = this.options.hostReportsJson && session.isOpen(uri) ? ofHost : undefined;
    const findings = await session.store.findingsInSlices(snapshot, uri, () => slices.pauseIfDue());
    return findings?.filter(({ code }) => !left?.has(code)).map((finding) => toDiagnostic(snapshot, file, finding));
  }
}
