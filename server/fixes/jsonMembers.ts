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

/** The edit that takes a member or an item out of its container, with the comma that it then does not need. */
export function removeAt(container: JsonObject | JsonArray, index: number): TextEdit {
  const parts = container.kind === 'object' ? container.members : container.items;
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (part && after) return { span: { start: part.span.start, end: after.span.start }, newText: '' };
  if (part && before) return { span: { start: before.span.end, end: part.span.end }, newText: '' };
  return { span: { start: container.span.start + 1, end: container.span.end - 1 }, newText: '' };
}

/** The line end and indentation before what begins its line, else a blank. */
function gapBefore(text: string, offset: number): string {
  return /\r?\n[ \t]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? ' ';
}
