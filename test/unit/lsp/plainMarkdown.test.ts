import { expect, test } from 'vitest';
import { plainMarkdown } from '../../../server/lsp/plainMarkdown.ts';

/** Checks what an editor without Markdown shows. */
function checkPlain(markdown: string, expected: string): void {
  expect(plainMarkdown(markdown)).toBe(expected);
}

test('marks vanish and escaped characters are themselves', () =>
  checkPlain('**movies** `get` a\\_b &lt;tag> \\*', 'movies get a_b <tag> *'));

test('a link is its text', () => checkPlain('[a\\_b](https://example.org/x) and more', 'a_b and more'));

test('a table becomes lines, without the one under its head', () =>
  checkPlain('| Name | Type |\n| --- | --- |\n| title | string |', 'Name  Type\ntitle  string'));
