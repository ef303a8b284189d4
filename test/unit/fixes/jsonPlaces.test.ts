import { expect, test } from 'vitest';
import { addMembers, memberNamedAt, removeMember, setMember, valueAt } from '../../../server/fixes/jsonPlaces.ts';
import { parseJson } from '../../../server/syntax/json.ts';
import { applyEdits } from '../../../server/text/edit.ts';

/** The text without the member that the part between `«` and `»` names. */
function checkRemoved(marked: string, after: string): void {
  const { json, place } = read(marked);
  const found = memberNamedAt(json, place);
  if (!found) throw new Error('No member is named there');
  expect(applyEdits(json.text, [removeMember(found)])).toBe(after);
}

function read(marked: string): { json: ReturnType<typeof parseJson>; place: { start: number; end: number } } {
  const [before = '', inside = '', behind = ''] = marked.split(/[«»]/);
  const start = before.length;
  return { json: parseJson(before + inside + behind), place: { start, end: start + inside.length } };
}

test.each([
  ['the first', '{ "«a»": 1, "b": 2 }', '{ "b": 2 }'],
  ['one in the middle', '{ "a": 1, "«b»": 2, "c": 3 }', '{ "a": 1, "c": 3 }'],
  ['the last', '{ "a": 1, "«b»": 2 }', '{ "a": 1 }'],
  ['the only one', '{ "«a»": 1 }', '{}'],
  ['a line', '{\r\n\t"a": 1,\r\n\t"«b»": 2,\r\n\t"c": 3\r\n}', '{\r\n\t"a": 1,\r\n\t"c": 3\r\n}'],
  ['the last line', '{\n  "a": 1,\n  "«b»": 2\n}\n', '{\n  "a": 1\n}\n'],
  ['the one around a value', '{ "a": { "type": "«x»" }, "b": 2 }', '{ "b": 2 }'],
  ['one with an empty key', '{ "a": 1, «""»: 2 }', '{ "a": 1 }'],
])('removing %s leaves the layout of the others', (_which, before, after) => {
  checkRemoved(before, after);
});

test.each([
  ['{ "a": { "b": {} } }', ['a', 'b'], '{ "a": { "b": { "x": 1 } } }'],
  ['{ "a": {} }', ['a', 'b', 'c'], '{ "a": { "b": { "c": { "x": 1 } } } }'],
  ['{ "a": 5 }', ['a', 'b'], undefined],
  ['{ "a": { "b": null } }', ['a', 'b'], undefined],
])('adding to %s at %j', (before, path, after) => {
  const json = parseJson(before);
  if (json.root?.kind !== 'object') throw new Error('The root has to be an object');
  const edit = addMembers(json, json.root, path, [['x', 1]]);
  expect(edit && applyEdits(before, [edit])).toBe(after);
});

test.each([
  ['{ "a": "old" }', '{ "a": "new" }'],
  ['{ "b": 1 }', '{ "b": 1, "a": "new" }'],
])('setting a member of %s', (before, after) => {
  const json = parseJson(before);
  if (json.root?.kind !== 'object') throw new Error('The root has to be an object');
  expect(applyEdits(before, [setMember(json, json.root, 'a', 'new')])).toBe(after);
});

test('a value is found at its own place and at the brace that opens it, not inside it', () => {
  for (const [marked, kind] of [
    ['{ "a": «5» }', 'number'],
    ['{ "a": «{» "b": 1 } }', 'object'],
    ['{ "a": [«5»] }', undefined],
  ] as const) {
    const { json, place } = read(marked);
    expect(valueAt(json, place)?.value.kind).toBe(kind);
  }
});
