import { type JsonMember, type JsonObject, type JsonValue, member } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { memberNamedAt, removeMember } from './jsonPlaces.ts';

/** Removes a variable that nothing uses, or that is declared a second time in the same words. */
export const removeVariable = inExtensions(
  ['variable-unused', 'variable-name-duplicate'],
  function* ({ uri, code, span }, { file: { json } }): Iterable<Fix> {
    const found = memberNamedAt(json, span);
    if (!found || (code === 'variable-name-duplicate' && !isRepeated(found.owner, found.entry))) return;
    const name = member(found.entry.value, 'name');
    const title = `Remove variable '${name?.kind === 'string' ? name.value : found.entry.key.text}'`;
    yield editOf(uri, title, [removeMember(found)]);
  },
);

function isRepeated({ members }: JsonObject, variable: JsonMember): boolean {
  const words = wordsOf(variable.value);
  return members.some((other) => other !== variable && wordsOf(other.value) === words);
}

/** What a variable says beside its id. */
function wordsOf(variable: JsonValue | undefined): string {
  return variable?.kind === 'object'
    ? variable.members
        .filter(({ key }) => key.text !== 'id')
        .map(({ key, value }) => `${key.text}=${value ? plain(value) : ''}`)
        .sort()
        .join('\n')
    : '';
}

function plain(value: JsonValue): string {
  if (value.kind === 'array') return `[${value.items.map(plain).join()}]`;
  if (value.kind !== 'object') return JSON.stringify(value.value);
  return `{${value.members.map((entry) => `${JSON.stringify(entry.key.text)}:${entry.value ? plain(entry.value) : ''}`).join()}}`;
}
