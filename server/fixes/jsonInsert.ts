import type { JsonArray, JsonDocument, JsonMember, JsonObject } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';

/**
 * The edit that adds members with texts for values behind another member, or at the front. Each gets a line of its own if its
 * neighbour has one, with the indentation and line end that are there.
 */
export function insertMembers(
  { text }: JsonDocument,
  object: JsonObject,
  entries: readonly (readonly [key: string, value: string])[],
  behind?: JsonMember,
): TextEdit {
  const written = entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  const neighbour = behind ?? object.members[0];
  if (!neighbour) {
    const inside = { start: object.span.start + 1, end: object.span.end - 1 };
    return { span: inside, newText: ` ${written.join(', ')} ` };
  }
  const separator = `,${gapBefore(text, neighbour.span.start)}`;
  const newText = written.join(separator);
  if (behind) return { span: { start: behind.span.end, end: behind.span.end }, newText: separator + newText };
  return { span: { start: neighbour.span.start, end: neighbour.span.start }, newText: newText + separator };
}

/** The edit that removes an item of an array with its comma and what white space its neighbours do not need. */
export function removeItem({ items, span }: JsonArray, index: number): TextEdit {
  const [before, item, next] = [items[index - 1], items[index], items[index + 1]];
  if (item && before) return { span: { start: before.span.end, end: item.span.end }, newText: '' };
  if (item && next) return { span: { start: item.span.start, end: next.span.start }, newText: '' };
  return { span: { start: span.start + 1, end: span.end - 1 }, newText: '' };
}

/** The line end and indentation before what begins its line, else a blank. */
function gapBefore(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (line.length === offset || line.trim() !== '') return ' ';
  return `${text.endsWith('\r\n', offset - line.length) ? '\r\n' : '\n'}${line}`;
}
