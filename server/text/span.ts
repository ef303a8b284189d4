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
