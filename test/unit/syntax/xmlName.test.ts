import { expect, test } from 'vitest';
import { isXmlName, toXmlName } from '../../../server/syntax/xmlName.ts';

test('a name begins with a letter or an underscore and has no colon', () => {
  for (const name of ['a', '_', 'a-1.b', 'Ünit', '审批', '\u{10400}x']) expect(isXmlName(name)).toBe(true);
  for (const text of ['', '1a', '-a', '.a', 'a b', 'a:b', 'a×', 'a\n']) expect(isXmlName(text)).toBe(false);
});

test('any text has a name that is close to it', () => {
  for (const text of ['', '1a', 'a b', 'a:b', '💡']) expect(isXmlName(toXmlName(text))).toBe(true);
  expect(toXmlName('1 a')).toBe('_1_a');
  expect(toXmlName('a b')).toBe('a_b');
});
