import { describe, expect, test } from 'vitest';
import { decodeAttribute, decodeXml, encodeAttribute, encodeContent } from '../../../server/syntax/xmlText.ts';

describe('decodeXml', () => {
  test('gives a text without references back', () => checkDecoded('Movies.getDesc', 'Movies.getDesc'));
  test('replaces the five predefined entities', () => checkDecoded('&lt;&gt;&amp;&quot;&apos;', `<>&"'`));
  test('replaces decimal and hexadecimal references', () => checkDecoded('&#65;&#x42;&#x00e4;&#xE4;', 'ABää'));
  test('replaces references beyond the basic plane by two units', () => checkDecoded('&#x1F600;&#128512;', '😀😀'));
  test('keeps surrogate pairs that are written as such', () => checkDecoded('😀&amp;😀', '😀&😀'));
  test('replaces each reference once', () => checkDecoded('&amp;lt;&amp;#65;', '&lt;&#65;'));
  test.each([
    ['a surrogate', '&#xD800;'],
    ['the last surrogate', '&#57343;'],
    ['beyond Unicode', '&#99999999;'],
    ['far beyond numbers', `&#${'9'.repeat(400)};`],
    ['a control character', '&#0;&#x1F;'],
    ['no character', '&#xFFFE;&#xFFFF;'],
    ['an unknown entity', '&nbsp;'],
    ['an entity in capitals', '&LT;'],
    ['a bare sign', 'a & b &'],
    ['a reference without its end', '&amp &#65 &#x;'],
    ['a capital X', '&#X41;'],
  ])('leaves %s as it stands', (_claim, raw) => checkDecoded(raw, raw));
});

describe('decodeAttribute', () => {
  test('makes a blank of a tab and of each line end', () => {
    expect(decodeAttribute('a\tb\nc\r\nd\re')).toBe('a b c d e');
  });
  test('keeps line ends and tabs that are written as references', () => {
    expect(decodeAttribute('a&#10;b&#9;c\n&amp;')).toBe('a\nb\tc &');
  });
});

describe('encodeAttribute', () => {
  test('replaces only what cannot stand between the quotes', () => {
    expect(encodeAttribute(`<a> & "b" 'c'`, '"')).toBe(`&lt;a> &amp; &quot;b&quot; 'c'`);
    expect(encodeAttribute(`<a> & "b" 'c'`, "'")).toBe(`&lt;a> &amp; "b" &apos;c&apos;`);
  });
  test('is undone by decodeAttribute', () => {
    const text = `\t\r\n<>&"' ä 😀 &amp; &#65;`;
    expect(decodeAttribute(encodeAttribute(text, '"'))).toBe(text);
    expect(decodeAttribute(encodeAttribute(text, "'"))).toBe(text);
  });
});

describe('encodeContent', () => {
  test('keeps quotes and line ends', () => {
    expect(encodeContent(`a < b\n]]> & "c"`)).toBe(`a &lt; b\n]]&gt; &amp; "c"`);
  });
  test('is undone by decodeXml', () => {
    const text = `\t\r\n<>&"' ]]> 😀 &lt;`;
    expect(decodeXml(encodeContent(text))).toBe(text);
  });
});

function checkDecoded(raw: string, expected: string): void {
  expect(decodeXml(raw)).toBe(expected);
}
