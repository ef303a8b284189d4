import type { NamedKind } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import { expressionsIn } from '../model/expressions.ts';
import { functionsIn } from '../model/expressionVariables.ts';
import type { ProjectFile } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import { functionNames } from './expressionFunctions.ts';
import { type ResolvedText, resolvedTexts } from './expressionTexts.ts';
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
  | 'variable'
  | 'operator';

/** `modification` where a variable gets its value, `defaultLibrary` for what every expression knows. */
export type TokenModifier = 'definition' | 'modification' | 'defaultLibrary';

/** A name of a file and what it stands for, or a part of an expression; its span lies in one line. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * The names of a file, the braces of its expressions and the functions that they call, in the order of the text and without
 * overlaps: of two that overlap the smaller one counts.
 */
export function semanticTokens(file: ProjectFile, scope: Scope): readonly SemanticToken[] {
  const tokens = [...namePlaces(file, scope).map(tokenOf), ...resolvedTexts(file).flatMap(tokensOfExpressions)]
    .filter(({ span }) => span.end > span.start && !isBroken(file.text, span))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return withoutOverlaps(tokens);
}

function tokenOf({ span, symbol, role, writes }: NamePlace): SemanticToken {
  const modifiers = [
    ...(role === 'definition' ? ['definition' as const] : []),
    ...(writes ? ['modification' as const] : []),
  ];
  return { span, type: tokenTypes[symbol.kind], modifiers };
}

function tokensOfExpressions({ text, openers, toRaw }: ResolvedText): SemanticToken[] {
  const token = (start: number, end: number, type: TokenType, ...modifiers: TokenModifier[]): SemanticToken => ({
    span: { start: toRaw(start), end: toRaw(end) },
    type,
    modifiers,
  });
  const expressions = openers.flatMap((opener) => expressionsIn(text, opener).closed);
  return expressions.flatMap(({ span, body }) => [
    token(span.start, body.span.start, 'operator'),
    ...functionsIn(body.text).map(({ text: name, span: { start, end } }) =>
      token(
        body.span.start + start,
        body.span.start + end,
        'function',
        ...(functionNames.has(name) ? ['defaultLibrary' as const] : []),
      ),
    ),
    token(body.span.end, span.end, 'operator'),
  ]);
}

/** Many editors show no token that goes on in the next line, and a name that does so is rare. */
function isBroken(text: string, { start, end }: Span): boolean {
  return /[\r\n]/.test(text.slice(start, end));
}

function withoutOverlaps(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const kept: SemanticToken[] = [];
  for (const token of tokens) {
    const last = kept.at(-1);
    if (!last || last.span.end <= token.span.start) kept.push(token);
    else if (lengthOf(token) < lengthOf(last)) kept[kept.length - 1] = token;
  }
  return kept;
}

function lengthOf({ span }: SemanticToken): number {
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
