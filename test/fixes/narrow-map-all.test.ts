import { test } from 'vitest';
import { checkExtensionsFix } from '../support/checkExtensionsFix.ts';

const inputs = '"inputs": { "movie": { "type": "value", "value": "Heat" } }';
const outputs = '"outputs": { "title": { "type": "variable", "value": "description" } }';
const variables = '"properties": { "v": { "id": "v", "name": "title", "type": "string", "required": false } }';
const process = (mapping: string): string => `{ ${variables}, "mappings": { "mail": { ${mapping} } } }`;

test.each([
  ['Remove the ignored inputs', `"mappingType": "MAP_ALL", ${inputs}`, '"mappingType": "MAP_ALL"'],
  [
    "Change 'MAP_ALL' to 'MAP_ALL_OUTPUTS'",
    `"mappingType": "MAP_ALL", ${inputs}`,
    `"mappingType": "MAP_ALL_OUTPUTS", ${inputs}`,
  ],
  ["Remove 'MAP_ALL_INPUTS'", `"mappingType": "MAP_ALL_INPUTS", ${inputs}`, inputs],
  ["Remove 'map_all'", `"mappingType": "map_all", ${inputs}, ${outputs}`, `${inputs}, ${outputs}`],
])('entries that are ignored: %s', (title, before, after) => {
  checkExtensionsFix(process(before), { code: 'mapping-ignored-by-map-all', title }, process(after));
});
