import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';

const process = (members: string): string =>
  `{ "properties": { "v": { "id": "v", "name": "x", ${members} } }, "mappings": { "mail": { "inputs": { "a": { "type": "variable", "value": "x" } } } } }`;

test.each([
  ['"required": false', 'string'],
  ['"required": false, "value": 5', 'integer'],
  ['"required": false, "value": 5.5', 'bigdecimal'],
  ['"required": false, "value": true', 'boolean'],
  ['"required": false, "value": []', 'array'],
  ['"required": false, "value": {}', 'json'],
  ['"required": false, "value": "2024-12-31"', 'date'],
  ['"required": false, "value": "2024-12-31T10:00:00"', 'datetime'],
  ['"required": false, "value": "text"', 'string'],
])('a variable without a type gets that of its default: %s', (members, type) => {
  checkExtensionsFix(
    process(members),
    { code: 'variable-type-missing', title: `Add type '${type}'` },
    process(`${members}, "type": "${type}"`),
  );
});

test('a type that is null is written over', () => {
  checkExtensionsFix(
    process('"type": null, "required": false'),
    { code: 'variable-type-missing', title: "Add type 'string'" },
    process('"type": "string", "required": false'),
  );
});

test.each([
  ['String', 'string'],
  ['object', 'json'],
  ['my-type', 'json'],
])('the unknown type %s becomes %s', (type, known) => {
  const titles = extensionsFixTitles(process(`"type": "${type}", "required": false`), 'variable-type-unknown');
  expect(titles).toContain(`Change to '${known}'`);
});
