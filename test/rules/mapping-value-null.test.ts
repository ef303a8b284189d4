import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText, outputsText } from '../support/extensionsText.ts';

const code = 'mapping-value-null';

test('null as the variable of an input fails when the task runs', () =>
  checkRule(code, inputsText(`"movie": { "type": "variable", "value": «null» }`), {
    engine: 'error',
    modeling: 'error',
    message: 'the modeler writes null',
  }));

test('an entry with a type and no value is as bad', () =>
  checkRule(code, outputsText(`"«title»": { "type": "value" }`), {
    engine: 'error',
    modeling: 'error',
    message: 'when the task ends',
  }));

test('a value is right, an empty text too', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "" }`)));

test('an empty entry is valid', () => checkSilent(code, inputsText(`"movie": {}`)));

test('null without a type is skipped', () => checkSilent(code, inputsText(`"movie": { "value": null }`)));

test('in a half that is mapped as a whole the engine does not look', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "mappingType": "MAP_ALL", "inputs": { "movie": { "type": "variable", "value": «null» } } }`,
    }),
    { engine: 'off', modeling: 'error' },
  ));
