import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, outputsText } from '../support/extensionsText.ts';

const code = 'mapping-unknown-output';

test('an output that the action does not have', () =>
  checkRule(code, outputsText(`"title": { "type": "variable", "value": "«descripton»" }`), {
    engine: 'warning',
    modeling: 'error',
    message: "Did you mean 'description'?",
  }));

test('outputs of the action are right', () =>
  checkSilent(code, outputsText(`"title": { "type": "variable", "value": "description" }`)));

test('an expression is no name', () =>
  checkSilent(code, outputsText(`"title": { "type": "value", "value": "descripton" }`)));

test('of beans, built-ins, user tasks and calls nobody knows the outputs', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"bean": { "outputs": { "title": { "type": "variable", "value": "text" } } }, "mail": { "outputs": { "title": { "type": "variable", "value": "text" } } }, "form": { "outputs": { "title": { "type": "variable", "value": "text" } } }, "call": { "outputs": { "title": { "type": "variable", "value": "text" } } }`,
    }),
  ));

test('a multi-instance task goes past its output mapping', () =>
  checkRule(
    code,
    extensionsText({ mappings: `"loop": { "outputs": { "title": { "type": "variable", "value": "«text»" } } }` }),
    { engine: 'off', modeling: 'error' },
  ));
