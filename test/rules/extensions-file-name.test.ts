import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText } from '../support/extensionsText.ts';

const code = 'extensions-file-name';

test('without a process file of the same name the import drops the extensions', () =>
  checkRule(
    code,
    `
-- processes/p.bpmn --
<process id="Process_p"/>
-- processes/q-extensions.json --
{ "id": "x", "«extensions»": { "Process_p": {} } }
`,
    { engine: 'off', modeling: 'warning', message: "'q.bpmn20.xml'" },
  ));

test('a process file of the same name is right', () => checkSilent(code, extensionsText({ mappings: `` })));

test('each ending of process files counts', () =>
  checkSilent(
    code,
    `
-- processes/q.bpmn20.xml --
<process id="Process_p"/>
-- processes/q-extensions.json --
{ "id": "x", "extensions": { "Process_p": {} } }
`,
  ));

test('an empty file loses nothing', () =>
  checkSilent(
    code,
    `
-- processes/q-extensions.json --
{ "id": "x", "extensions": {} }
`,
  ));
