import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { inputsText, outputsText } from '../support/extensionsText.ts';

const code = 'mapping-literal-type';

test('a number is no text', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": «5» }`), {
    engine: 'warning',
    modeling: 'warning',
    message: "'5'",
  }));

test('a word is no number', () =>
  checkRule(code, inputsText(`"limit": { "type": "value", "value": «"many"» }`), {
    engine: 'warning',
    modeling: 'warning',
  }));

test('a text that would convert gets a hint', () =>
  checkRule(
    code,
    inputsText(`"limit": { "type": "value", "value": «"5"» }, "strict": { "type": "value", "value": «"true"» }`),
    { engine: 'hint', modeling: 'hint' },
  ));

test('a text in no order of dates is no date', () =>
  checkRule(code, inputsText(`"since": { "type": "value", "value": «"31.12.2024"» }`), {
    engine: 'warning',
    modeling: 'warning',
  }));

test('the variable decides in outputs', () =>
  checkRule(code, outputsText(`"year": { "type": "value", "value": «"many"» }`), {
    engine: 'warning',
    modeling: 'warning',
    message: "Variable 'year'",
  }));

test('an object is underlined where it opens', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": «{» "a": 1 } }`), {
    engine: 'warning',
    modeling: 'warning',
    message: 'an object',
  }));

test('literals of the type are right', () =>
  checkSilent(
    code,
    inputsText(
      `"movie": { "type": "value", "value": "Alien" }, "limit": { "type": "value", "value": 5 }, "since": { "type": "value", "value": "2024-12-31" }, "strict": { "type": "value", "value": true }`,
    ),
  ));

test('expressions, json, files and custom types may be anything', () =>
  checkSilent(
    code,
    inputsText(
      `"limit": { "type": "value", "value": "\${year}" }, "options": { "type": "value", "value": "x" }, "poster": { "type": "value", "value": "x" }, "special": { "type": "value", "value": 5 }`,
    ),
  ));
