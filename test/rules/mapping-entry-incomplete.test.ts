import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { inputsText, outputsText } from '../support/extensionsText.ts';

const code = 'mapping-entry-incomplete';

test('a value without a type is skipped', () =>
  checkRule(code, inputsText(`"«movie»": { "value": "title" }`), {
    engine: 'warning',
    modeling: 'error',
    message: '"type": "variable"',
  }));

test('so it is in outputs, and a type of null is none', () =>
  checkRule(code, outputsText(`"«title»": { "type": null, "value": "description" }`), {
    engine: 'warning',
    modeling: 'error',
  }));

test('an entry with both is right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "variable", "value": "title" }`)));

test('an empty entry is valid', () => checkSilent(code, inputsText(`"movie": {}`)));

test('a misspelled key is the business of the schema', () =>
  checkSilent(code, inputsText(`"movie": { "tpye": "variable", "value": "title" }`)));
