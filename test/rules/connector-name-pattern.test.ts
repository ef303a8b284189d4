import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-name-pattern';
const refused = { engine: 'hint', modeling: 'error' } as const;

const connector = (name: string): string => `
-- connectors/movies.json --
{ "name": "${name}", "actions": { "a": { "id": "a", "name": "getDesc" } } }
`;

test.each(['Movies', 'movie list', '1movies', 'movies-', '-movies', 'film_e', 'été', ' '])(
  '%s is no DNS label',
  (name) => {
    checkRule(code, connector(`«${name}»`), { ...refused, message: 'Use lower-case letters' });
  },
);

test('27 characters are one too many', () => {
  checkRule(code, connector(`«${'a'.repeat(27)}»`), { ...refused, message: 'It has 27 characters; use 26 at most' });
});

test.each(['m', 'movies', 'movies-2', 'a--b', 'a'.repeat(26)])('%s is right', (name) =>
  checkSilent(code, connector(name)),
);

test('a missing name and a dotted one have findings of their own', () => {
  checkSilent(code, connector(''));
  checkSilent(code, connector('Movies.V1'));
});
