import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText, outputsText } from '../support/extensionsText.ts';

const code = 'mapping-reversed';

test('an input whose key is the variable', () =>
  checkRule(code, inputsText(`"«title»": { "type": "variable", "value": "movie" }`), {
    engine: 'warning',
    modeling: 'error',
    message: 'in inputs the key is the parameter',
  }));

test('an output whose key is the parameter', () =>
  checkRule(code, outputsText(`"«description»": { "type": "variable", "value": "title" }`), {
    engine: 'warning',
    modeling: 'error',
    message: 'in outputs the key is the variable',
  }));

test('the right order is right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "variable", "value": "title" }`)));

test('two unknown names are other matters', () =>
  checkSilent(code, inputsText(`"film": { "type": "variable", "value": "name" }`)));

test('of a user task nobody knows the parameters', () =>
  checkSilent(
    code,
    extensionsText({ mappings: `"form": { "inputs": { "title": { "type": "variable", "value": "movie" } } }` }),
  ));
