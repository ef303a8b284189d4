import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-description-missing';
const hint = { engine: 'hint', modeling: 'hint' } as const;

const connector = (start: string): string => `
-- connectors/movies.json --
${start} "actions": { "a": { "id": "a", "name": "getDesc" } } }
`;

test('a missing description is shown at the name, or at the brace while there is none', () => {
  checkRule(code, connector('{ "name": "«movies»",'), { ...hint, message: "'movies' has no description" });
  checkRule(code, connector('«{»'), hint);
});

test('an empty description is one, and actions need none', () => {
  checkSilent(code, connector('{ "name": "movies", "description": "",'));
});

test('a key that was meant to be the description has a finding of its own', () => {
  checkSilent(code, connector('{ "name": "movies", "desc": "Looks films up",'));
});

test('nothing is missing for sure while the file has syntax errors', () => {
  checkSilent(code, connector('{ "name": "movies", description: "x",'));
});
