import type { Span } from '../text/span.ts';

/** What an editor shows about the text under the pointer. */
export interface Hover {
  /** The text that the hover speaks of. */
  readonly span: Span;
  /** Markdown, already escaped. */
  readonly markdown: string;
}
