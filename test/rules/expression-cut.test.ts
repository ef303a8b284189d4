import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { inputsText } from '../support/extensionsText.ts';

const code = 'expression-cut';

test('a brace in quotes ends it', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "\${f('«}»')}" }`), {
    engine: 'warning',
    modeling: 'warning',
    message: 'first',
  }));

test('a brace of a map ends it', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "\${{'a': 1«}».a}" }`), {
    engine: 'warning',
    modeling: 'warning',
  }));

test('an expression without braces inside is right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "\${f('a')} }" }`)));

test('an expression that never ends otherwise is another matter', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "\${f('a}" }`)));
