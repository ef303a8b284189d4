import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { inputsText } from '../support/extensionsText.ts';

const code = 'expression-malformed';

test('alone it gives null', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "«\${f(title}»" }`), {
    engine: 'warning',
    modeling: 'warning',
    message: "'(' is not closed",
  }));

test('inside a text the task fails', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "Movie «\${}»" }`), {
    engine: 'error',
    modeling: 'warning',
    message: 'the task fails',
  }));

test('a text that does not end is malformed', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "«\${'a}»" }`), {
    engine: 'warning',
    modeling: 'warning',
  }));

test('what may be JUEL is right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "\${a.b[0]('(')} \${no juel at all}" }`)));

test('what is cut is another matter', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "\${f('}')}" }`)));
