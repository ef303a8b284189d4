import type { Uri } from '../model/file.ts';
import type { JsonMember, JsonObject } from '../syntax/jsonTree.ts';
import { valuesIn } from '../syntax/jsonValues.ts';
import { isOfPlatform } from './jsonFiles.ts';
import { alsoAt, tokenOf } from './places.ts';
import { repeatsKey } from './repeatedKeys.ts';
import { type Report, rule } from './rule.ts';

/** The engine's JSON reader keeps the last of two members with one key; the modeling service refuses the file. */
export const jsonDuplicateKey = rule({
  code: 'json-duplicate-key',
  title: 'A key stands twice in one JSON object',
  kinds: ['connector', 'extensions', 'manifest'],
  levels: { engine: 'warning', modeling: 'error' },
  *check(file) {
    if (!isOfPlatform(file)) return;
    for (const value of valuesIn(file.json.root)) {
      if (value.kind === 'object' && repeatsKey(value)) yield* lostMembers(file.uri, value);
    }
  },
});

function* lostMembers(uri: Uri, { members }: JsonObject): Iterable<Report> {
  const last = new Map<string, JsonMember>(members.map((entry) => [entry.key.text, entry]));
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
