import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'implementation-unknown-connector';

const movies = `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" } } }`;

const call = (implementation: string, definitions = movies, more = ''): string => `${definitions}
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="${implementation}" ${more}/></process>
`;

test('an unknown connector is information for the engine and an error for the service', () => {
  checkRule(code, call('«books».getDesc'), {
    engine: 'information',
    modeling: 'error',
    message: "There is no connector 'books' for 'books.getDesc'",
  });
});

test('a near miss is a warning for the engine', () => {
  checkRule(code, call('«movie».getDesc'), { engine: 'warning', modeling: 'error', message: "Did you mean 'movies'?" });
});

test('so is another letter case, of a built-in service, too', () => {
  checkRule(code, call('«Movies».getDesc'), {
    engine: 'warning',
    modeling: 'error',
    message: "Did you mean 'movies'?",
  });
  checkRule(code, call('«Script».EXECUTE'), {
    engine: 'warning',
    modeling: 'error',
    message: "Did you mean 'script'?",
  });
});

test('without a name before the dot the whole value is reported', () => {
  checkRule(code, call('«.getDesc»'), { engine: 'information', modeling: 'error' });
});

test('without any definitions the engine has nothing to say', () => {
  checkRule(code, call('«movie».getDesc', ''), { engine: 'off', modeling: 'error' });
});

test('a known connector is right, whatever its action', () => checkSilent(code, call('movies.getDescr')));

test('built-in services and standard values are no connectors', () => {
  checkSilent(code, call('email-service.SEND'));
  checkSilent(code, call('##WebService'));
  checkSilent(code, call('##Web.Service'));
});

test('nothing is said while a connector is broken', () => {
  checkSilent(code, call('books.getDesc', `${movies}\n-- connectors/books.json --\n{ "name": "books"`));
});

test('beside a type the engine reads nothing and the service still does', () => {
  checkRule(code, call('«books».getDesc', movies, 'activiti:type="mail"'), { engine: 'off', modeling: 'error' });
});

test("the name of a connector's file is for the rule about file names", () => {
  const project = call('«cinema».getDesc').replace('connectors/movies.json', 'connectors/cinema.json');
  checkRule(code, project, { engine: 'information', modeling: 'off' });
  checkSilent('implementation-unknown-action', project);
});

test('so is the name of a file with a blank', () => {
  const project = call('«my cinema».getDesc').replace('connectors/movies.json', 'connectors/my%20cinema.json');
  checkRule(code, project, { engine: 'information', modeling: 'off' });
});

test('an action that the connector of that file does not have is unknown to the service', () => {
  const project = call('cinema.«getDescr»').replace('connectors/movies.json', 'connectors/cinema.json');
  checkRule('implementation-unknown-action', project, {
    engine: 'off',
    modeling: 'error',
    message: "Did you mean 'getDesc'?",
  });
});
