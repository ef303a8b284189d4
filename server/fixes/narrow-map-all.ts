import { isMappedWhole } from '../rules/mappingEntries.ts';
import { memberOf } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { holds, memberNamedAt, removeMember, replaceWith } from './jsonPlaces.ts';

/** Removes explicit entries that a mapping type makes pointless, or the part of the mapping type that does so. */
export const narrowMapAll = inExtensions(
  ['mapping-ignored-by-map-all'],
  function* ({ uri, span, data }, { file }): Iterable<Fix> {
    const { json, model } = file;
    const side = memberNamedAt(json, span);
    const mapping = model.processes
      .flatMap(({ mappings }) => mappings)
      .find((candidate) => holds(candidate.span, span));
    const type = memberOf(side?.owner, 'mappingType');
    if (!side || !mapping || !type?.value) return;
    yield editOf(uri, `Remove the ignored ${data?.side}`, [removeMember(side)]);
    const other = data?.side === 'inputs' ? 'outputs' : 'inputs';
    const rest = `MAP_ALL_${other.toUpperCase()}`;
    const keepsOther = isMappedWhole(mapping, other) && !mapping[other]?.entries.length;
    yield keepsOther
      ? editOf(uri, `Change '${mapping.mappingType?.text}' to '${rest}'`, [replaceWith(type.value, rest)])
      : editOf(uri, `Remove '${mapping.mappingType?.text}'`, [removeMember({ owner: side.owner, entry: type })]);
  },
);
