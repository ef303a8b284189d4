import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-id-duplicate';
const hint = { engine: 'hint', modeling: 'hint' } as const;

const connector = (actions: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { ${actions} }, "events": { "e": { "id": "a", "name": "CHANGED" } } }
`;
const parameters = (inputs: string): string =>
  connector(
    `"a": { "id": "a", "name": "x", "inputs": [${inputs}], "outputs": [{ "id": "1", "name": "o", "type": "string" }] }`,
  );

test('of two actions the one whose key differs has the wrong id', () => {
  checkRule(code, connector('"b": { "id": "«a»", "name": "y" }, "a": { "id": "a", "name": "x" }'), hint);
});

test('of two parameters the later one has the wrong id', () => {
  checkRule(
    code,
    parameters('{ "id": "1", "name": "p", "type": "string" }, { "id": "«1»", "name": "q", "type": "string" }'),
    { ...hint, message: "The id '1' belongs to another one beside 'q'" },
  );
});

test('an action and an event, an input and an output may share an id', () => {
  checkSilent(code, parameters('{ "id": "1", "name": "p", "type": "string" }'));
});

test('a whole copy is left to the rule about names', () => {
  checkSilent(code, connector('"a": { "id": "a", "name": "x" }, "b": { "id": "a", "name": "x" }'));
  checkSilent(
    code,
    parameters('{ "id": "1", "name": "p", "type": "string" }, { "id": "1", "name": "p", "type": "string" }'),
  );
});
