import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-name-dot';

const connector = (name: string): string => `
-- connectors/movies.json --
{ "name": "${name}", "actions": { "a": { "id": "a", "name": "get.desc" } } }
`;

test('a dot in the name stops the engine', () => {
  checkRule(code, connector('«movies.v1»'), { engine: 'error', modeling: 'error', message: "Write 'movies-v1'" });
});

test('an escaped dot is a dot', () =>
  checkRule(code, connector('«movies\\u002ev1»'), { engine: 'error', modeling: 'error' }));

test("an action's name may hold dots", () => checkSilent(code, connector('movies')));

test('a dotted name is no breach of the pattern beside', () => checkSilent('connector-name-pattern', connector('a.b')));
