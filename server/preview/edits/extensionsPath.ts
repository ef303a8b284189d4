import { fileName } from '../../rules/fileNames.ts';
import type { JsonDocument, JsonMember, JsonObject, JsonValue } from '../../syntax/jsonTree.ts';
import { memberOf } from '../../syntax/jsonTree.ts';
import type { TaskPlace } from './taskPlace.ts';

/** The keys from the root of an extensions file to the mapping of a task. */
export function mappingPath({ process, id }: TaskPlace): readonly string[] {
  return ['extensions', process, 'mappings', id];
}

/** A member that is there, with what an edit of it needs. */
export interface PresentMember {
  readonly json: JsonDocument;
  readonly owner: JsonObject;
  readonly entry: JsonMember;
  readonly value: JsonValue;
}

/** The member at a path of keys; undefined if it is not there. */
export function memberAt({ file }: TaskPlace, path: readonly string[]): PresentMember | undefined {
  let owner = file?.json.root;
  for (const key of path.slice(0, -1)) owner = memberOf(owner, key)?.value;
  const entry = memberOf(owner, path.at(-1) ?? '');
  return file && owner?.kind === 'object' && entry?.value
    ? { json: file.json, owner, entry, value: entry.value }
    : undefined;
}

/** Why the member at a path can be neither found for certain nor added, as a sentence: a key that stands twice, or what is no object. */
export function obstacleOn({ file }: TaskPlace, path: readonly string[]): string | undefined {
  if (!file) return undefined;
  const name = fileName(file.uri);
  let value = file.json.root;
  let at = 'the text';
  for (const key of path) {
    if (value?.kind !== 'object') return `In '${name}' ${at} is no object. Correct that before you change a mapping`;
    const members = value.members.filter((candidate) => candidate.key.text === key);
    if (members.length > 1)
      return `In '${name}' the key '${key}' stands twice. Remove one of them before you change a mapping`;
    if (!members[0]) return undefined;
    value = members[0].value;
    at = `'${key}'`;
  }
  return undefined;
}
