import { expect, test } from 'vitest';
import { appendJson, appendMembers } from '../../../server/fixes/jsonAppend.ts';
import { parseJson } from '../../../server/syntax/json.ts';
import { memberOf } from '../../../server/syntax/jsonTree.ts';
import { applyEdits } from '../../../server/text/edit.ts';

/** Appends to the container under `list`, or to the root if there is no such key. */
function checkAppended(
  before: string,
  added: readonly (readonly [key: string, value: unknown])[],
  after: string,
): void {
  const json = parseJson(before);
  const container = memberOf(json.root, 'list')?.value ?? json.root;
  if (container?.kind !== 'object' && container?.kind !== 'array') throw new Error('There is nothing to append to');
  const edit =
    container.kind === 'array' ? appendJson(json, container, added[0]?.[1]) : appendMembers(json, container, added);
  expect(applyEdits(before, [edit])).toBe(after);
}

const pair = [
  ['b', { c: 1 }],
  ['d', []],
] as const;

test.each([
  ['lines of two blanks', '{\n  "a": 1\n}', '{\n  "a": 1,\n  "b": {\n    "c": 1\n  },\n  "d": []\n}'],
  ['lines of tabs', '{\n\t"a": 1\n}\n', '{\n\t"a": 1,\n\t"b": {\n\t\t"c": 1\n\t},\n\t"d": []\n}\n'],
  ['lines with carriage returns', '{\r\n "a": 1\r\n}', '{\r\n "a": 1,\r\n "b": {\r\n  "c": 1\r\n },\r\n "d": []\r\n}'],
  ['one line', '{ "a": 1 }', '{ "a": 1, "b": { "c": 1 }, "d": [] }'],
  ['a byte order mark', '\uFEFF{ "a": 1 }', '\uFEFF{ "a": 1, "b": { "c": 1 }, "d": [] }'],
  ['an empty file', '{}', '{\n  "b": {\n    "c": 1\n  },\n  "d": []\n}'],
  ['an empty object in one line', '{ "list": {} }', '{ "list": { "b": { "c": 1 }, "d": [] } }'],
  [
    'an empty object on its own line',
    '{\n    "list": {}\n}',
    '{\n    "list": {\n        "b": {\n            "c": 1\n        },\n        "d": []\n    }\n}',
  ],
])('members follow the layout: %s', (_layout, before, after) => {
  checkAppended(before, pair, after);
});

test.each([
  ['items on lines of their own', '{\n  "list": [\n    1\n  ]\n}', '{\n  "list": [\n    1,\n    { "c": 1 }\n  ]\n}'],
  ['items in one line', '{ "list": [1] }', '{ "list": [1, { "c": 1 }] }'],
  ['no items in one line', '{ "list": [] }', '{ "list": [{ "c": 1 }] }'],
  ['no items', '{\n  "list": []\n}', '{\n  "list": [\n    {\n      "c": 1\n    }\n  ]\n}'],
])('an item follows the layout: %s', (_layout, before, after) => {
  checkAppended(before, [['', { c: 1 }]], after);
});
