import {
  type Connection,
  type InitializeParams,
  type InlayHint,
  InlayHintKind,
  InlayHintRefreshRequest,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRefreshRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { InlayHint as Hint } from '../features/inlayHints.ts';
import type { SemanticToken, TokenModifier, TokenType } from '../features/semanticTokens.ts';
import type { ProjectFile } from '../model/file.ts';
import { structureService } from '../structureService.ts';
import type { Span } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import { normalUri } from './address.ts';
import { attempt } from './attempt.ts';
import type { Session } from './session.ts';
import type { WhenReady } from './whenReady.ts';

/** All token types, as editors know them by their place in this list. */
const tokenTypes: readonly TokenType[] = [
  'namespace',
  'method',
  'event',
  'parameter',
  'enumMember',
  'class',
  'function',
  'variable',
  'operator',
];

/** Each modifier is one bit, in this order. */
const tokenModifiers: readonly TokenModifier[] = ['definition', 'modification', 'defaultLibrary'];

/** What the server says of itself about inlay hints and semantic tokens. */
export const decorationCapabilities = {
  inlayHintProvider: { resolveProvider: false },
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: true,
    range: true,
  },
} satisfies ServerCapabilities;

/**
 * One handler for each request: convert, call, convert. A document that is none of ours is answered with null.
 */
export function registerDecorations(connection: Connection, session: Session, whenReady: WhenReady): void {
  const { languages } = connection;
  languages.inlayHint.on(async ({ textDocument, range }, token) => {
    await whenReady(token, textDocument.uri);
    const file = fileOf(session, textDocument.uri);
    if (!file) return null;
    if (!session.showsInlayHints(file.uri)) return [];
    const part = { start: file.lines.offsetAt(range.start), end: file.lines.offsetAt(range.end) };
    return structureService.inlayHints(session.snapshot, file.uri, part).map((hint) => toInlayHint(file, hint));
  });
  languages.semanticTokens.on(async ({ textDocument }, token) => {
    await whenReady(token, textDocument.uri);
    const file = fileOf(session, textDocument.uri);
    return file ? toSemanticTokens(file, structureService.semanticTokens(session.snapshot, file.uri)) : null;
  });
  languages.semanticTokens.onRange(async ({ textDocument, range }, token) => {
    await whenReady(token, textDocument.uri);
    const file = fileOf(session, textDocument.uri);
    if (!file) return null;
    const part = { start: file.lines.offsetAt(range.start), end: file.lines.offsetAt(range.end) };
    const tokens = structureService.semanticTokens(session.snapshot, file.uri);
    return toSemanticTokens(
      file,
      tokens.filter(({ span }) => meet(span, part)),
    );
  });
}

/** Asks an editor to ask again, once changes pause: types and human names stand in other files than where they are shown. */
export class DecorationRefresh {
  private timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(private readonly ask: () => Promise<unknown>) {}

  static of(connection: Connection, { capabilities }: InitializeParams): DecorationRefresh {
    const { inlayHint, semanticTokens } = capabilities.workspace ?? {};
    const types = [
      ...(inlayHint?.refreshSupport ? [InlayHintRefreshRequest.type] : []),
      ...(semanticTokens?.refreshSupport ? [SemanticTokensRefreshRequest.type] : []),
    ];
    // A client that refuses asks again when it sees fit.
    return new DecorationRefresh(() => Promise.all(types.map((type) => attempt(() => connection.sendRequest(type)))));
  }

  changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), pauseOfChanges);
  }
}

const pauseOfChanges = 300;

function toInlayHint({ lines }: ProjectFile, { offset, text, kind }: Hint): InlayHint {
  const position = lines.positionAt(offset);
  const label = visible(text);
  return kind === 'type' ? { position, label, kind: InlayHintKind.Type } : { position, label, paddingLeft: true };
}

/** Editors count lengths, as columns, in UTF-16 code units. */
function toSemanticTokens({ lines }: ProjectFile, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, type, modifiers } of tokens) {
    const { line, character } = lines.positionAt(span.start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(line, character, span.end - span.start, tokenTypes.indexOf(type), bits);
  }
  return builder.build();
}

function meet(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Undefined for a document that is none of ours, or could not be read. */
function fileOf({ snapshot }: Session, uri: string): ProjectFile | undefined {
  const file = snapshot.file(normalUri(uri));
  return file && file.kind !== 'unread' && file.kind !== 'unreadable' ? file : undefined;
}
