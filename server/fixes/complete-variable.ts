import type { Finding } from '../rules/rule.ts';
import type { JsonObject } from '../syntax/jsonTree.ts';
import { member } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { type ExtensionsContext, editOf, inExtensions } from './inExtensions.ts';
import { appendMembers } from './jsonAppend.ts';
import { membersAround, objectAt } from './jsonPlaces.ts';

/** Gives the file its id, and a variable what the schema wants of one: an id and `required` say what was meant without them. */
export const completeVariable = inExtensions(['extensions-schema'], function* (finding, context): Iterable<Fix> {
  const { json } = context.file;
  const part = partAt(finding, context);
  if (!part) return;
  const missing = finding.data?.missing?.split(',') ?? [];
  const added = missing.flatMap((name) => {
    const value = part.values[name];
    return value === undefined || member(part.object, name) ? [] : [[name, value] as const];
  });
  if (added.length === 0) return;
  const title = `Add ${added.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(', ')}`;
  const safe = !missing.includes('name');
  yield editOf(finding.uri, title, [appendMembers(json, part.object, added)], { preferred: true, safe });
});

interface Part {
  readonly object: JsonObject;
  /** What it may be given, by key. */
  readonly values: Readonly<Record<string, string | boolean>>;
}

/** The file as a whole or a variable; templates lack what only a person knows. */
function partAt({ span }: Finding, { file: { json }, newId }: ExtensionsContext): Part | undefined {
  const [innermost, around] = membersAround(json, span);
  const root = objectAt(json, []);
  if (!innermost) return root && { object: root, values: { id: `process-${newId()}` } };
  const object = innermost.entry.value;
  if (around?.entry.key.text !== 'properties' || object?.kind !== 'object') return undefined;
  const key = innermost.entry.key.text;
  return { object, values: { id: key, name: key, required: false } };
}
