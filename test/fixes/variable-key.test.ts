import { test } from 'vitest';
import { checkExtensionsFix } from '../support/checkExtensionsFix.ts';

const process = (key: string, id: string): string =>
  `{ "properties": { "${key}": { "id": "${id}", "name": "movie", "type": "string", "required": false } }, "mappings": { "task": { "inputs": { "movie": { "type": "variable", "value": "movie" } } } } }`;

test.each([
  ["Change the id to 'a'", process('a', 'a')],
  ["Change the key to 'b'", process('b', 'b')],
])('key and id of a variable become alike: %s', (title, after) => {
  checkExtensionsFix(process('a', 'b'), { code: 'variable-key-id-mismatch', title }, after);
});
