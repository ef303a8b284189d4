import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { variablesText } from '../support/extensionsText.ts';

const code = 'variable-type-missing';

test('a default without a type stops the process', () =>
  checkRule(code, variablesText(`"k": { "id": "k", "name": "«x»", "required": false, "value": 1 }`), {
    engine: 'error',
    modeling: 'error',
    message: 'its default',
  }));

test('without a default any value does', () =>
  checkRule(code, variablesText(`"k": { "id": "k", "name": "«x»", "required": false }`), {
    engine: 'warning',
    modeling: 'error',
  }));

test('a type is right', () =>
  checkSilent(code, variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "string" }`)));

test('a misspelled key is the business of the schema', () =>
  checkSilent(code, variablesText(`"k": { "id": "k", "name": "x", "required": false, "tpye": "string" }`)));
