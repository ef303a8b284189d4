import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const file = (parts: string): string => `{ "name": "movies", "description": "",\r\n  ${parts}\r\n}`;
const project = (parts: string): string =>
  `\n-- connectors/movies.json --\n${file(parts)}\n-- processes/p.bpmn --\n<process id="Process_p"/>\n`;
const parameters = (id: string): string =>
  `"actions": { "a": { "id": "a", "name": "a", "inputs": [{ "id": "i", "name": "x", "type": "date" }, { "id": "${id}", "name": "y", "type": "date" }] } }`;

test('the id becomes the key', () => {
  checkFix(project('"actions": { "a\\"b": { "id": "c", "name": "n" } }'), {
    code: 'connector-key-id-mismatch',
    title: `Change the id to 'a"b'`,
    after: { 'connectors/movies.json': `${file('"actions": { "a\\"b": { "id": "a\\"b", "name": "n" } }')}\n` },
    safe: true,
  });
});

test("a copied action's id becomes its key", () => {
  checkFix(project('"actions": { "a": { "id": "a", "name": "n" }, "b": { "id": "a", "name": "m" } }'), {
    code: 'connector-id-duplicate',
    title: 'Give it an id of its own',
    after: {
      'connectors/movies.json': `${file('"actions": { "a": { "id": "a", "name": "n" }, "b": { "id": "b", "name": "m" } }')}\n`,
    },
    safe: true,
  });
});

test('a copied parameter gets a fresh id', () => {
  checkFix(project(parameters('i')), {
    code: 'connector-id-duplicate',
    title: 'Give it an id of its own',
    after: { 'connectors/movies.json': `${file(parameters('00000000-0000-4000-8000-000000000001'))}\n` },
    safe: true,
  });
});

test('a key that is the id of another action is not taken', () => {
  const parts = '"actions": { "a": { "id": "x", "name": "n" }, "b": { "id": "a", "name": "m" } }';
  expect(fixTitles(project(parts), 'connector-key-id-mismatch')).toEqual(["Change the id to 'b'"]);
});
