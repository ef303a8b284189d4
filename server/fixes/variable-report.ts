import { member, memberOf, nameOf } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { memberNamedAt, membersAround, removeMember, setMember } from './jsonPlaces.ts';

/** Lets a displayed variable show its name, or stops displaying it. */
export const addDisplayName = inExtensions(
  ['variable-display-name'],
  function* ({ uri, span }, { file: { json } }): Iterable<Fix> {
    const variable = membersAround(json, span)[0]?.owner;
    const name = nameOf(member(variable, 'name'))?.text;
    if (!variable) return;
    if (name) {
      yield editOf(
        uri,
        `Add "displayName": ${JSON.stringify(name)}`,
        [setMember(json, variable, 'displayName', name)],
        {
          preferred: true,
        },
      );
    }
    yield editOf(uri, 'Set "display" to false', [setMember(json, variable, 'display', false)]);
  },
);

/** Takes a variable out of the reports, which cannot hold its type. */
export const removeAnalytics = inExtensions(
  ['variable-analytics-type'],
  function* ({ uri, span }, { file: { json } }): Iterable<Fix> {
    const owner = memberNamedAt(json, span)?.entry.value;
    const entry = memberOf(owner, 'analytics');
    if (owner?.kind !== 'object' || !entry) return;
    yield editOf(uri, 'Remove "analytics"', [removeMember({ owner, entry })], { preferred: true });
  },
);
