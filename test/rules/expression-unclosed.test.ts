import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { inputsText, variablesText } from '../support/extensionsText.ts';

const code = 'expression-unclosed';

test('an expression without its brace is text', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "a «\${»title" }`), {
    engine: 'warning',
    modeling: 'warning',
    message: "Add '}'",
  }));

test('escapes before it move nothing', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "\\u0041\\n\\" «\${»title" }`), {
    engine: 'warning',
    modeling: 'warning',
  }));

test('defaults of variables are looked at', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "string", "value": "«\${»a" }`),
    { engine: 'warning', modeling: 'warning' },
  ));

test('nested texts are looked at', () =>
  checkRule(code, inputsText(`"options": { "type": "value", "value": { "a": ["«\${»title"] } }`), {
    engine: 'warning',
    modeling: 'warning',
  }));

test('a closed expression is right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "\${title} $" }`)));

test('names of variables are no expressions', () =>
  checkSilent(code, inputsText(`"movie": { "type": "variable", "value": "\${title" }`)));
