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

test('what JUEL parses is right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "\${a.b[0]('(')} \${not a or empty b}" }`)));

test('words beside each other, and operators of newer expression languages, are wrong', () => {
  for (const body of ['no juel', 'a += b', 'a.empty', '[1]', 'x -> x', 'a ? b']) {
    checkRule(code, inputsText(`"movie": { "type": "value", "value": "«\${${body}}»" }`), {
      engine: 'warning',
      modeling: 'warning',
    });
  }
});

test('what is cut is another matter', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "\${f('}')}" }`)));
