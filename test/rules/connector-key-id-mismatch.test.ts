import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-key-id-mismatch';
const hint = { engine: 'hint', modeling: 'hint' } as const;

const connector = (actions: string, events = ''): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { ${actions} }, "events": { ${events} } }
`;

test('an id that differs from its key is shown', () => {
  checkRule(code, connector('"a": { "id": "«b»", "name": "getDesc" }', '"e": { "id": "«f»", "name": "CHANGED" }'), {
    ...hint,
    message: 'differs from its key',
  });
});

test('equal ones, a missing id and an empty one are silent', () => {
  const action = '"a": { "id": "a", "name": "x" }, "b": { "name": "y" }, "c": { "id": "", "name": "z" }';
  checkSilent(code, connector(action));
});

test("an id that is a sibling's has a finding of its own", () => {
  checkSilent(code, connector('"a": { "id": "a", "name": "x" }, "b": { "id": "a", "name": "y" }'));
});
