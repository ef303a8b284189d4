import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';

const elements = '<startEvent id="start"/><serviceTask id="task" implementation="movies.describe"/>';
const movie = '{ "id": "a", "name": "movie", "type": "string", "required": false }';
const process = (variables: string): string =>
  `{ "properties": { ${variables} }, "mappings": { "task": { "inputs": { "movie": { "type": "variable", "value": "movie" } } } } }`;

test('a variable that nothing uses goes', () => {
  checkExtensionsFix(
    process(`"a": ${movie}, "b": { "id": "b", "name": "idle", "type": "string", "required": false }`),
    { code: 'variable-unused', title: "Remove variable 'idle'", elements },
    process(`"a": ${movie}`),
  );
});

test('a variable that is declared again in the same words goes', () => {
  checkExtensionsFix(
    process(`"a": ${movie}, "b": ${movie.replace('"a"', '"b"')}`),
    { code: 'variable-name-duplicate', title: "Remove variable 'movie'" },
    process(`"a": ${movie}`),
  );
});

test('of two variables that differ a person chooses', () => {
  const other = movie.replace('"a"', '"b"').replace('"string"', '"json"');
  expect(extensionsFixTitles(process(`"a": ${movie}, "b": ${other}`), 'variable-name-duplicate')).toEqual([]);
});
