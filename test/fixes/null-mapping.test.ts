import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';

const variables = `"v": { "id": "v", "name": "movie", "type": "string", "required": false },
        "w": { "id": "w", "name": "limit", "type": "integer", "required": false }`;
const process = (inputs: string): string => `{
      "properties": {
        ${variables}
      },
      "mappings": {
        "mail": { "inputs": { "a": { "type": "value", "value": "\${movie}\${limit}" } } },
        "loop": { "inputs": { "movie": { "type": "value", "value": "a" }, "limit": { "type": "value", "value": 1 } } },
        "task": {
          "inputs": { ${inputs} }
        }
      }
    }`;
const movie = '"movie": { "type": "value", "value": "Heat" }';

test.each([
  ["Map variable 'movie'", '{ "type": "variable", "value": null }', '{ "type": "variable", "value": "movie" }'],
  ["Map variable 'movie'", '{ "type": "value", "value": null }', '{ "type": "variable", "value": "movie" }'],
  ["Map variable 'movie'", '{ "type": "variable" }', '{ "type": "variable", "value": "movie" }'],
  ['Send ""', '{ "type": "variable", "value": null }', '{ "type": "value", "value": "" }'],
])('a null input: %s', (title, before, after) => {
  checkExtensionsFix(
    process(`"movie": ${before}`),
    { code: 'mapping-value-null', title },
    process(`"movie": ${after}`),
  );
});

test('a null input that nobody requires is removed', () => {
  checkExtensionsFix(
    process(`${movie}, "limit": { "type": "variable", "value": null }`),
    { code: 'mapping-value-null', title: "Remove input 'limit'" },
    process(movie),
  );
});

test('a null output takes the parameter of its name', () => {
  const outputs = (value: string): string =>
    `{ "properties": { "v": { "id": "v", "name": "rating", "type": "integer", "required": false } }, "mappings": { "task": { "inputs": { ${movie} }, "outputs": { "rating": { "type": "variable", "value": ${value} } } } } }`;
  checkExtensionsFix(
    outputs('null'),
    { code: 'mapping-value-null', title: "Map output 'rating'" },
    outputs('"rating"'),
  );
});

test('a null input of an unknown action that has no variable of its name can only go', () => {
  const mapping = '{ "mappings": { "mail": { "inputs": { "a": { "type": "value", "value": null } } } } }';
  expect(extensionsFixTitles(mapping, 'mapping-value-null')).toEqual(["Remove input 'a'"]);
});
