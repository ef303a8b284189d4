import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText } from '../support/extensionsText.ts';

const code = 'mapping-ignored-by-map-all';

test('entries beside a mapping of everything are ignored', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "mappingType": "MAP_ALL", "«inputs»": { "movie": { "type": "variable", "value": "title" } }, "«outputs»": { "title": { "type": "variable", "value": "description" } } }`,
    }),
    { engine: 'warning', modeling: 'warning', message: "'MAP_ALL'" },
  ));

test('the halves are independent', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "mappingType": "MAP_ALL_OUTPUTS", "inputs": { "movie": { "type": "variable", "value": "title" } }, "«outputs»": { "title": { "type": "variable", "value": "description" } } }`,
    }),
    { engine: 'warning', modeling: 'warning' },
  ));

test('an empty half loses nothing', () =>
  checkSilent(code, extensionsText({ mappings: `"task": { "mappingType": "MAP_ALL", "inputs": {}, "outputs": {} }` })));

test('without a mapping type entries count', () =>
  checkSilent(code, inputsText(`"movie": { "type": "variable", "value": "title" }`)));
