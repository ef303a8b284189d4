import type { Span } from '../text/span.ts';

/**
 * From offsets in the decoded text of a JSON string to offsets in the file. `text` is the file and `inner` lies between the
 * quotes. An offset behind an escape is behind the whole escape; an offset beyond the decoded text is the end of `inner`.
 */
export function rawOffsets(text: string, inner: Span): (decoded: number) => number {
  const escapes = escapesIn(text, inner);
  return (decoded) => {
    const index = countBelow(escapes, decoded);
    const before = escapes[index - 1];
    return Math.min(
      before === undefined ? inner.start + decoded : before.rawEnd + decoded - before.decodedEnd,
      inner.end,
    );
  };
}

/** The place in the file of a range of the decoded text of a JSON string. */
export function rawSpan(toRaw: (decoded: number) => number, { start, end }: Span): Span {
  return { start: toRaw(start), end: toRaw(end) };
}

interface Escape {
  readonly rawEnd: number;
  readonly decodedEnd: number;
}

/** Wrong escapes decode to nothing, as the reader does it. */
function escapesIn(text: string, inner: Span): Escape[] {
  const escapes: Escape[] = [];
  let removed = inner.start;
  for (let at = text.indexOf('\\', inner.start); at >= 0 && at < inner.end; ) {
    const rawEnd = Math.min(escapeEnd(text, at), inner.end);
    const units = isWhole(text.slice(at, rawEnd)) ? 1 : 0;
    removed += rawEnd - at - units;
    escapes.push({ rawEnd, decodedEnd: rawEnd - removed });
    at = text.indexOf('\\', rawEnd);
  }
  return escapes;
}

function escapeEnd(text: string, start: number): number {
  if (text[start + 1] !== 'u') return start + 2;
  let end = start + 2;
  while (end < start + 6 && /[0-9a-fA-F]/.test(text[end] ?? '')) end++;
  return end;
}

function isWhole(written: string): boolean {
  return written.length === 6 || /^\\["\\/bfnrt]$/.test(written);
}

/** How many escapes end at or before the decoded offset. */
function countBelow(escapes: readonly Escape[], decoded: number): number {
  let low = 0;
  let high = escapes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((escapes[middle]?.decodedEnd ?? 0) <= decoded) low = middle + 1;
    else high = middle;
  }
  return low;
}
