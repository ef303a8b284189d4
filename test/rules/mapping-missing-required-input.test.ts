import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText } from '../support/extensionsText.ts';

const code = 'mapping-missing-required-input';

test('a required input without an entry is not sent', () =>
  checkRule(
    code,
    extensionsText({ mappings: `"task": { "«inputs»": { "limit": { "type": "variable", "value": "year" } } }` }),
    { engine: 'warning', modeling: 'warning', message: "'movie'" },
  ));

test('so it is without inputs at all', () =>
  checkRule(code, extensionsText({ mappings: `"«task»": { "outputs": {} }` }), {
    engine: 'warning',
    modeling: 'warning',
  }));

test('a mapped input is right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "variable", "value": "title" }`)));

test('a constant satisfies it', () =>
  checkSilent(
    code,
    extensionsText({ mappings: `"task": { "inputs": {} }`, constants: `"task": { "movie": { "value": "Alien" } }` }),
  ));

test('everything satisfies it', () =>
  checkSilent(code, extensionsText({ mappings: `"task": { "mappingType": "MAP_ALL_INPUTS" }` })));

test('a misspelled or reversed entry is another matter', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "movi": { "type": "variable", "value": "title" } } }, "loop": { "inputs": { "title": { "type": "variable", "value": "movie" } } }`,
    }),
  ));

test('a task without an entry is the business of its BPMN file', () =>
  checkSilent(code, extensionsText({ mappings: `` })));

test('built-ins are never checked', () => checkSilent(code, extensionsText({ mappings: `"mail": { "inputs": {} }` })));
