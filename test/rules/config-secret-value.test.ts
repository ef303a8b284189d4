import { expect, test } from 'vitest';
import { checkRule, checkSilent, findingsOf } from '../support/checkRule.ts';
import { projectOf } from '../support/projectText.ts';

const code = 'config-secret-value';
const shown = { engine: 'warning', modeling: 'warning' } as const;

const connector = (entry: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "x" } }, "config": [{ "name": "TOKEN", ${entry} }] }
`;

test('a value beside secure is shown', () => {
  checkRule(code, connector('"value": "«s3cret»", "secure": true'), {
    ...shown,
    message: "The value of 'TOKEN' is secret",
  });
  checkRule(code, connector('"secure": true, "value": «1234»'), shown);
});

test('the message does not repeat it', () => {
  const findings = findingsOf(projectOf(connector('"value": "s3cret", "secure": true')), 'engine');
  expect(JSON.stringify(findings)).not.toContain('s3cret');
});

test('an empty value, none, and one that is not secure are silent', () => {
  checkSilent(code, connector('"value": "", "secure": true'));
  checkSilent(code, connector('"secure": true'));
  checkSilent(code, connector('"value": "open", "secure": false'));
  checkSilent(code, connector('"value": "open"'));
});
