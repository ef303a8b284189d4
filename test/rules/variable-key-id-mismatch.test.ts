import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { variablesText } from '../support/extensionsText.ts';

const code = 'variable-key-id-mismatch';

test('key and id differ', () =>
  checkRule(code, variablesText(`"a": { "id": "«b»", "name": "x", "type": "string", "required": true }`), {
    engine: 'hint',
    modeling: 'hint',
  }));

test('key and id alike are right', () =>
  checkSilent(code, variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "string" }`)));

test('a missing id is another matter', () =>
  checkSilent(code, variablesText(`"a": { "name": "x", "type": "string", "required": true }`)));
