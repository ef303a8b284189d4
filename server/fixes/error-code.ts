import { memberOf } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';
import { codeOf } from './connectorName.ts';
import type { Fixer } from './fix.ts';
import { insertMembers } from './jsonInsert.ts';
import { holds } from './jsonPlaces.ts';

/** Gives an error of a connector the code that its name suggests: `NOT_FOUND` for `Not found`. */
export const errorCode: Fixer = {
  codes: ['error-code-missing'],
  *fixes({ uri, span }, { file }) {
    if (file.kind !== 'connector') return;
    const { errors } = file.model;
    const error = errors.find((candidate) => holds(candidate.span, span));
    const code = error?.name && codeOf(error.name.text);
    if (!error || !code || errors.some((other) => other.code?.text === code)) return;
    const list = memberOf(file.json.root, 'errors')?.value;
    const item =
      list?.kind === 'array' ? list.items.find(({ span: place }) => place.start === error.span.start) : undefined;
    if (item?.kind !== 'object') return;
    const present = memberOf(item, 'code')?.value;
    const edit: TextEdit = present
      ? { span: present.span, newText: JSON.stringify(code) }
      : insertMembers(file.json, item, [['code', code]], memberOf(item, 'name'));
    yield { title: `Give it the code '${code}'`, edits: [{ uri, edits: [edit] }], preferred: true };
  },
};
