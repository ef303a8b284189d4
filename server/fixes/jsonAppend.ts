import type { JsonArray, JsonDocument, JsonObject } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';

/**
 * The edit that adds an item at the end of an array, or a member at the end of an object (`key` given). It touches nothing that
 * is written: the new text follows the indentation and the line ends of the file, and stands on one line where its neighbour does.
 */
export function appendJson(
  { text }: JsonDocument,
  container: JsonArray | JsonObject,
  value: unknown,
  key?: string,
): TextEdit {
  const label = key === undefined ? '' : `${JSON.stringify(key)}: `;
  const style = { eol: text.includes('\r\n') ? '\r\n' : '\n', unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ' };
  const last = container.kind === 'array' ? container.items.at(-1) : container.members.at(-1);
  if (!last) {
    const outer = /^[ \t]*/.exec(lineUpTo(text, container.span.start))?.[0] ?? '';
    const inner = outer + style.unit;
    const newText = `${style.eol}${inner}${label}${onLines(value, inner, style)}${style.eol}${outer}`;
    return { span: { start: container.span.start + 1, end: container.span.end - 1 }, newText };
  }
  const before = lineUpTo(text, last.span.start);
  const span = { start: last.span.end, end: last.span.end };
  if (before.trim() !== '') return { span, newText: `, ${label}${onOneLine(value)}` };
  const isShort = container.kind === 'array' && !text.slice(last.span.start, last.span.end).includes('\n');
  const written = isShort ? onOneLine(value) : onLines(value, before, style);
  return { span, newText: `,${style.eol}${before}${label}${written}` };
}

function lineUpTo(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function onLines(value: unknown, indentation: string, { eol, unit }: { eol: string; unit: string }): string {
  return JSON.stringify(value, undefined, unit).split('\n').join(`${eol}${indentation}`);
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}
