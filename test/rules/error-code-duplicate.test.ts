import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'error-code-duplicate';

const connector = (...codes: readonly string[]): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "x" } },
  "errors": [${codes.map((text, index) => `{ "name": "E${index}", "code": "${text}" }`).join()}] }
`;

test('every error of a code behind the first is shown', () => {
  checkRule(code, connector('404', '«404»', '500', '«404»'), {
    engine: 'information',
    modeling: 'information',
    message: "Error 'E0' has the code '404', too",
  });
});

test('different codes, letter case included, are right', () => checkSilent(code, connector('a', 'A')));

test('blank codes have a finding of their own', () => checkSilent(code, connector('', '', ' ', ' ')));
