import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-file-name';

interface Use {
  readonly implementation: string;
  readonly mapped?: boolean;
}

const project = (file: string, name: string, use?: Use): string => `
-- connectors/${file} --
{ "name": "${name}", "actions": { "a": { "id": "a", "name": "getDesc" } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="${use?.implementation ?? 'x.y'}"/></process>
-- processes/p-extensions.json --
{ "extensions": { "Process_p": { "mappings": { ${use?.mapped ? '"task": {}' : ''} } } } }
`;

test('two names that no task uses are a warning of the service', () => {
  checkRule(code, project('films.json', '«movies»'), {
    engine: 'off',
    modeling: 'warning',
    message: "'movies' lies in the file 'films.json'",
  });
});

test('a task that uses the inner name is refused', () => {
  checkRule(code, project('films.json', '«movies»', { implementation: 'movies.getDesc' }), {
    engine: 'off',
    modeling: 'error',
  });
});

test("a task that uses the file's name is refused if it has a mapping", () => {
  const use = { implementation: 'films.getDesc' };
  checkRule(code, project('films.json', '«movies»', { ...use, mapped: true }), { engine: 'off', modeling: 'error' });
  checkRule(code, project('films.json', '«movies»', use), { engine: 'off', modeling: 'warning' });
});

test('equal names are right, encoded in the address, too', () => {
  checkSilent(code, project('movies.json', 'movies', { implementation: 'movies.getDesc', mapped: true }));
  checkSilent(code, project('movie%20list.json', 'movie list'));
});

test('letter case counts', () => {
  checkRule(code, project('movies.json', '«Movies»'), { engine: 'off', modeling: 'warning' });
});

test('a missing name has a finding of its own', () => checkSilent(code, project('movies.json', '')));
