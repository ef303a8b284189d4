import { test } from 'vitest';
import { checkExtensionsFix } from '../support/checkExtensionsFix.ts';
import { checkFix } from '../support/checkFix.ts';
import { withExtensions } from '../support/extensionsText.ts';

const process = (variable: string): string => `{
      "properties": {
        "movie": ${variable}
      },
      "mappings": { "task": { "inputs": { "movie": { "type": "value", "value": "\${movie}" } } } }
    }`;

test.each([
  [
    'Add "id": "movie", "required": false',
    '{ "name": "movie", "type": "string" }',
    '{ "name": "movie", "type": "string", "id": "movie", "required": false }',
  ],
  [
    'Add "name": "movie"',
    '{ "id": "movie", "type": "string", "required": true }',
    '{ "id": "movie", "type": "string", "required": true, "name": "movie" }',
  ],
])('a variable gets what the schema wants: %s', (title, before, after) => {
  const safe = !title.includes('name');
  checkExtensionsFix(process(before), { code: 'extensions-schema', profile: 'modeling', title, safe }, process(after));
});

test('a file gets an id', () => {
  checkFix(withExtensions('{\r\n\t"type": "PROCESS",\r\n\t"extensions": {}\r\n}'), {
    code: 'extensions-schema',
    profile: 'modeling',
    title: 'Add "id": "process-00000000-0000-4000-8000-000000000001"',
    after: {
      'processes/p-extensions.json':
        '{\r\n\t"type": "PROCESS",\r\n\t"extensions": {},\r\n\t"id": "process-00000000-0000-4000-8000-000000000001"\r\n}\n',
    },
  });
});
