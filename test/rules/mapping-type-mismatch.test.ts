import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText, outputsText } from '../support/extensionsText.ts';

const code = 'mapping-type-mismatch';

test('a number does not become a text', () =>
  checkRule(code, inputsText(`"movie": { "type": "variable", "value": "«year»" }`), {
    engine: 'warning',
    modeling: 'warning',
    message: "'integer'",
  }));

test('a text does not become a number', () =>
  checkRule(code, outputsText(`"year": { "type": "variable", "value": "«description»" }`), {
    engine: 'warning',
    modeling: 'warning',
    message: "'string'",
  }));

test('near kinds get a hint', () =>
  checkRule(code, inputsText(`"since": { "type": "variable", "value": "«moment»" }`), {
    engine: 'hint',
    modeling: 'hint',
  }));

test('a file and json are near', () =>
  checkRule(code, inputsText(`"options": { "type": "variable", "value": "«picture»" }`), {
    engine: 'hint',
    modeling: 'hint',
  }));

test('equal types are right', () =>
  checkSilent(
    code,
    inputsText(`"movie": { "type": "variable", "value": "title" }, "limit": { "type": "variable", "value": "year" }`),
  ));

test('json holds anything', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "options": { "type": "variable", "value": "title" } }, "outputs": { "title": { "type": "variable", "value": "raw" } } }`,
    }),
  ));

test('of custom types nobody knows', () =>
  checkSilent(code, inputsText(`"special": { "type": "variable", "value": "year" }`)));

test('a model says more than the type', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "integer", "model": { "type": "string" } }`,
      mappings: `"task": { "inputs": { "movie": { "type": "variable", "value": "x" } } }`,
    }),
  ));

test('literals are another matter', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "year" }`)));
