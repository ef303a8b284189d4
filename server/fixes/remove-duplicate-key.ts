import type { JsonDocument, JsonMember } from '../syntax/jsonTree.ts';
import type { Fixer } from './fix.ts';
import { membersAround, removeMember } from './jsonPlaces.ts';

/** Removes the member that the engine drops, of two with one key. */
export const removeDuplicateKey: Fixer = {
  codes: ['json-duplicate-key'],
  *fixes({ uri, span }, { file }) {
    if (!('json' in file)) return;
    const [placed] = membersAround(file.json, span);
    const kept = placed?.owner.members.findLast(({ key }) => key.text === placed.entry.key.text);
    if (!placed || !kept || kept === placed.entry) return;
    const safe = written(file.json, placed.entry) === written(file.json, kept);
    const title = `Remove this '${placed.entry.key.text}'`;
    yield { title, edits: [{ uri, edits: [removeMember(placed)] }], preferred: true, safe };
  },
};

/** What says the same says nothing new. */
function written({ text }: JsonDocument, { value }: JsonMember): string | undefined {
  return value && text.slice(value.span.start, value.span.end);
}
