import { parseExpression } from './parse.ts';

/** Why the inside of an expression is certainly no JUEL, as in `'(' is not closed`; undefined if it may be. */
export function malformation(expression: string): string | undefined {
  const parsed = parseExpression(expression);
  return parsed.kind === 'malformed' ? parsed.reason : undefined;
}
