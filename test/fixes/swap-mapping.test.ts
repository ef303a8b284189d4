import { test } from 'vitest';
import { checkExtensionsFix } from '../support/checkExtensionsFix.ts';

const variables = '"v": { "id": "v", "name": "title", "type": "string", "required": false }';

test.each([
  ['inputs', 'title', 'movie'],
  ['outputs', 'description', 'title'],
])('a variable and a parameter that have changed places in %s change back', (side, key, value) => {
  const process = (first: string, second: string): string => `{
      "properties": { ${variables} },
      "mappings": {
        "task": {
          "${side}": { "${first}": { "type": "variable", "value": "${second}" } }
        }
      }
    }`;
  checkExtensionsFix(
    process(key, value),
    { code: 'mapping-reversed', title: `Swap '${key}' and '${value}'` },
    process(value, key),
  );
});
