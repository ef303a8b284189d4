import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { variablesText } from '../support/extensionsText.ts';

const code = 'variable-name-duplicate';

test('two variables of one name', () =>
  checkRule(
    code,
    variablesText(
      `"k1": { "id": "k1", "name": "x", "required": false, "type": "string" }, "k2": { "id": "k2", "name": "«x»", "required": false, "type": "string" }`,
    ),
    { engine: 'warning', modeling: 'warning', message: 'any one of them' },
  ));

test('names that differ in letter case are two', () =>
  checkSilent(
    code,
    variablesText(
      `"k1": { "id": "k1", "name": "x", "required": false, "type": "string" }, "k2": { "id": "k2", "name": "X", "required": false, "type": "string" }`,
    ),
  ));

test('one key twice is another matter', () =>
  checkSilent(
    code,
    variablesText(
      `"k": { "id": "k", "name": "x", "required": false, "type": "string" }, "k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
    ),
  ));
