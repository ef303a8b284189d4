import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { variablesText } from '../support/extensionsText.ts';

const code = 'variable-analytics-type';

test('json cannot be recorded', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "«json»", "analytics": true }`),
    { engine: 'off', modeling: 'error', message: "'integer'" },
  ));

test('a simple type is right', () =>
  checkSilent(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "date", "analytics": true }`),
  ));

test('what is not recorded may be anything', () =>
  checkSilent(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "json", "analytics": false }`),
  ));
