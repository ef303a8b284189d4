import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'implementation-unknown-action';

const movies = `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc", "inputs": [], "outputs": [] } } }`;

const call = (implementation: string): string => `${movies}
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="${implementation}"/></process>
`;

test('an action that the connector does not have is reported on the action alone', () => {
  checkRule(code, call('movies.«getDescr»'), {
    engine: 'warning',
    modeling: 'error',
    message: "Did you mean 'getDesc'?",
  });
});

test('an action that differs in letter case only is another action', () => {
  checkRule(code, call('movies.«getdesc»'), {
    engine: 'warning',
    modeling: 'error',
    message: "Did you mean 'getDesc'?",
  });
});

test('a known action is right', () => checkSilent(code, call('movies.getDesc')));

test('an unknown connector is no business of this rule', () => checkSilent(code, call('books.getDesc')));

test('a connector of another scope does not count', () => {
  checkSilent(code, call('movies.getDescr').replace('-- connectors/', '-- other/connectors/'));
});

test('built-in implementations are never looked up', () => checkSilent(code, call('email-service.ANYTHING')));
