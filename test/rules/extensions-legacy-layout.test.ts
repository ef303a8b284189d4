import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, withExtensions } from '../support/extensionsText.ts';

const code = 'extensions-legacy-layout';

test('mappings directly under extensions are the old layout', () =>
  checkRule(
    code,
    withExtensions(`{ "id": "Process_p", "extensions": { "«mappings»": { "task": {} }, "properties": {} } }`),
    { engine: 'warning', modeling: 'error', message: "'Process_p'" },
  ));

test('a file of today is right', () => checkSilent(code, extensionsText({ mappings: `` })));

test('a process that is called like a section of another kind is a process', () =>
  checkSilent(code, withExtensions(`{ "id": "x", "extensions": { "mapping": { "properties": {} } } }`)));

test('the extensions of a script have a shape of their own', () =>
  checkSilent(
    code,
    `
-- scripts/s-extensions.json --
{ "id": "s", "type": "SCRIPT", "extensions": { "properties": {} } }
`,
  ));
