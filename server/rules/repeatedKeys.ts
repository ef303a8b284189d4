import type { JsonMember, JsonObject } from '../syntax/jsonTree.ts';

/** Up to so many members, comparing each with each costs less than a table of them. */
const few = 12;

/** True if a key stands twice in the object. */
export function repeatsKey({ members }: JsonObject): boolean {
  if (members.length > few) return new Set(members.map(({ key }) => key.text)).size < members.length;
  for (let i = 1; i < members.length; i++) {
    for (let j = 0; j < i; j++) if (members[i]?.key.text === members[j]?.key.text) return true;
  }
  return false;
}

/** The members that the readers of the platform keep: of those with one key the last. */
export function keptMembers(object: JsonObject): readonly JsonMember[] {
  if (!repeatsKey(object)) return object.members;
  return [...new Map(object.members.map((entry) => [entry.key.text, entry])).values()];
}
