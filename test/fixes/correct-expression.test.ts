import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';

const process = (text: string): string =>
  `{ "properties": { "v": { "id": "v", "name": "x", "type": "string", "required": false } }, "mappings": { "mail": { "inputs": { "a": { "type": "variable", "value": "x" } } }, "task": { "inputs": { "movie": { "type": "value", "value": "${text}" } } } } }`;

test.each([
  ["Add '}' at the end", '${x', '${x}'],
  ["Add '}' at the end", 'Dear ${x.name ', 'Dear ${x.name} '],
  ["Add '}' behind 'x'", 'Dear ${x, \\"hello\\"', 'Dear ${x}, \\"hello\\"'],
  ["Add '}' at the end", '${x + 1', '${x + 1}'],
])('an expression without a brace: %s', (title, before, after) => {
  checkExtensionsFix(process(before), { code: 'expression-unclosed', title }, process(after));
});

test('an expression with a hash gets its dollar sign', () => {
  checkExtensionsFix(
    process('Dear #{x}'),
    { code: 'expression-hash', title: "Change to '${x}'" },
    process('Dear ${x}'),
  );
});

test('an expression that would not be known is not made one', () => {
  expect(extensionsFixTitles(process('#{bean.name}'), 'expression-hash')).toEqual([]);
});
