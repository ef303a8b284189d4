import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { inputsText, variablesText, withExtensions } from '../support/extensionsText.ts';

const code = 'extensions-shape';

test('a list of variables cannot be read', () =>
  checkRule(code, withExtensions(`{ "id": "x", "extensions": { "Process_p": { "properties": «[»] } } }`), {
    engine: 'error',
    modeling: 'error',
    message: 'not a list',
  }));

test('an entry that is a text cannot be read', () =>
  checkRule(code, inputsText(`"movie": «"title"»`), { engine: 'error', modeling: 'error', message: 'not a text' }));

test('a required that is neither true nor false cannot be read', () =>
  checkRule(code, variablesText(`"k": { "id": "k", "name": "x", "type": "string", "required": «"maybe"» }`), {
    engine: 'error',
    modeling: 'error',
  }));

test('objects where objects belong are right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "variable", "value": "title" }`)));

test('a required in quotes is read all the same', () =>
  checkSilent(code, variablesText(`"k": { "id": "k", "name": "x", "type": "string", "required": "true" }`)));

test('the value of an entry may be anything', () =>
  checkSilent(code, inputsText(`"options": { "type": "value", "value": [1, { "a": true }] }`)));
