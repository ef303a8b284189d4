import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { inputsText, variablesText } from '../support/extensionsText.ts';

const code = 'variable-name-invalid';

test('the API refuses a dash', () =>
  checkRule(code, variablesText(`"k": { "id": "k", "name": "«my-name»", "required": false, "type": "string" }`), {
    engine: 'information',
    modeling: 'information',
    message: 'API',
  }));

test('letters, digits and underscores are right', () =>
  checkSilent(code, variablesText(`"k": { "id": "k", "name": "My_name2", "required": false, "type": "string" }`)));

test('parameters may be called otherwise', () =>
  checkSilent(code, inputsText(`"my-name": { "type": "variable", "value": "title" }`)));
