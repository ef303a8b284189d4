import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';

const input = (name: string, value: string): string =>
  `{ "mappings": { "task": { "inputs": { "movie": { "type": "value", "value": "Heat" }, "${name}": { "type": "value", "value": ${value} } } } } }`;

test.each([
  ['limit', '"5"', '5'],
  ['limit', '" +05 "', '5'],
  ['strict', '"True"', 'true'],
  ['since', '"31.12.2024"', '"2024-12-31"'],
])('the literal of input %s, written %s, becomes %s', (name, before, after) => {
  checkExtensionsFix(
    input(name, before),
    { code: 'mapping-literal-type', title: `Change to ${after}` },
    input(name, after),
  );
});

test.each([
  ['limit', '"five"'],
  ['limit', '5.5'],
  ['strict', '"yes"'],
  ['since', '"12/31/2024"'],
  ['since', '5'],
])('the literal of input %s, written %s, is left alone', (name, value) => {
  expect(extensionsFixTitles(input(name, value), 'mapping-literal-type')).toEqual([]);
});

const variable = (type: string, value: string): string =>
  `{ "properties": { "v": { "id": "v", "name": "x", "type": "${type}", "required": false, "value": ${value} } }, "mappings": { "mail": { "inputs": { "a": { "type": "variable", "value": "x" } } } } }`;

test.each([
  ['variable-value-type', 'integer', '"42"', '42'],
  ['variable-value-type', 'integer', '5.0', '5'],
  ['variable-value-type', 'boolean', '"false"', 'false'],
  ['variable-value-type', 'string', '1.50', '"1.50"'],
  ['variable-date-value', 'date', '"2024/3/1"', '"2024-03-01"'],
  ['variable-date-value', 'datetime', '"2024-03-01 9:30"', '"2024-03-01T09:30:00"'],
])('%s: the default of %s, written %s, becomes %s', (code, type, before, after) => {
  const safe = code === 'variable-value-type';
  checkExtensionsFix(variable(type, before), { code, title: `Change to ${after}`, safe }, variable(type, after));
});

test('a moment in universal time is written with an offset for the modeling service', () => {
  checkExtensionsFix(
    variable('datetime', '"2024-03-01T09:30:00.000Z"'),
    { code: 'variable-date-value', profile: 'modeling', title: 'Change to "2024-03-01T09:30:00+00:00"' },
    variable('datetime', '"2024-03-01T09:30:00+00:00"'),
  );
});

test.each([
  ['integer', '"99999999999"'],
  ['integer', '"many"'],
  ['boolean', '1'],
])('the default of %s, written %s, is left alone', (type, value) => {
  expect(extensionsFixTitles(variable(type, value), 'variable-value-type')).toEqual([]);
});

test.each([
  ['"required": "true"', '"required": true', 'Change to true'],
  ['"required": false, "displayName": 5', '"required": false, "displayName": "5"', 'Change to "5"'],
  ['"required": false, "displayName": null', '"required": false', "Remove 'displayName', which is null"],
])('a member of a kind that the schema refuses, %s, becomes %s', (before, after, title) => {
  const process = (members: string): string =>
    `{ "properties": { "v": { "id": "v", "name": "x", "type": "string", ${members} } }, "mappings": { "mail": { "inputs": { "a": { "type": "variable", "value": "x" } } } } }`;
  checkExtensionsFix(process(before), { code: 'extensions-schema', profile: 'modeling', title }, process(after));
});

test('a default that is null, which the service refuses, is removed', () => {
  const process = (members: string): string =>
    `{ "properties": { "v": { "id": "v", "name": "x", "type": "string", "required": false${members} } }, "mappings": { "mail": { "inputs": { "a": { "type": "variable", "value": "x" } } } } }`;
  checkExtensionsFix(
    process(', "value": null'),
    { code: 'variable-value-type', profile: 'modeling', title: "Remove 'value', which is null" },
    process(''),
  );
});
