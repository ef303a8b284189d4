import type { TextEdit } from './edit.ts';
import type { Span } from './span.ts';

/**
 * The part between what both texts begin and end with, as an edit of the first. Takes a few comparisons of long parts, which
 * costs far less than one of every unit.
 */
export function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  const start = most(shorter, (length) => isSame(before, after, { start: 0, end: length }, 0));
  const rest = most(shorter - start, (length) =>
    isSame(before, after, { start: before.length - length, end: before.length }, after.length - before.length),
  );
  return { span: { start, end: before.length - rest }, newText: after.slice(start, after.length - rest) };
}

/** The greatest number up to a limit that holds, if all below one that holds do. */
function most(limit: number, holds: (length: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isSame(before: string, after: string, { start, end }: Span, shift: number): boolean {
  return before.slice(start, end) === after.slice(start + shift, end + shift);
}
