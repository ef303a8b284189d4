import type { Fixer } from './fix.ts';
import { rewrite } from './jsonPlaces.ts';

/** Makes the id of an action or event equal to its key, as the modeler writes it. */
export const keyAsId: Fixer = {
  codes: ['connector-key-id-mismatch'],
  *fixes({ uri, span, data }) {
    const key = data?.key;
    if (!key) return;
    yield {
      title: `Change the id to '${key}'`,
      edits: [{ uri, edits: [rewrite(span, key)] }],
      preferred: true,
      safe: true,
    };
  },
};

/** Gives an action, event or parameter an id that no sibling has. */
export const ownId: Fixer = {
  codes: ['connector-id-duplicate'],
  *fixes({ uri, span, data }, { newId }) {
    const id = data?.key || newId();
    yield {
      title: 'Give it an id of its own',
      edits: [{ uri, edits: [rewrite(span, id)] }],
      preferred: true,
      safe: true,
    };
  },
};
