import { expect, test } from 'vitest';
import { visible } from '../../../server/text/visible.ts';

test.each([
  ['plain é 😀', 'plain é 😀'],
  ['a\r\n\tb', 'a b'],
  ['a\u0000b\u001b[31m', 'a\\u0000b\\u001b[31m'],
  ['a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
  ['a\u2028b', 'a\\u2028b'],
  ['a\u{e0041}b', 'a\\u{e0041}b'],
])('what cannot be seen is written out: %j', (text, shown) => expect(visible(text)).toBe(shown));
