import { type JsonDocument, member, nameOf } from '../syntax/jsonTree.ts';

const manifestKeys = ['createdBy', 'creationDate', 'lastModifiedBy', 'lastModifiedDate', 'users', 'groups'];

/**
 * True for the manifest of an exported project: an object with a name and at least one of the keys that the modeling service
 * adds at export, which tells it from a `package.json` in the same folder.
 */
export function isManifest(json: JsonDocument): boolean {
  if (nameOf(member(json.root, 'name')) === undefined) return false;
  return manifestKeys.some((key) => member(json.root, key) !== undefined);
}
