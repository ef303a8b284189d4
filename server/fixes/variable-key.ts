import { member, nameOf } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { memberNamedAt, rewrite } from './jsonPlaces.ts';

/** Makes the key and the id of a variable alike. */
export const matchVariableKey = inExtensions(
  ['variable-key-id-mismatch'],
  function* ({ uri, span }, { file: { json } }): Iterable<Fix> {
    const entry = memberNamedAt(json, span)?.entry;
    const id = nameOf(member(entry?.value, 'id'));
    if (!entry || !id) return;
    yield editOf(uri, `Change the id to '${entry.key.text}'`, [rewrite(id.span, entry.key.text)]);
    yield editOf(uri, `Change the key to '${id.text}'`, [rewrite(entry.key.span, id.text)]);
  },
);
