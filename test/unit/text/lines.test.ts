import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Lines } from '../../../server/text/lines.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', '\t') });

test('positions are those of the protocol, whatever the line breaks', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), (text, offset) => {
      const document = TextDocument.create('file:///a', 'xml', 0, text);
      const inside = Math.min(offset, text.length);
      // The library moves an offset inside of a line break to its start, which no span of ours is.
      fc.pre(!(text[inside - 1] === '\r' && text[inside] === '\n'));
      expect(Lines.of(text).positionAt(offset)).toEqual(document.positionAt(offset));
    }),
  );
});

test('offsets are those of the protocol, also for places outside of the text', () => {
  fc.assert(
    fc.property(texts, fc.nat(8), fc.nat(12), (text, line, character) => {
      const document = TextDocument.create('file:///a', 'xml', 0, text);
      expect(Lines.of(text).offsetAt({ line, character })).toBe(document.offsetAt({ line, character }));
    }),
  );
});

test('a column behind the end of a line is the end of that line, not the start of the next', () => {
  const lines = Lines.of('ab\r\ncd\nef');
  expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
  expect(lines.offsetAt({ line: 1, character: 99 })).toBe(6);
  expect(lines.offsetAt({ line: 2, character: 99 })).toBe(9);
});

test('places before the text and behind it are moved to its ends', () => {
  const lines = Lines.of('ab\ncd');
  expect(lines.offsetAt({ line: -1, character: 5 })).toBe(0);
  expect(lines.offsetAt({ line: 7, character: 0 })).toBe(5);
  expect(lines.offsetAt({ line: 1, character: -3 })).toBe(3);
  expect(lines.positionAt(-4)).toEqual({ line: 0, character: 0 });
  expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
});

test('the number of lines counts the last one, empty or not', () => {
  expect(Lines.of('').count).toBe(1);
  expect(Lines.of('a\rb\r\nc\n').count).toBe(4);
});
