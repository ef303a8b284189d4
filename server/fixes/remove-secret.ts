import type { Fixer } from './fix.ts';

/** Empties a secret value, so that it is set at deployment and is no longer in the file. */
export const removeSecret: Fixer = {
  codes: ['config-secret-value'],
  *fixes({ uri, span, element }, { file }) {
    const isText = file.text.charAt(span.start - 1) === '"';
    const edit = { span, newText: isText ? '' : '""' };
    yield { title: `Remove the value of '${element ?? ''}'`, edits: [{ uri, edits: [edit] }], preferred: true };
  },
};
