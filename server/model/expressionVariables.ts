import type { Name } from '../text/span.ts';

const keywords: ReadonlySet<string> = new Set([
  ...['true', 'false', 'null', 'and', 'or', 'not', 'empty', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod'],
  'instanceof',
]);

/** The engine's own name in every expression. */
const execution = 'execution';

/** True if an expression that is just this text reads a variable of this name. */
export function isVariableName(text: string): boolean {
  const [only, ...more] = variablesIn(text);
  return more.length === 0 && only?.text === text;
}

interface Token {
  readonly kind: 'word' | 'literal' | 'mark';
  readonly text: string;
  readonly start: number;
}

/**
 * The variables that the inside of an expression reads, in its order, with offsets in it: `a` and `b` of `a.c + fn(b)`.
 * Properties behind a dot, quoted texts, functions, keywords and `execution` are none. Any text is tolerated.
 */
export function variablesIn(expression: string): readonly Name[] {
  const tokens = tokensOf(expression);
  const variables: Name[] = [];
  let choices = 0;
  tokens.forEach((token, index) => {
    if (token.text === '?') choices++;
    else if (token.text === ':' && choices > 0) choices--;
    else if (token.kind === 'word' && isVariable(tokens, index, choices > 0)) {
      variables.push(nameOf(token));
    }
  });
  return variables;
}

/** The functions that the inside of an expression calls, in its order, with offsets in it: `fn` of `a.c() + fn(b)`. */
export function functionsIn(expression: string): readonly Name[] {
  const tokens = tokensOf(expression);
  return tokens.flatMap((token, index) => {
    const isCalled = tokens[index + 1]?.text === '(' && !keywords.has(token.text);
    return isCalled && isOwnWord(tokens, index) ? [nameOf(token)] : [];
  });
}

/** Where the inside of an expression reads the engine's `execution`, with offsets in it. */
export function executionsIn(expression: string): readonly Name[] {
  const tokens = tokensOf(expression);
  return tokens.flatMap((token, index) =>
    token.text === execution && isOwnWord(tokens, index) ? [nameOf(token)] : [],
  );
}

/** A word behind a dot belongs to what stands before. */
function isOwnWord(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === 'word' && tokens[index - 1]?.text !== '.';
}

function nameOf({ text, start }: Token): Name {
  return { text, span: { start, end: start + text.length } };
}

/** In `a ? b : c(d)` the colon belongs to the choice; elsewhere it stands between the prefix and the name of a function. */
function isVariable(tokens: readonly Token[], index: number, inChoice: boolean): boolean {
  const text = tokens[index]?.text ?? '';
  const [before, next] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
  if (keywords.has(text) || text === execution || before === '.' || next === '(') return false;
  const isPrefix = !inChoice && next === ':' && tokens[index + 2]?.kind === 'word' && tokens[index + 3]?.text === '(';
  return !isPrefix;
}

const pattern =
  /(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|(?<literal>'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<mark>\S)/gu;

function tokensOf(expression: string): Token[] {
  return [...expression.matchAll(pattern)].map(({ 0: text, index, groups }) => ({
    kind: groups?.word === undefined ? (groups?.literal === undefined ? 'mark' : 'literal') : 'word',
    text,
    start: index,
  }));
}
