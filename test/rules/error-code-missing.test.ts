import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'error-code-missing';
const missing = { engine: 'information', modeling: 'warning' } as const;

const connector = (error: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "x" } }, "errors": [${error}] }
`;

test('a missing code is shown at the name, or at the brace of a nameless error', () => {
  checkRule(code, connector('{ "name": "«NOT_FOUND»" }'), { ...missing, message: "Error 'NOT_FOUND' has no code" });
  checkRule(code, connector('«{» }'), missing);
});

test('a blank code is none', () => {
  checkRule(code, connector('{ "name": "NOT_FOUND", "code": «""» }'), missing);
  checkRule(code, connector('{ "name": "NOT_FOUND", "code": "« »" }'), missing);
  checkRule(code, connector('{ "name": "NOT_FOUND", "code": «null» }'), missing);
});

test('any code is a code, a number is left to the schema', () => {
  checkSilent(code, connector('{ "name": "NOT_FOUND", "code": "404" }'));
  checkSilent(code, connector('{ "name": "NOT_FOUND", "code": 404 }'));
});

test('a key that was meant to be the code has a finding of its own', () => {
  checkSilent(code, connector('{ "name": "NOT_FOUND", "Code": "404" }'));
});

test('nothing is missing for sure while the file has syntax errors', () => {
  checkSilent(code, connector('{ "name": "NOT_FOUND", code: "404" }'));
});
