import type { Name, Span } from '../text/span.ts';

export { malformation } from '../expressions/malformation.ts';
export { variablesIn } from './expressionVariables.ts';

/** One `${…}` in a text. Offsets count in that text, which for a JSON string is the decoded one. */
export interface Expression {
  /** From `$` to behind the first `}`, which ends an expression wherever it stands. */
  readonly span: Span;
  /** What stands between the braces. */
  readonly body: Name;
  /** True if the expression is the whole text: then its value keeps its type. */
  readonly isWhole: boolean;
}

export interface Expressions {
  readonly closed: readonly Expression[];
  /** The opening `${` of each expression that no `}` ends. */
  readonly unclosed: readonly Span[];
}

/**
 * The expressions of a text as the mapping resolver of the engine finds them, with the regular expression
 * `([\$]\{([^\}]*)\})` (ExpressionResolver). With the opener `#{` the ones that it does not find.
 */
export function expressionsIn(text: string, opener: '${' | '#{' = '${'): Expressions {
  const closed: Expression[] = [];
  let start = text.indexOf(opener);
  while (start >= 0) {
    const from = start + opener.length;
    const brace = text.indexOf('}', from);
    if (brace < 0) return { closed, unclosed: openersFrom(text, opener, start) };
    const end = brace + 1;
    const body = { text: text.slice(from, brace), span: { start: from, end: brace } };
    closed.push({ span: { start, end }, body, isWhole: start === 0 && end === text.length });
    start = text.indexOf(opener, end);
  }
  return { closed, unclosed: [] };
}

function openersFrom(text: string, opener: string, first: number): Span[] {
  const openers: Span[] = [];
  for (let start = first; start >= 0; start = text.indexOf(opener, start + opener.length)) {
    openers.push({ start, end: start + opener.length });
  }
  return openers;
}

/**
 * True if the brace that ends the expression stands inside a quoted text or a nested brace, and a later brace of the text
 * is the one that was meant.
 */
export function isCut(text: string, { span, body }: Expression): boolean {
  let depth = 1;
  for (let at = body.span.start; at < text.length; ) {
    const unit = text[at];
    if (quotes.has(unit ?? '')) {
      const end = quotedEnd(text, at);
      if (end === undefined) return false;
      at = end;
      continue;
    }
    if (unit === '{') depth++;
    if (unit === '}' && --depth === 0) return at + 1 > span.end;
    at++;
  }
  return false;
}

const quotes: ReadonlySet<string> = new Set(["'", '"']);
/** The offset behind the closing quote of the text that begins here, or undefined if there is none. */
function quotedEnd(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
  }
  return undefined;
}
