import { expect, test } from 'vitest';
import { decode } from '../../../server/text/decode.ts';

/** Checks what bytes mean: a text, or the beginning of the sentence that says why there is none. */
function checkDecoded(bytes: readonly number[] | Uint8Array, expected: { text: string } | { error: RegExp }): void {
  const decoded = decode(Uint8Array.from(bytes));
  if ('text' in expected) expect(decoded).toEqual(expected);
  else expect('error' in decoded ? decoded.error : decoded).toMatch(expected.error);
}

const utf8 = (text: string): number[] => [...Buffer.from(text, 'utf8')];
const utf16le = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const utf16be = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];
const latin1 = (text: string): number[] => [...Buffer.from(text, 'latin1')];

test('a text without any sign is UTF-8', () => checkDecoded(utf8('{"a": "é€😀"}'), { text: '{"a": "é€😀"}' }));

test('a file without bytes is an empty text', () => checkDecoded([], { text: '' }));

test('a byte order mark is no part of the text', () => {
  checkDecoded([0xef, 0xbb, 0xbf, ...utf8('{}')], { text: '{}' });
  checkDecoded([0xff, 0xfe, ...utf16le('{"é": 1}')], { text: '{"é": 1}' });
  checkDecoded([0xfe, 0xff, ...utf16be('{"é": 1}')], { text: '{"é": 1}' });
});

test.each(['<a b="é"/>', '{"é": 1}', '[1]', ' {}', '\n{}'])(
  'UTF-16 is told from the zero bytes at the start of %j',
  (text) => {
    checkDecoded(utf16le(text), { text });
    checkDecoded(utf16be(text), { text });
  },
);

test.each(['ISO-8859-1', 'windows-1252', 'latin1'])('the declared encoding %s is read', (encoding) => {
  const text = `<?xml version="1.0" encoding="${encoding}"?><a b="é"/>`;
  checkDecoded(latin1(text), { text });
});

test('a declaration may stand in single quotes, with blanks around its equals sign', () => {
  const text = `<?xml version='1.0' encoding = 'ISO-8859-1' ?><a b="é"/>`;
  checkDecoded(latin1(text), { text });
});

test('a declared UTF-16 is refuted by the declaration itself', () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><a b="é"/>';
  checkDecoded(utf8(text), { text });
});

test('a declared encoding that nobody knows counts as none', () => {
  const text = '<?xml version="1.0" encoding="klingon"?><a b="é"/>';
  checkDecoded(utf8(text), { text });
});

test('bytes that are no text in their encoding are refused, not replaced', () => {
  checkDecoded(latin1('{"é": 1}'), { error: /^It is no text in the encoding utf-8$/ });
  checkDecoded([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00], { error: /utf-16le/ });
});

test('binary files are refused', () => {
  checkDecoded([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], { error: /no text/ });
  checkDecoded([0x50, 0x4b, 0x03, 0x04, 0, 0], { error: /zero bytes/ });
  checkDecoded([0, 0, 0, 0], { error: /zero bytes/ });
});
