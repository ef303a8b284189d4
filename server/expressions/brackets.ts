import type { Token } from './tokens.ts';

const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);
const closing: ReadonlySet<string> = new Set(closers.values());

/** What is wrong with the brackets of an expression, which says more than where a parser stumbles; undefined if nothing is. */
export function bracketProblem(tokens: readonly Token[]): string | undefined {
  const open: string[] = [];
  for (const { kind, text } of tokens) {
    if (kind !== 'mark') continue;
    if (closers.has(text)) open.push(text);
    else if (closing.has(text) && closers.get(open.pop() ?? '') !== text) return `nothing opens '${text}'`;
  }
  const unclosed = open.at(-1);
  return unclosed === undefined ? undefined : `'${unclosed}' is not closed`;
}
