import { type JsonDocument, member, nameOf } from '../syntax/jsonTree.ts';

/** What is read of a form: its id, by which user tasks and start events name it, and its name. */
export interface Form {
  readonly id: string;
  readonly name: string | undefined;
}

/** Reads a form as the modeler writes it; undefined for any other JSON. */
export function readForm({ root }: JsonDocument): Form | undefined {
  const form = member(root, 'formRepresentation');
  const id = nameOf(member(form, 'id'))?.text;
  return id === undefined ? undefined : { id, name: nameOf(member(form, 'name'))?.text };
}
