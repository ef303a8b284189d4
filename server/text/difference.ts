import type { TextEdit } from './edit.ts';
import { leading } from './leading.ts';
import type { Span } from './span.ts';

/**
 * The part between what both texts begin and end with, as an edit of the first. Takes a few comparisons of long parts, which
 * costs far less than one of every unit.
 */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  const start = leading(shorter, (at) => isSame(before, after, { start: 0, end: at + 1 }, 0));
  const rest = leading(shorter - start, (at) =>
    isSame(before, after, { start: before.length - at - 1, end: before.length }, after.length - before.length),
  );
  return { span: { start, end: before.length - rest }, newText: after.slice(start, after.length - rest) };
}

function isSame(before: string, after: string, { start, end }: Span, shift: number): boolean {
  return before.slice(start, end) === after.slice(start + shift, end + shift);
}
