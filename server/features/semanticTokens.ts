import type { NamedKind } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import type { ProjectFile } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import type { NamePlace } from './namePlace.ts';
import { namePlaces } from './namePlaces.ts';

/** What an editor colours a name as: the standard type that comes nearest. */
export type TokenType =
  | 'namespace'
  | 'method'
  | 'event'
  | 'parameter'
  | 'enumMember'
  | 'class'
  | 'function'
  | 'variable';

/** A name of a file and what it stands for; its span lies in one line. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly role: NamePlace['role'];
  /** True where a variable gets its value. */
  readonly writes: boolean;
}

/** The names of a file, in the order of the text and without overlaps: of two that overlap the smaller one counts. */
export function semanticTokens(file: ProjectFile, scope: Scope): readonly SemanticToken[] {
  const places = namePlaces(file, scope)
    .filter(({ span }) => span.end > span.start && !isBroken(file.text, span))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return withoutOverlaps(places).map(({ span, symbol, role, writes }) => ({
    span,
    type: tokenTypes[symbol.kind],
    role,
    writes,
  }));
}

/** Many editors show no token that goes on in the next line, and a name that does so is rare. */
function isBroken(text: string, { start, end }: Span): boolean {
  return /[\r\n]/.test(text.slice(start, end));
}

function withoutOverlaps(places: readonly NamePlace[]): readonly NamePlace[] {
  const kept: NamePlace[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    if (!last || last.span.end <= place.span.start) kept.push(place);
    else if (lengthOf(place) < lengthOf(last)) kept[kept.length - 1] = place;
  }
  return kept;
}

function lengthOf({ span }: NamePlace): number {
  return span.end - span.start;
}

/** Elements are what a process runs, as in the outline. */
const tokenTypes: Readonly<Record<NamedKind, TokenType>> = {
  connector: 'namespace',
  action: 'method',
  event: 'event',
  input: 'parameter',
  output: 'parameter',
  connectorError: 'enumMember',
  bpmnError: 'enumMember',
  process: 'class',
  element: 'function',
  variable: 'variable',
};
