import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText } from '../support/extensionsText.ts';

const code = 'mapping-unknown-input';

test('an input that the action does not have', () =>
  checkRule(code, inputsText(`"«movi»": { "type": "variable", "value": "title" }`), {
    engine: 'warning',
    modeling: 'error',
    message: "Did you mean 'movie'?",
  }));

test('literals are looked at, too', () =>
  checkRule(code, inputsText(`"«film»": { "type": "value", "value": 1 }`), {
    engine: 'warning',
    modeling: 'error',
    message: "It has 'movie'",
  }));

test('inputs of the action are right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "variable", "value": "title" }`)));

test('of beans, built-ins, user tasks and calls nobody knows the inputs', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"bean": { "inputs": { "film": { "type": "variable", "value": "title" } } }, "mail": { "inputs": { "film": { "type": "variable", "value": "title" } } }, "form": { "inputs": { "film": { "type": "variable", "value": "title" } } }, "call": { "inputs": { "film": { "type": "variable", "value": "title" } } }`,
    }),
  ));

test('a class decides in place of the implementation', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "film": { "type": "variable", "value": "title" } } }`,
      elements: `<serviceTask id="task" activiti:class="a.B" implementation="movies.describe"/>`,
    }),
  ));

test('the engine does not look at a half that is mapped as a whole', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "mappingType": "MAP_ALL", "inputs": { "«film»": { "type": "variable", "value": "title" } } }`,
    }),
    { engine: 'off', modeling: 'error' },
  ));

test('while a connector is broken nothing is known', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "film": { "type": "variable", "value": "title" } } }`,
      files: `-- connectors/broken.json --
{ "name": "books", "actions": {`,
    }),
  ));
