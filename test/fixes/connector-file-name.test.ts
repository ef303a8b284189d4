import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'connector-file-name';

const bpmn = (connector: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="Process_p"><serviceTask id="task" implementation="${connector}.a"/></process></definitions>
`;

const definition = (name: string): string =>
  `{ "name": "${name}", "description": "", "actions": { "a": { "id": "a", "name": "a" } } }\n`;

const project = (name: string, called: string): string => `
-- connectors/films.json --
${definition(name)}-- processes/p.bpmn --
${bpmn(called)}`;

test('the file gets the name of the connector, and tasks that call it by the file follow', () => {
  checkFix(project('movies', 'films'), {
    code,
    profile: 'modeling',
    title: "Rename the file to 'movies.json'",
    after: {
      'connectors/films.json': undefined,
      'connectors/movies.json': definition('movies'),
      'processes/p.bpmn': bpmn('movies'),
    },
    safe: false,
  });
});

test('the connector gets the name of the file, and tasks that call it by its name follow', () => {
  checkFix(project('movies', 'movies'), {
    code,
    profile: 'modeling',
    title: "Rename the connector to 'films'",
    after: { 'connectors/films.json': definition('films'), 'processes/p.bpmn': bpmn('films') },
  });
});

test('a name that no file can have is given to none', () => {
  expect(fixTitles(project('a/b', 'a/b'), code, 'modeling')).toEqual(["Rename the connector to 'films'"]);
});

test('a name or a file that is taken is not proposed', () => {
  const taken = `-- connectors/movies.json --\n${definition('films')}`;
  expect(fixTitles(project('movies', 'movies') + taken, code, 'modeling')).toEqual([]);
});
