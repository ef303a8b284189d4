import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'action-name-duplicate';
const hidden = { engine: 'warning', modeling: 'warning' } as const;

const connector = (actions: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { ${actions} }, "events": { "e": { "id": "e", "name": "getDesc" } } }
`;
const action = (key: string, name: string): string => `"${key}": { "id": "${key}", "name": "${name}" }`;

test('the last action of a name hides the others', () => {
  checkRule(code, connector([action('a', '«getDesc»'), action('b', '«getDesc»'), action('c', 'getDesc')].join()), {
    ...hidden,
    message: "A later action is called 'getDesc', too",
  });
});

test('an event of the same name and another letter case are normal', () => {
  checkSilent(code, connector([action('a', 'getDesc'), action('b', 'GetDesc')].join()));
});

test('an action that a repeated key loses hides nothing', () => {
  checkSilent(code, connector([action('a', 'getDesc'), action('a', 'getDesc')].join()));
});

test('empty names are no names', () => checkSilent(code, connector([action('a', ''), action('b', '')].join())));
