import type { JsonValue } from '../syntax/jsonTree.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** Objects and lists that are no longer than this stay as they are, in UTF-16 code units. */
const short = 200;

/** A text with the same way to one place. */
export interface JsonExcerpt {
  readonly text: string;
  /** Where an offset of the whole text is in the excerpt; only for one in no part that was left out. */
  toExcerpt(offset: number): number;
  /** Where an offset of the excerpt is in the whole text. */
  toWhole(offset: number): number;
}

/**
 * The text without what is inside of the objects and lists that an offset is not in: a schema says the same about the place,
 * and a library that reads the text anew at each question reads a small one.
 */
export function excerptAround(text: string, root: JsonValue | undefined, offset: number): JsonExcerpt {
  const edits: TextEdit[] = [];
  // With a list of its own, so that depth costs memory only.
  const around: JsonValue[] = root ? [root] : [];
  for (let value = around.pop(); value; value = around.pop()) {
    for (const child of childrenOf(value)) {
      if (!child || child.span.end - child.span.start <= short) continue;
      const isAside = child.span.end < offset || child.span.start > offset;
      if (!isAside) around.push(child);
      else if (isClosed(text, child)) edits.push(emptied(child));
    }
  }
  const removed = edits.map(({ span }) => span).sort((a, b) => a.start - b.start);
  return {
    text: applyEdits(text, edits),
    toExcerpt: (at) => at - lengthOf(removed.filter(({ end }) => end <= at)),
    toWhole: (at) => removed.reduce((whole, { start, end }) => (start < whole ? whole + end - start : whole), at),
  };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((length, { start, end }) => length + end - start, 0);
}

function childrenOf(value: JsonValue): readonly (JsonValue | undefined)[] {
  if (value.kind === 'array') return value.items;
  return value.kind === 'object' ? value.members.map((entry) => entry.value) : [];
}

/** In half-typed text an object may go on to the end of the text, and what is emptied would be what the author is at. */
function isClosed(text: string, { kind, span }: JsonValue): boolean {
  const last = text.charAt(span.end - 1);
  return (kind === 'object' && last === '}') || (kind === 'array' && last === ']');
}

function emptied({ span }: JsonValue): TextEdit {
  return { span: { start: span.start + 1, end: span.end - 1 }, newText: '' };
}
