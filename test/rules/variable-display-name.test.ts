import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { variablesText } from '../support/extensionsText.ts';

const code = 'variable-display-name';

test('what is displayed needs a name', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "string", "«display»": true }`),
    { engine: 'off', modeling: 'error', message: "'displayName'" },
  ));

test('a display name is right', () =>
  checkSilent(
    code,
    variablesText(
      `"k": { "id": "k", "name": "x", "required": false, "type": "string", "display": true, "displayName": "X" }`,
    ),
  ));

test('what is not displayed needs none', () =>
  checkSilent(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "string", "display": false }`),
  ));
