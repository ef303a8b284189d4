import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { variablesText } from '../support/extensionsText.ts';

const code = 'variable-date-value';

test('what is no date stops the process', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "date", "value": «"31.12.2024"» }`),
    { engine: 'error', modeling: 'error', message: 'cannot be read' },
  ));

test('a number is no date', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "datetime", "value": «5» }`),
    { engine: 'error', modeling: 'error' },
  ));

test('the service reads no Z and no fraction', () =>
  checkRule(
    code,
    variablesText(
      `"k": { "id": "k", "name": "x", "required": false, "type": "datetime", "value": «"2024-12-31T23:59:59.000Z"» }`,
    ),
    { engine: 'off', modeling: 'error' },
  ));

test('the service wants a time in a datetime', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "datetime", "value": «"2024-12-31"» }`),
    { engine: 'off', modeling: 'error' },
  ));

test('the service knows the days of the months', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "date", "value": «"2024-02-30"» }`),
    { engine: 'off', modeling: 'error' },
  ));

test('dates as both read them are right', () =>
  checkSilent(
    code,
    variablesText(
      `"k1": { "id": "k1", "name": "x", "required": false, "type": "date", "value": "2024-12-31" }, "k2": { "id": "k2", "name": "y", "required": false, "type": "datetime", "value": "2024-12-31T23:59:59+01:00" }`,
    ),
  ));

test('a whole expression passes', () =>
  checkSilent(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "date", "value": "\${now()}" }`),
  ));
