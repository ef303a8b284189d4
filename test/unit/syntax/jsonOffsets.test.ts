import { expect, test } from 'vitest';
import { parseJson } from '../../../server/syntax/json.ts';
import { rawOffsets, rawSpan } from '../../../server/syntax/jsonOffsets.ts';

/** The written form of each unit of the decoded text of a JSON string. */
function checkUnits(text: string, units: string[]): void {
  const { root } = parseJson(text);
  if (root?.kind !== 'string') throw new Error('The text is no JSON string');
  const toRaw = rawOffsets(text, root.inner);
  const written = [...Array(root.value.length).keys()].map((at) => {
    const { start, end } = rawSpan(toRaw, { start: at, end: at + 1 });
    return text.slice(start, end);
  });
  expect(written).toEqual(units);
}

test('without escapes the offsets only move', () => checkUnits('  "abc"', ['a', 'b', 'c']));
test('each escape is one unit', () => checkUnits('"a\\nb\\"\\/\\\\c"', ['a', '\\n', 'b', '\\"', '\\/', '\\\\', 'c']));
test('an escape of a code unit has six', () =>
  checkUnits('"\\u0041\\ud83d\\ude00x"', ['\\u0041', '\\ud83d', '\\ude00', 'x']));
test('a unit behind a wrong escape keeps its place', () => {
  expect(placeOf('"a\\qb"', 'b')).toBe(4);
  expect(placeOf('"\\u12zb"', 'z')).toBe(5);
});
test('an offset behind the text is its end', () => {
  const text = '"a\\n"';
  expect(rawOffsets(text, { start: 1, end: 4 })(9)).toBe(4);
});
test('an escape that the end of the file cuts stays inside', () => {
  const text = '"ab\\';
  expect(rawOffsets(text, { start: 1, end: 4 })(2)).toBeLessThanOrEqual(4);
});

function placeOf(text: string, unit: string): number {
  const { root } = parseJson(text);
  if (root?.kind !== 'string') throw new Error('The text is no JSON string');
  return rawOffsets(text, root.inner)(root.value.indexOf(unit));
}
