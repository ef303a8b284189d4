import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { variablesText } from '../support/extensionsText.ts';

const code = 'variable-value-type';

test('a number is no text', () =>
  checkRule(code, variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "string", "value": «5» }`), {
    engine: 'error',
    modeling: 'error',
    message: 'the process does not start',
  }));

test('a text is no number, an empty one neither', () =>
  checkRule(
    code,
    variablesText(
      `"k1": { "id": "k1", "name": "x", "required": false, "type": "integer", "value": «"5"» }, "k2": { "id": "k2", "name": "y", "required": false, "type": "integer", "value": «""» }`,
    ),
    { engine: 'error', modeling: 'error' },
  ));

test('numbers have no fraction', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "y", "required": false, "type": "integer", "value": «5.0» }`),
    { engine: 'error', modeling: 'error', message: '32 bits' },
  ));

test('numbers have 32 bits to the engine, any size to the service', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "integer", "value": «2147483648» }`),
    { engine: 'error', modeling: 'warning', message: '32 bits' },
  ));

test('null is no default to the engine and no text to the service', () =>
  checkRule(
    code,
    variablesText(
      `"k1": { "id": "k1", "name": "x", "required": false, "type": "string", "value": «null» }, "k2": { "id": "k2", "name": "y", "required": false, "type": "datetime", "value": «null» }`,
    ),
    { engine: 'off', modeling: 'error', message: 'Remove it' },
  ));

test('a text is no boolean', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "boolean", "value": «"true"» }`),
    { engine: 'error', modeling: 'error' },
  ));

test('only the service looks at lists and files', () =>
  checkRule(
    code,
    variablesText(
      `"k1": { "id": "k1", "name": "x", "required": false, "type": "array", "value": «{»} }, "k2": { "id": "k2", "name": "y", "required": false, "type": "file", "value": «"a.txt"» }`,
    ),
    { engine: 'off', modeling: 'error' },
  ));

test('values of the type are right', () =>
  checkSilent(
    code,
    variablesText(
      `"k1": { "id": "k1", "name": "a", "required": false, "type": "string", "value": "" }, "k2": { "id": "k2", "name": "b", "required": false, "type": "integer", "value": -2147483648 }, "k3": { "id": "k3", "name": "c", "required": false, "type": "boolean", "value": false }, "k4": { "id": "k4", "name": "d", "required": false, "type": "array", "value": [] }`,
    ),
  ));

test('a whole expression passes', () =>
  checkSilent(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "integer", "value": "\${now()}" }`),
  ));

test('any json is right, and so is no value', () =>
  checkSilent(
    code,
    variablesText(
      `"k1": { "id": "k1", "name": "a", "required": false, "type": "json", "value": "x" }, "k2": { "id": "k2", "name": "b", "required": false, "type": "json", "value": null }, "k3": { "id": "k3", "name": "c", "required": false, "type": "integer" }`,
    ),
  ));

test('dates are another matter', () =>
  checkSilent(code, variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "date", "value": 5 }`)));
