import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText, outputsText, variablesText } from '../support/extensionsText.ts';

const code = 'expression-unknown-name';

test('a name that nothing declares', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "\${«titel».length()}" }`), {
    engine: 'hint',
    modeling: 'hint',
    message: "Did you mean 'title'?",
  }));

test('defaults are looked at', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "string", "value": "\${«nobody»}" }`),
    { engine: 'hint', modeling: 'hint' },
  ));

test('outputs of the action are known in outputs', () =>
  checkRule(code, outputsText(`"title": { "type": "value", "value": "\${description + «nobody»}" }`), {
    engine: 'hint',
    modeling: 'hint',
  }));

test('outputs are unknown in inputs', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "\${«description»}" }`), {
    engine: 'hint',
    modeling: 'hint',
  }));

test('variables, properties, texts, functions and execution are right', () =>
  checkSilent(
    code,
    inputsText(
      `"movie": { "type": "value", "value": "\${title.nobody + 'nobody' + now() + list(year) + execution.id}" }`,
    ),
  ));

test('of other elements nobody knows the outputs', () =>
  checkSilent(
    code,
    extensionsText({ mappings: `"form": { "outputs": { "title": { "type": "value", "value": "\${nobody}" } } }` }),
  ));

test('what something may create is not missed', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "movie": { "type": "value", "value": "\${nobody}" } } }, "form": { "mappingType": "MAP_ALL" }`,
    }),
  ));
