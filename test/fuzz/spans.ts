import type { Snapshot } from '../../server/index/snapshot.ts';
import type { Uri } from '../../server/model/file.ts';
import type { Span } from '../../server/text/span.ts';

/** Fails unless the span lies in the text of the file, its start before its end. */
export function checkSpan(snapshot: Snapshot, uri: Uri, { start, end }: Span, what: string): void {
  const length = snapshot.file(uri)?.text.length;
  if (length === undefined) throw new Error(`${what} is in ${uri}, which is not there`);
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;
  if (!isInside) throw new Error(`${what} is at [${start}, ${end}) in a text of ${length}: ${uri}`);
}

/** Fails unless all spans inside a value, whatever its shape, lie in the text. For answers about one file, which are plain data. */
export function checkSpansIn(snapshot: Snapshot, uri: Uri, answer: unknown, what: string): void {
  const waiting: unknown[] = [answer];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (isSpan(value)) checkSpan(snapshot, uri, value, what);
    // A loop instead of a spread: answers may be longer than the stack.
    for (const inner of Object.values(value)) waiting.push(inner);
  }
}

/** Fails unless one span lies in the other. */
export function checkWithin(outer: Span, inner: Span, what: string): void {
  if (outer.start > inner.start || inner.end > outer.end)
    throw new Error(`${what}: [${inner.start}, ${inner.end}) is not within [${outer.start}, ${outer.end})`);
}

/** Fails unless each span begins where the one before has ended. */
export function checkApart(spans: readonly Span[], what: string): void {
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  ordered.forEach((span, index) => {
    const before = ordered[index - 1];
    if (before && before.end > span.start)
      throw new Error(`${what}: [${before.start}, ${before.end}) and [${span.start}, ${span.end}) overlap`);
  });
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}
