import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText } from '../support/extensionsText.ts';

const code = 'mapping-type-case';

test('the service wants small letters', () =>
  checkRule(code, inputsText(`"movie": { "type": "«Variable»", "value": "title" }`), {
    engine: 'off',
    modeling: 'error',
    message: "'variable'",
  }));

test('the service wants capitals in mapping types', () =>
  checkRule(code, extensionsText({ mappings: `"task": { "mappingType": "«map_all»" }` }), {
    engine: 'off',
    modeling: 'error',
    message: "'MAP_ALL'",
  }));

test('types as the schema has them are right', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "mappingType": "MAP_ALL_INPUTS", "outputs": { "title": { "type": "variable", "value": "description" } } }`,
    }),
  ));

test('an unknown type is another matter', () =>
  checkSilent(code, inputsText(`"movie": { "type": "Vari", "value": "title" }`)));
