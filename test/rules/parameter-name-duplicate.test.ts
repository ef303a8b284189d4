import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'parameter-name-duplicate';
const twice = { engine: 'warning', modeling: 'warning' } as const;

const connector = (inputs: readonly string[], outputs: readonly string[], kind = 'actions'): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "x": { "id": "x", "name": "x" } },
  "${kind}": { "a": { "id": "a", "name": "getDesc", "inputs": [${list(inputs)}], "outputs": [${list(outputs)}] } } }
`;

function list(names: readonly string[]): string {
  return names.map((name, index) => `{ "id": "${index}", "name": "${name}", "type": "string" }`).join();
}

test('every parameter of a name behind the first is shown', () => {
  checkRule(code, connector(['title', '«title»', '«title»'], []), {
    ...twice,
    message: "Action 'getDesc' has another input 'title'",
  });
  checkRule(code, connector([], ['a', 'b', '«a»']), { ...twice, message: "another output 'a'" });
});

test('events have parameters, too', () => {
  checkRule(code, connector(['a', '«a»'], [], 'events'), { ...twice, message: "Event 'getDesc'" });
});

test('an input and an output of one name are normal', () => checkSilent(code, connector(['title'], ['title'])));

test('letter case counts', () => checkSilent(code, connector(['title', 'Title'], [])));
