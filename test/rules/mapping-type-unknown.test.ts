import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText, outputsText } from '../support/extensionsText.ts';

const code = 'mapping-type-unknown';

test('a type of the first months stops every process', () =>
  checkRule(code, inputsText(`"movie": { "type": "«static_value»", "value": "x" }`), {
    engine: 'error',
    modeling: 'error',
    message: "'constants'",
  }));

test('a misspelled type gets its near miss', () =>
  checkRule(code, outputsText(`"title": { "type": "«varable»", "value": "description" }`), {
    engine: 'error',
    modeling: 'error',
    message: "Did you mean 'variable'?",
  }));

test('an unknown mapping type is as bad', () =>
  checkRule(code, extensionsText({ mappings: `"task": { "mappingType": "«MAP_ALL_INPUT»" }` }), {
    engine: 'error',
    modeling: 'error',
    message: "'MAP_ALL_INPUTS'",
  }));

test('known types are right', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "mappingType": "MAP_ALL_INPUTS", "outputs": { "title": { "type": "variable", "value": "description" }, "year": { "type": "value", "value": 1 } } }`,
    }),
  ));

test('letter case and patches are other matters', () =>
  checkSilent(
    code,
    outputsText(
      `"title": { "type": "Variable", "value": "description" }, "data": { "type": "JSONPATCH", "value": [] }`,
    ),
  ));
