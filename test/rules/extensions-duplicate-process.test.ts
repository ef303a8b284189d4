import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'extensions-duplicate-process';

test('two files about one process are both reported', () =>
  checkRule(
    code,
    `
-- processes/a-extensions.json --
{ "id": "a", "extensions": { "«Process_p»": {} } }
-- processes/b-extensions.json --
{ "id": "b", "extensions": { "«Process_p»": {} } }
`,
    { engine: 'warning', modeling: 'warning', message: 'read last' },
  ));

test('files about different processes are right', () =>
  checkSilent(
    code,
    `
-- processes/a-extensions.json --
{ "id": "a", "extensions": { "Process_p": {} } }
-- processes/b-extensions.json --
{ "id": "b", "extensions": { "Process_q": {} } }
`,
  ));

test('main and test resources never collide', () =>
  checkSilent(
    code,
    `
-- src/main/resources/processes/a-extensions.json --
{ "id": "a", "extensions": { "Process_p": {} } }
-- src/test/resources/processes/a-extensions.json --
{ "id": "b", "extensions": { "Process_p": {} } }
`,
  ));
