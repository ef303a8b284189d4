import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';
import { checkFix } from '../support/checkFix.ts';
import { withExtensions } from '../support/extensionsText.ts';

const movie = '"movie": { "type": "value", "value": "Heat" }';

test('the mapping of an element that is not there goes, with its comma and its line', () => {
  checkExtensionsFix(
    `{
      "mappings": {
        "mail": {},
        "vanished": {
          "inputs": {}
        },
        "form": {}
      }
    }`,
    { code: 'mapping-unknown-element', title: "Remove the entry of 'vanished'" },
    `{
      "mappings": {
        "mail": {},
        "form": {}
      }
    }`,
  );
});

test.each([
  ['first', `"nothing": { "type": "value", "value": 1 }, ${movie}`],
  ['last', `${movie}, "nothing": { "type": "value", "value": 1 }`],
])('an input that the action does not have goes where it is the %s one', (_place, inputs) => {
  checkExtensionsFix(
    `{ "mappings": { "task": { "inputs": { ${inputs} } } } }`,
    { code: 'mapping-unknown-input', title: "Remove input 'nothing'" },
    `{ "mappings": { "task": { "inputs": { ${movie} } } } }`,
  );
});

test('an output of a parameter that the action does not have goes', () => {
  checkExtensionsFix(
    `{ "properties": { "v": { "id": "v", "name": "title", "type": "string", "required": false } }, "mappings": { "mail": { "inputs": { "a": { "type": "variable", "value": "title" } } }, "task": { "inputs": { ${movie} }, "outputs": { "title": { "type": "variable", "value": "nothing" } } } } }`,
    { code: 'mapping-unknown-output', title: "Remove output 'title'" },
    `{ "properties": { "v": { "id": "v", "name": "title", "type": "string", "required": false } }, "mappings": { "mail": { "inputs": { "a": { "type": "variable", "value": "title" } } }, "task": { "inputs": { ${movie} }, "outputs": {} } } }`,
  );
});

test('the extensions of a process that is not there go', () => {
  const text = (more: string): string =>
    `{ "id": "p", "extensions": { "Process_p": { "mappings": { "task": { "inputs": { ${movie} } } } }${more} } }`;
  checkFix(withExtensions(text(', "Vanished": { "mappings": {} }')), {
    code: 'extensions-unknown-process',
    title: "Remove the extensions of 'Vanished'",
    after: { 'processes/p-extensions.json': `${text('')}\n` },
  });
});

test('a patch of an input goes, a patch of an output stays', () => {
  const patch = '{ "type": "JSONPATCH", "value": [] }';
  checkExtensionsFix(
    `{ "mappings": { "mail": { "inputs": { ${movie}, "options": ${patch} } } } }`,
    { code: 'mapping-json-patch', title: "Remove input 'options'" },
    `{ "mappings": { "mail": { "inputs": { ${movie} } } } }`,
  );
  const outputs = `{ "mappings": { "form": { "outputs": { "data": ${patch} } } } }`;
  expect(extensionsFixTitles(outputs, 'mapping-json-patch', 'modeling')).toEqual([]);
});

const overridden = (inputs: string, constants: string): string =>
  `{ "mappings": { "task": { "inputs": { ${inputs} } } }, "constants": { "task": { ${constants} } } }`;
const constant = '"movie": { "value": "Alien" }';

test.each([
  ["Remove constant 'movie'", overridden(movie, '').replace('{  }', '{}')],
  ["Remove the mapping of input 'movie'", overridden('', constant).replace('{  }', '{}')],
])('of a constant and the input that it replaces either goes: %s', (title, after) => {
  checkExtensionsFix(overridden(movie, constant), { code: 'constant-overrides-input', title }, after);
});

test('a constant that the action does not take goes', () => {
  checkExtensionsFix(
    overridden(movie, '"nothing": { "value": "1" }'),
    { code: 'constant-unknown-input', title: "Remove constant 'nothing'" },
    overridden(movie, '').replace('{  }', '{}'),
  );
});

test('a key that the schema does not know goes', () => {
  checkExtensionsFix(
    '{ "mappings": {}, "notes": "x" }',
    { code: 'extensions-schema', profile: 'modeling', title: "Remove 'notes'" },
    '{ "mappings": {} }',
  );
});
