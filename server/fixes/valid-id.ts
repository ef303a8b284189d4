import { renameAt } from '../features/rename.ts';
import type { Fixer } from './fix.ts';

/** Gives a process, an element or an error the nearest id that is an XML name, wherever it is named. */
export const validId: Fixer = {
  codes: ['element-id-invalid'],
  *fixes({ span, element, data }, { file, scope, snapshot }) {
    const to = data?.near;
    if (to === undefined || element === undefined) return;
    const rename = renameAt({ file, scope, offset: span.start }, snapshot, to);
    if (!rename || 'refusal' in rename) return;
    const title = `Change the id to '${to}' wherever it is named`;
    yield { title, edits: rename.edits, renamedText: { from: element, to }, preferred: true };
  },
};
