import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';

const id = '00000000-0000-4000-8000-000000000001';

test('a variable that an input names is declared with the type of the parameter', () => {
  checkExtensionsFix(
    `{
      "properties": {},
      "mappings": {
        "task": {
          "inputs": {
            "movie": {
              "type": "value",
              "value": "Heat"
            },
            "limit": {
              "type": "variable",
              "value": "most"
            }
          }
        }
      }
    }`,
    { code: 'mapping-unknown-variable', title: "Declare variable 'most' of type 'integer'" },
    `{
      "properties": {
        "${id}": {
          "id": "${id}",
          "name": "most",
          "type": "integer",
          "required": false
        }
      },
      "mappings": {
        "task": {
          "inputs": {
            "movie": {
              "type": "value",
              "value": "Heat"
            },
            "limit": {
              "type": "variable",
              "value": "most"
            }
          }
        }
      }
    }`,
  );
});

test('the section of the variables is made where it is missing', () => {
  checkExtensionsFix(
    '{ "mappings": { "task": { "outputs": { "plot": { "type": "variable", "value": "description" } } } } }',
    { code: 'mapping-unknown-variable', title: "Declare variable 'plot' of type 'string'" },
    `{ "mappings": { "task": { "outputs": { "plot": { "type": "variable", "value": "description" } } } }, "properties": { "${id}": { "id": "${id}", "name": "plot", "type": "string", "required": false } } }`,
  );
});

test.each([
  ['"loop"', 'special', 'json'],
  ['"mail"', 'anything', 'string'],
])('an input of %s called %s declares a variable of type %s', (task, input, type) => {
  const mapping = `{ "properties": {}, "mappings": { ${task}: { "inputs": { "${input}": { "type": "variable", "value": "x" } } } } }`;
  expect(extensionsFixTitles(mapping, 'mapping-unknown-variable')).toContain(`Declare variable 'x' of type '${type}'`);
});

test('the variable of an expression is declared with the type of the input that it alone gives', () => {
  const mapping =
    '{ "properties": {}, "mappings": { "task": { "inputs": { "limit": { "type": "value", "value": "${most}" } } } } }';
  expect(extensionsFixTitles(mapping, 'expression-unknown-name')).toEqual([
    "Declare variable 'most' of type 'integer'",
  ]);
});

test('a name that no variable may have is not declared', () => {
  const mapping =
    '{ "properties": {}, "mappings": { "task": { "inputs": { "movie": { "type": "variable", "value": "a b" } } } } }';
  expect(extensionsFixTitles(mapping, 'mapping-unknown-variable')).toEqual([]);
});
