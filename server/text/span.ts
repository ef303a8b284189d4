/** A half-open range of UTF-16 code units in the text of one file: `end` is the first unit that no longer belongs to it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A decoded text and where it stands. In `"name": "a&quot;b"` the span lies between the quotes, so `text` may be shorter than the span. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** True if the offset lies in the span or at its end, where a cursor still belongs to the word it stands behind. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The part of a span around an offset in it, up to the units on both sides that end it. */
export function stretchAround(text: string, span: Span, offset: number, ending: RegExp): Span {
  let [start, end] = [offset, offset];
  while (start > span.start && !ending.test(text.charAt(start - 1))) start--;
  while (end < span.end && !ending.test(text.charAt(end))) end++;
  return { start, end };
}
