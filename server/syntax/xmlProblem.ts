import type { Span } from '../text/span.ts';

/** Why a text is not well-formed XML: the smallest token that is wrong, and a message that says what is wrong and what to do. */
export interface XmlProblem {
  readonly span: Span;
  readonly message: string;
}

/** A problem of the `length` units from `start` on. */
export function problemAt(start: number, length: number, message: string): XmlProblem {
  return { span: { start, end: start + length }, message };
}
