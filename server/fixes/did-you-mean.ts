import { encodeAttribute } from '../syntax/xmlText.ts';
import type { Fixer } from './fix.ts';

/** Puts the near miss in place of a misspelled name. */
export const didYouMean: Fixer = {
  codes: ['implementation-unknown-action'],
  *fixes({ uri, span, data }, { file }) {
    const near = data?.near;
    if (near === undefined) return;
    const newText = file.kind === 'bpmn' ? encodeAttribute(near, '"') : JSON.stringify(near).slice(1, -1);
    yield { title: `Change to '${near}'`, edits: [{ uri, edits: [{ span, newText }] }], preferred: true };
  },
};
