import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFromPage } from '../../../../client/preview/fromPage.ts';
import { isPanelState } from '../../../../client/preview/panelState.ts';
import { isToPage } from '../../../../client/preview/toPage.ts';
import { samplePreview, sampleTasks } from '../../../support/samplePreview.ts';

const RANGE = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
const STATE = { subject: { uri: 'file:///p', position: { line: 0, character: 0 } }, pinned: false };

const FROM_PAGE: readonly unknown[] = [
  { kind: 'ready' },
  { kind: 'select', uri: 'file:///p', elementId: 'task' },
  { kind: 'reveal', location: { uri: 'file:///p', range: RANGE }, focus: true },
  { kind: 'choices', id: 'input:a', row: { direction: 'input', parameter: 'a' } },
  { kind: 'edit', edit: { kind: 'set', direction: 'input', key: 'a', entry: { type: 'variable', value: 'b' } } },
  { kind: 'edit', edit: { kind: 'set', direction: 'output', key: 'a', entry: { type: 'value', value: [null] } } },
  { kind: 'edit', edit: { kind: 'remove', direction: 'input', key: 'a' } },
  { kind: 'edit', edit: { kind: 'mapSameNames', direction: 'output' } },
  { kind: 'edit', edit: { kind: 'setMappingType', mappingType: null } },
  { kind: 'edit', edit: { kind: 'createVariable', direction: 'input', parameter: 'a', name: 'b', type: 'string' } },
  { kind: 'edit', edit: { kind: 'createVariable', direction: 'output', parameter: 'a', name: 'b' } },
  { kind: 'undo' },
  { kind: 'compute', variables: { a: 1 }, returned: null },
  { kind: 'pin', pinned: true },
  { kind: 'diagram', shown: true },
  { kind: 'copyMarkdown' },
  { kind: 'exportSvg' },
];

const TO_PAGE: readonly unknown[] = [
  { kind: 'tasks', tasks: null },
  { kind: 'tasks', tasks: overTheWire(sampleTasks()) },
  { kind: 'preview', preview: overTheWire(samplePreview()), broken: [] },
  { kind: 'preview', preview: null, broken: [{ uri: 'file:///p', reason: 'a brace is missing' }] },
  { kind: 'choices', id: 'input:a', choices: [{ name: 'b', type: 'string', fit: 'same' }] },
  { kind: 'diagram', uri: 'file:///p', xml: '<a/>' },
  { kind: 'notice', tone: 'refused', sentence: 'No' },
  { kind: 'state', state: STATE },
];

test('each message of the page is taken', () => {
  expect(FROM_PAGE.filter((message) => !isFromPage(message))).toEqual([]);
});

test('each message to the page is taken', () => {
  expect(TO_PAGE.filter((message) => !isToPage(message))).toEqual([]);
});

test('messages of unknown kinds, and of none, are dropped', () => {
  const messages = [
    undefined,
    null,
    'ready',
    1,
    [],
    {},
    { kind: 'delete' },
    { kind: '__proto__' },
    { kind: 'toString' },
  ];
  expect(messages.filter((message) => isFromPage(message) || isToPage(message))).toEqual([]);
});

test('a message that lacks one of its members, or has it of another kind, is dropped', () => {
  for (const message of FROM_PAGE) checkEveryMemberCounts(message, isFromPage);
  for (const message of TO_PAGE) checkEveryMemberCounts(message, isToPage);
});

test('whatever arrives is told apart without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), mutated()), (message) => {
      expect(isFromPage(message)).toBeTypeOf('boolean');
      expect(isToPage(message)).toBeTypeOf('boolean');
    }),
  );
});

test('places are lines and columns from zero', () => {
  const positions = [
    { line: -1, character: 0 },
    { line: 0.5, character: 0 },
    { line: Number.NaN, character: 0 },
    { line: 0 },
  ];
  const states = positions.map((position) => ({ ...STATE, subject: { uri: 'file:///p', position } }));
  expect(states.filter(isPanelState)).toEqual([]);
  expect(isPanelState(STATE)).toBe(true);
});

/** Takes the members out of a message one after the other, and puts a function in their places: no JSON is one. */
function checkEveryMemberCounts(message: unknown, isKnown: (value: unknown) => boolean): void {
  const members = Object.entries(Object(message));
  for (const [key] of members) {
    const others = Object.fromEntries(members.filter(([other]) => other !== key));
    expect(isKnown(others), `without ${key}: ${JSON.stringify(message)}`).toBe(false);
    expect(isKnown({ ...others, [key]: () => 0 }), `with another ${key}`).toBe(false);
  }
}

function mutated() {
  return fc
    .tuple(fc.constantFrom(...FROM_PAGE, ...TO_PAGE), fc.string(), fc.anything())
    .map(([message, key, value]) => ({ ...Object(message), [key]: value }));
}

/** What has no value does not travel. */
function overTheWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
