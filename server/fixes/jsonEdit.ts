import { type JSONPath, modify } from 'jsonc-parser';
import { maximumDepth } from '../syntax/json.ts';
import type { JsonDocument } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';

/**
 * The edits that set the value at a path, or remove it (`undefined`), and leave all else as it is written; parents that are
 * missing are made, and an index of -1 appends to an array. New text follows the document's own indentation and line ends.
 * No edits for a document that is nested too deep for the library.
 */
export function setJson({ text, depth }: JsonDocument, path: JSONPath, value: unknown): readonly TextEdit[] {
  if (depth > maximumDepth) return [];
  const edits = modify(text, path, value, {
    formattingOptions: formattingOf(text),
    isArrayInsertion: path.at(-1) === -1,
  });
  return edits.map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}

function formattingOf(text: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  const indentation = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indentation.includes('\t'),
    tabSize: indentation.includes('\t') ? 4 : indentation.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
