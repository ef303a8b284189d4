import type { Fixer } from './fix.ts';
import { membersAround, removeMember } from './jsonPlaces.ts';

/** Removes a key that nobody reads, such as `icon` or `$schema`. */
export const removeUnknownKey: Fixer = {
  codes: ['connector-schema'],
  *fixes({ uri, span, data }, { file }) {
    if (file.kind !== 'connector' || data?.key === undefined || data.near !== undefined) return;
    const [placed] = membersAround(file.json, span);
    if (!placed) return;
    yield { title: `Remove '${data.key}'`, edits: [{ uri, edits: [removeMember(placed)] }], preferred: true };
  },
};
