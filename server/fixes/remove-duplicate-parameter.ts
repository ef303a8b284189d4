import { type JsonArray, type JsonValue, memberOf } from '../syntax/jsonTree.ts';
import type { Fixer } from './fix.ts';
import { removeItem } from './jsonInsert.ts';
import { holds, membersAround } from './jsonPlaces.ts';

/** Removes a parameter that another one of the same list repeats in everything but its id. */
export const removeDuplicateParameter: Fixer = {
  codes: ['parameter-name-duplicate'],
  *fixes({ uri, span, element }, { file }) {
    if (file.kind !== 'connector') return;
    const list = membersAround(file.json, span).find(({ entry }) => entry.value?.kind === 'array')?.entry.value;
    const index = list?.kind === 'array' ? list.items.findIndex((item) => holds(item.span, span)) : -1;
    if (list?.kind !== 'array' || !repeatsAnother(list, index, file.text)) return;
    const title = `Remove the repeated '${element ?? ''}'`;
    yield { title, edits: [{ uri, edits: [removeItem(list, index)] }], preferred: true, safe: true };
  },
};

function repeatsAnother({ items }: JsonArray, index: number, text: string): boolean {
  const said = contentOf(items[index], text);
  return items.some((other, at) => at !== index && contentOf(other, text) === said);
}

/** What an object says beside its id, in any order. */
function contentOf(item: JsonValue | undefined, text: string): string {
  if (item?.kind !== 'object') return '';
  const keys = new Set(item.members.map(({ key }) => key.text));
  keys.delete('id');
  const said = [...keys].sort().map((key) => {
    const value = memberOf(item, key)?.value;
    return [key, value && text.slice(value.span.start, value.span.end)];
  });
  return JSON.stringify(said);
}
