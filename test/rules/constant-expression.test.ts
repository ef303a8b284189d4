import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText } from '../support/extensionsText.ts';

const code = 'constant-expression';

test('an expression in a constant goes out as text', () =>
  checkRule(code, extensionsText({ constants: `"task": { "movie": { "value": "The «\${title}»" } }` }), {
    engine: 'information',
    modeling: 'information',
    message: 'sent as text',
  }));

test('a plain constant is right', () =>
  checkSilent(code, extensionsText({ constants: `"task": { "movie": { "value": "US$ {5}" } }` })));

test('inputs are resolved', () => checkSilent(code, inputsText(`"movie": { "type": "value", "value": "\${title}" }`)));
