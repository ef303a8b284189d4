import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { rewrite } from './jsonPlaces.ts';

/** Writes a mapping type in the letter case of the schema: the engine reads both alike, so nothing else changes. */
export const letterCase = inExtensions(['mapping-type-case'], function* ({ uri, span, data }): Iterable<Fix> {
  const near = data?.near;
  if (near !== undefined) {
    yield editOf(uri, `Change to '${near}'`, [rewrite(span, near)], { preferred: true, safe: true });
  }
});
