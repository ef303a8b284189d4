import { type JsonMember, type JsonObject, type JsonValue, member, nameOf } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { appendMembers } from './jsonAppend.ts';
import { memberNamedAt } from './jsonPlaces.ts';

/** Adds to a variable, or to the root of the file, what the schema wants it to have. */
export const addMissingKeys = inExtensions(
  ['extensions-schema'],
  function* ({ uri, span, data }, { file: { json }, newId }): Iterable<Fix> {
    const keys = data?.missing?.split(',') ?? [];
    const isRoot = json.root?.span.start === span.start;
    const entry = isRoot ? undefined : memberNamedAt(json, span)?.entry;
    const owner = isRoot ? json.root : entry?.value;
    if (owner?.kind !== 'object' || keys.length === 0) return;
    const members = keys.flatMap((key) => {
      const value = entry ? valueFor(key, entry) : key === 'id' ? `process-${newId()}` : undefined;
      return value === undefined ? [] : [[key, value] as const];
    });
    // Half of what is missing would be another finding.
    if (members.length < keys.length) return;
    const title = `Add ${keys.map((key) => `'${key}'`).join(' and ')}`;
    const safe = !keys.includes('name');
    yield editOf(uri, title, [appendMembers(json, owner satisfies JsonObject, members)], { preferred: true, safe });
  },
);

/** A variable's key is its id by the modeler's convention; where somebody wrote a name in place of it, it is the name, too. */
function valueFor(key: string, { key: { text }, value }: JsonMember): string | boolean | undefined {
  if (key === 'required') return false;
  if (key === 'id') return text;
  return key === 'name' ? [text, idOf(value)].find((name) => name !== undefined && isVariableName(name)) : undefined;
}

function idOf(value: JsonValue | undefined): string | undefined {
  return nameOf(member(value, 'id'))?.text;
}

/** What the form editor takes for a name: no UUID is one. */
function isVariableName(text: string): boolean {
  return /^[a-z][a-z0-9_]*$/i.test(text);
}
