import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'implementation-plain-name';

const call = (implementation: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="${implementation}"/></process>
`;

test('the name of a bean is right for the engine and refused by the service', () => {
  checkRule(code, call('«describeMovie»'), { engine: 'off', modeling: 'error', message: "'describeMovie' has no dot" });
});

test("a connector's name alone is a forgotten action", () => {
  checkRule(code, call('«movies»'), { engine: 'warning', modeling: 'error', message: "Call 'movies.getDesc'" });
});

test("a connector's name in another letter case is the name of a bean", () => {
  checkRule(code, call('«Movies»'), { engine: 'off', modeling: 'error' });
});

test('the bare name of a built-in service is answered with its action', () => {
  checkRule(code, call('«script»'), { engine: 'off', modeling: 'error', message: "Call 'script.EXECUTE'" });
});

test('an action is right, and what is wrong behind a dot is for other rules', () => {
  checkSilent(code, call('movies.getDesc'));
  checkSilent(code, call('movies.'));
});

test('empty and standard values are no names', () => {
  checkSilent(code, call(''));
  checkSilent(code, call(' '));
  checkSilent(code, call('##WebService'));
});
