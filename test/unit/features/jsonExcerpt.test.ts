import { describe, expect, test } from 'vitest';
import { excerptAround } from '../../../server/features/jsonExcerpt.ts';
import { parseJson } from '../../../server/syntax/json.ts';

const long = `{ "description": "${'x'.repeat(300)}" }`;

describe('An excerpt of JSON', () => {
  test('keeps the way to the place and empties what is beside it', () =>
    checkExcerpt(`{ "a": ${long}, "b": { "c": $0 }, "d": [${long}] }`, '{ "a": {}, "b": { "c": $0 }, "d": [] }'));

  test('keeps all that is around the place, however long', () =>
    checkExcerpt(`[${long}, { "b": ${long.replace('x', '$0x')} }]`, `[{}, { "b": ${long.replace('x', '$0x')} }]`));

  test('keeps what is short', () => checkExcerpt('{ "a": { "b": 1 }, "c": $0 }', '{ "a": { "b": 1 }, "c": $0 }'));

  test('keeps what is not closed: the author may be in it', () =>
    checkExcerpt(`{ "c": $0, "a": ${long.slice(0, -1)}`, `{ "c": $0, "a": ${long.slice(0, -1)}`));
});

function checkExcerpt(marked: string, expected: string): void {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const excerpt = excerptAround(text, parseJson(text).root, offset);
  const at = excerpt.toExcerpt(offset);
  expect(excerpt.toWhole(at)).toBe(offset);
  expect(excerpt.toWhole(excerpt.text.length)).toBe(text.length);
  expect(`${excerpt.text.slice(0, at)}$0${excerpt.text.slice(at)}`).toBe(expected);
}
