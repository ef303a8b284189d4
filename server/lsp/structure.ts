import {
  type CallHierarchyItem,
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Call } from '../features/callHierarchy.ts';
import type { ProjectFile } from '../model/file.ts';
import type { FileSource } from '../project/fileSource.ts';
import { structureService } from '../structureService.ts';
import { normalUri } from './address.ts';
import { attempt } from './attempt.ts';
import { toRange } from './convert.ts';
import { documentLinks } from './documentLinks.ts';
import { optionsOf } from './initializationOptions.ts';
import { type LensOptions, resolveLens, toCodeLens } from './lenses.ts';
import type { Session } from './session.ts';
import {
  addressOf,
  toCallItem,
  toDocumentSymbol,
  toFlatSymbols,
  toFoldingRange,
  toSelectionRange,
  toWorkspaceSymbol,
} from './structureConvert.ts';
import type { WhenReady } from './whenReady.ts';

/** What the server says of itself about outlines, symbols, lenses, folding, selections, links and the call hierarchy. */
export const structureCapabilities = {
  // VS Code shows the outline of its own JSON service beside ours.
  documentSymbolProvider: { label: 'Activiti Connectors' },
  workspaceSymbolProvider: true,
  codeLensProvider: { resolveProvider: true },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: { resolveProvider: false },
  callHierarchyProvider: true,
} satisfies ServerCapabilities;

interface StructureOptions {
  readonly whenReady: WhenReady;
  /** Where links may lead to. */
  readonly files: FileSource;
  /** True if the client shows outlines as trees. */
  readonly trees: boolean;
  readonly lenses: LensOptions;
}

/** What the client can do with the answers. */
export function structureOptions(params: InitializeParams, whenReady: WhenReady, files: FileSource): StructureOptions {
  const { documentSymbol } = params.capabilities.textDocument ?? {};
  const options = optionsOf(params);
  return {
    whenReady,
    files,
    trees: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    lenses: { clickable: options.showReferences === true, preview: options.preview === true },
  };
}

/**
 * One handler for each request: convert, call, convert. A document that is none of ours is answered with null, so that the
 * editor's own answer counts.
 */
export function registerStructure(connection: Connection, session: Session, options: StructureOptions): void {
  registerSymbols(connection, session, options);
  registerLenses(connection, session, options);
  registerRanges(connection, session, options);
  registerCalls(connection, session, options);
}

/** Asks an editor to ask for its lenses again, once changes pause: uses stand in other files than the lens. */
export class LensRefresh {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly supported: boolean,
  ) {}

  static of(connection: Connection, { capabilities }: InitializeParams): LensRefresh {
    return new LensRefresh(connection, capabilities.workspace?.codeLens?.refreshSupport === true);
  }

  changed(): void {
    if (!this.supported) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // A client that refuses asks again when it sees fit.
      void attempt(() => this.connection.sendRequest(CodeLensRefreshRequest.type));
    }, pauseOfChanges);
  }
}

const pauseOfChanges = 300;

function registerSymbols(connection: Connection, session: Session, { whenReady, trees }: StructureOptions): void {
  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    await whenReady(token, textDocument.uri);
    const { snapshot } = session;
    const file = fileOf(session, textDocument.uri);
    if (!file || ('json' in file && !session.outlinesJson(file.uri))) return null;
    const nodes = structureService.outline(snapshot, file.uri);
    return trees ? nodes.map((node) => toDocumentSymbol(file, node)) : toFlatSymbols(file, nodes);
  });
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    await whenReady(token);
    const { snapshot } = session;
    return structureService
      .workspaceSymbols(snapshot, query)
      .flatMap((symbol) => toWorkspaceSymbol(snapshot, symbol) ?? []);
  });
}

function registerLenses(connection: Connection, session: Session, { whenReady, lenses }: StructureOptions): void {
  connection.onCodeLens(async ({ textDocument }, token) => {
    await whenReady(token);
    const { snapshot } = session;
    const file = fileOf(session, textDocument.uri);
    if (!file) return null;
    return structureService
      .lenses(snapshot, file.uri)
      .flatMap((lens) => toCodeLens(snapshot, file, lens, lenses) ?? []);
  });
  connection.onCodeLensResolve((lens) => resolveLens(session.snapshot, lens, lenses.clickable));
}

function registerRanges(connection: Connection, session: Session, { whenReady, files }: StructureOptions): void {
  connection.onFoldingRanges(async ({ textDocument }, token) => {
    await whenReady(token, textDocument.uri);
    const file = fileOf(session, textDocument.uri);
    return file ? structureService.folds(session.snapshot, file.uri).map(toFoldingRange) : null;
  });
  connection.onDocumentLinks(async ({ textDocument }, token) => {
    await whenReady(token, textDocument.uri);
    const file = fileOf(session, textDocument.uri);
    if (!file) return null;
    return documentLinks(file, structureService.links(session.snapshot, file.uri), files);
  });
  connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
    await whenReady(token, textDocument.uri);
    const file = fileOf(session, textDocument.uri);
    if (!file) return null;
    return positions.map((position) => {
      const offset = file.lines.offsetAt(position);
      return toSelectionRange(file, offset, structureService.selections(session.snapshot, file.uri, offset));
    });
  });
}

function registerCalls(connection: Connection, session: Session, { whenReady }: StructureOptions): void {
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(async ({ textDocument, position }, token) => {
    await whenReady(token);
    const { snapshot } = session;
    const file = fileOf(session, textDocument.uri);
    if (!file) return null;
    const nodes = structureService.calls(snapshot, file.uri, file.lines.offsetAt(position));
    return nodes.flatMap((node) => toCallItem(snapshot, node) ?? []);
  });
  callHierarchy.onIncomingCalls(({ item }) => {
    const calls = callsOf(session, item, 'incomingCalls');
    return calls.map(({ other, ranges }) => ({ from: other, fromRanges: ranges }));
  });
  callHierarchy.onOutgoingCalls(({ item }) => {
    const calls = callsOf(session, item, 'outgoingCalls');
    return calls.map(({ other, ranges }) => ({ to: other, fromRanges: ranges }));
  });
}

/** The other ends of the calls of an item, with ranges in the file of the one that calls. */
function callsOf({ snapshot }: Session, item: CallHierarchyItem, direction: 'incomingCalls' | 'outgoingCalls') {
  const address = addressOf(item);
  const calls: readonly Call[] = address ? structureService[direction](snapshot, address) : [];
  return calls.flatMap(({ node, spans }) => {
    const other = toCallItem(snapshot, node);
    const caller = snapshot.file(direction === 'incomingCalls' ? node.address.uri : (address?.uri ?? ''));
    return other && caller ? [{ other, ranges: spans.map((span) => toRange(caller, span)) }] : [];
  });
}

/** Undefined for a document that is none of ours, or could not be read. */
function fileOf({ snapshot }: Session, uri: string): ProjectFile | undefined {
  const file = snapshot.file(normalUri(uri));
  return file && file.kind !== 'unread' && file.kind !== 'unreadable' ? file : undefined;
}
