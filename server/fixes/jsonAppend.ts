import type { JsonArray, JsonDocument, JsonMember, JsonObject, JsonValue } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';

/**
 * The edit that adds an item at the end of an array, or a member at the end of an object (`key` given). It touches nothing that
 * is written: the new text follows the indentation and the line ends of the file, and stands on one line where its neighbour does.
 */
export function appendJson(
  json: JsonDocument,
  container: JsonArray | JsonObject,
  value: unknown,
  key?: string,
): TextEdit {
  return append(json, container, [{ label: key === undefined ? '' : `${JSON.stringify(key)}: `, value }]);
}

/** The edit that adds members at the end of an object, in their order, as `appendJson` adds one; at least one has to be given. */
export function appendMembers(
  json: JsonDocument,
  object: JsonObject,
  members: readonly (readonly [key: string, value: unknown])[],
): TextEdit {
  const parts = members.map(([key, value]) => ({ label: `${JSON.stringify(key)}: `, value }));
  return append(json, object, parts);
}

/**
 * The edit that writes another value of any kind in place of one that is written: over several lines where the member begins a
 * line of its own, with the indentation and the line ends of the file.
 */
export function replaceValue(
  { text }: JsonDocument,
  { span }: JsonMember,
  present: JsonValue,
  value: unknown,
): TextEdit {
  const before = lineUpTo(text, span.start);
  const newText = before.trim() === '' ? onLines(value, before, styleOf(text)) : onOneLine(value);
  return { span: present.span, newText };
}

interface Part {
  /** The key with its colon, or nothing. */
  readonly label: string;
  readonly value: unknown;
}

function append({ text }: JsonDocument, container: JsonArray | JsonObject, parts: readonly Part[]): TextEdit {
  const style = styleOf(text);
  const last = container.kind === 'array' ? container.items.at(-1) : container.members.at(-1);
  if (!last) return fill(text, container, parts, style);
  const before = lineUpTo(text, last.span.start);
  const span = { start: last.span.end, end: last.span.end };
  if (before.trim() !== '') {
    return { span, newText: parts.map(({ label, value }) => `, ${label}${onOneLine(value)}`).join('') };
  }
  const isShort = container.kind === 'array' && !text.slice(last.span.start, last.span.end).includes('\n');
  const written = parts.map(
    ({ label, value }) => `,${style.eol}${before}${label}${isShort ? onOneLine(value) : onLines(value, before, style)}`,
  );
  return { span, newText: written.join('') };
}

/** An empty container is opened over several lines, unless its line opened another one before it. */
function fill(text: string, { span }: JsonArray | JsonObject, parts: readonly Part[], style: JsonStyle): TextEdit {
  const inside = { start: span.start + 1, end: span.end - 1 };
  if (/[{[]/.test(lineUpTo(text, span.start))) {
    const written = parts.map(({ label, value }) => label + onOneLine(value)).join(', ');
    return { span: inside, newText: text[span.start] === '{' ? ` ${written} ` : written };
  }
  const outer = indentationAt(text, span.start);
  const inner = outer + style.unit;
  const lines = parts.map(({ label, value }) => `${style.eol}${inner}${label}${onLines(value, inner, style)}`);
  return { span: inside, newText: `${lines.join(',')}${style.eol}${outer}` };
}

/** How a text is laid out: its line ends, and by how much it indents. */
export interface JsonStyle {
  readonly eol: string;
  readonly unit: string;
}

/** The layout of a text, told from its first indented line. */
export function styleOf(text: string): JsonStyle {
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ' };
}

/** The white space at the start of the line in which an offset lies. */
export function indentationAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(lineUpTo(text, offset))?.[0] ?? '';
}

function lineUpTo(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function onLines(value: unknown, indentation: string, { eol, unit }: JsonStyle): string {
  return JSON.stringify(value, undefined, unit).split('\n').join(`${eol}${indentation}`);
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}
