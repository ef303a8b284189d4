import { expect, test } from 'vitest';
import { plainText } from '../../../server/lsp/snippetText.ts';

test.each([
  ['a tab stop', '"a": "$1"', '"a": ""'],
  ['a tab stop in braces', '"a": "${1}"', '"a": ""'],
  ['a placeholder', '"${1:name}": ${2:0}', '"name": 0'],
  ['the first of several choices', '"${1|film,plot,a\\,b|}"', '"film"'],
  ['a choice with an escaped comma', '${1|a\\,b,c|}', 'a,b'],
  ['an escape', '\\${x\\} \\\\', '${x} \\'],
  ['an escape that looks like a placeholder', '\\${1:x\\}', '${1:x}'],
  ['an escape in a placeholder', '${1:a\\}b}', 'a}b'],
  ['a bar that is no choice', 'a|}b', 'a|}b'],
  ['a bar in a placeholder', '${1:a|}b', 'a|b'],
  ['a line break in a placeholder', '${1:a\nb}c', 'a\nbc'],
])('an editor without snippets gets the plain text of %s', (_what, snippet, text) => {
  expect(plainText(snippet)).toBe(text);
});
