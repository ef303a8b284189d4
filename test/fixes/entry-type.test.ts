import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';

const process = (entry: string): string =>
  `{ "properties": { "v": { "id": "v", "name": "title", "type": "string", "required": false } }, "mappings": { "mail": { "inputs": { "a": { "type": "variable", "value": "title" } } }, "task": { "inputs": { "movie": ${entry} } } } }`;

test.each([
  ['variable', '{ "value": "title" }', '{ "value": "title", "type": "variable" }'],
  ['value', '{ "value": "Heat" }', '{ "value": "Heat", "type": "value" }'],
  ['variable', '{ "type": null, "value": "title" }', '{ "type": "variable", "value": "title" }'],
])('an entry without a type becomes a %s: %s', (type, before, after) => {
  checkExtensionsFix(
    process(before),
    { code: 'mapping-entry-incomplete', title: `Add "type": "${type}"` },
    process(after),
  );
});

test('what names a variable may be meant as a text', () => {
  expect(extensionsFixTitles(process('{ "value": "title" }'), 'mapping-entry-incomplete')).toEqual([
    'Add "type": "variable"',
    'Add "type": "value"',
  ]);
});

test('an unknown type becomes what the value asks for', () => {
  checkExtensionsFix(
    process('{ "type": "static_value", "value": "Heat" }'),
    { code: 'mapping-type-unknown', title: "Change to 'value'" },
    process('{ "type": "value", "value": "Heat" }'),
  );
});
