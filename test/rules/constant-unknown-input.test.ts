import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText } from '../support/extensionsText.ts';

const code = 'constant-unknown-input';

test('a constant that the action does not take', () =>
  checkRule(code, extensionsText({ constants: `"task": { "«movi»": { "value": "x" } }` }), {
    engine: 'hint',
    modeling: 'hint',
    message: "Did you mean 'movie'?",
  }));

test('inputs of the action are right', () =>
  checkSilent(code, extensionsText({ constants: `"task": { "movie": { "value": "x" } }` })));

test('names of the engine are its own', () =>
  checkSilent(code, extensionsText({ constants: `"task": { "_activiti_script_": { "value": "x" } }` })));

test('of calls and built-ins nobody knows', () =>
  checkSilent(
    code,
    extensionsText({ constants: `"call": { "any": { "value": "x" } }, "mail": { "any": { "value": "x" } }` }),
  ));
