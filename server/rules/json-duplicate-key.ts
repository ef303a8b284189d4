import type { Uri } from '../model/file.ts';
import type { JsonMember, JsonObject, JsonValue } from '../syntax/jsonTree.ts';
import { isOfPlatform } from './jsonFiles.ts';
import { alsoAt, tokenOf } from './places.ts';
import { type Report, rule } from './rule.ts';

/** The engine's JSON reader keeps the last of two members with one key; the modeling service refuses the file. */
export const jsonDuplicateKey = rule({
  code: 'json-duplicate-key',
  title: 'A key stands twice in one JSON object',
  kinds: ['connector', 'extensions', 'manifest'],
  levels: { engine: 'warning', modeling: 'error' },
  *check(file) {
    if (!isOfPlatform(file)) return;
    for (const object of objectsIn(file.json.root)) yield* lostMembers(file.uri, object);
  },
});

function* lostMembers(uri: Uri, { members }: JsonObject): Iterable<Report> {
  const last = new Map<string, JsonMember>(members.map((entry) => [entry.key.text, entry]));
  if (last.size === members.length) return;
  for (const entry of members) {
    const kept = last.get(entry.key.text);
    if (!kept || kept === entry) continue;
    const { key } = entry;
    yield {
      span: tokenOf(key),
      message: `'${key.text}' stands more than once in this object: the engine keeps the last and drops this one. Rename or remove it`,
      related: [alsoAt({ uri }, kept.key, `This '${key.text}' is kept`)],
      element: key.text,
      data: { key: key.text },
    };
  }
}

/** All objects in the order of the text. Walks with a stack of its own: the text may be too deep to recurse. */
function* objectsIn(root: JsonValue | undefined): Iterable<JsonObject> {
  const waiting: JsonValue[] = root ? [root] : [];
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (value.kind === 'object') yield value;
    const inside = value.kind === 'object' ? value.members.map((entry) => entry.value) : [];
    const children = value.kind === 'array' ? value.items : inside;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child && (child.kind === 'object' || child.kind === 'array')) waiting.push(child);
    }
  }
}
