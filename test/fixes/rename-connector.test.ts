import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const bpmn = (connector: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="Process_p"><serviceTask id="task" implementation='${connector}.a'/></process></definitions>
`;

const trigger = (connector: string): string =>
  `{ "event": { "source": "${connector}.DONE" }, "action": { "source": "${connector}.a" } }\n`;

const definition = (name: string): string =>
  `\uFEFF{\r\n  "name": "${name}",\r\n  "actions": { "a": { "id": "a", "name": "a" } }\r\n}\r\n`;

const project = (name: string, file = 'c'): string => `
-- connectors/${file}.json --
${definition(name)}-- processes/p.bpmn --
${bpmn(name)}-- triggers/t.json --
${trigger(name)}`;

test.each([
  ['connector-name-dot', 'movies.v2', 'movies-v2'],
  ['connector-name-dot', 'Movies.List', 'movies-list'],
  ['connector-name-pattern', 'Process Image Connector', 'process-image-connector'],
  ['connector-name-pattern', 'HTTPClient', 'http-client'],
  ['connector-name-pattern', 'MoviesWithUUIDs', 'movies-with-uuids'],
  ['connector-name-pattern', '2 Österreich', 'osterreich'],
  ['connector-name-pattern', 'a-name-that-is-a-little-too-long', 'a-name-that-is-a-little-to'],
])('%s: %s becomes %s, in tasks and triggers, too', (code, name, label) => {
  checkFix(project(name), {
    code,
    title: `Rename the connector to '${label}'`,
    after: {
      'connectors/c.json': definition(label),
      'processes/p.bpmn': bpmn(label),
      'triggers/t.json': trigger(label),
    },
    safe: false,
  });
});

test('a file that has the name of the connector gets the new one', () => {
  checkFix(project('Movies', 'Movies'), {
    code: 'connector-name-pattern',
    profile: 'modeling',
    title: "Rename the connector to 'movies'",
    after: {
      'connectors/Movies.json': undefined,
      'connectors/movies.json': definition('movies'),
      'processes/p.bpmn': bpmn('movies'),
      'triggers/t.json': trigger('movies'),
    },
  });
});

test('test resources that use the connector follow', () => {
  const main = project('Movies').replaceAll('-- ', '-- src/main/resources/').replaceAll(/ --$/gm, ' --');
  const tests = `-- src/test/resources/processes/t.bpmn --\n${bpmn('Movies')}`;
  checkFix(main + tests, {
    code: 'connector-name-pattern',
    title: "Rename the connector to 'movies'",
    after: {
      'src/main/resources/connectors/c.json': definition('movies'),
      'src/main/resources/processes/p.bpmn': bpmn('movies'),
      'src/main/resources/triggers/t.json': trigger('movies'),
      'src/test/resources/processes/t.bpmn': bpmn('movies'),
    },
  });
});

test('a name that another connector has, or that no letter is left of, is not proposed', () => {
  const other = `-- connectors/d.json --\n${definition('movies')}`;
  expect(fixTitles(project('Movies') + other, 'connector-name-pattern')).toEqual([]);
  expect(fixTitles(project('1234'), 'connector-name-pattern')).toEqual([]);
});

test('of two connectors with one name nobody knows whom the tasks call', () => {
  const other = `-- connectors/d.json --\n${definition('Movies')}`;
  expect(fixTitles(project('Movies') + other, 'connector-name-pattern')).toEqual([]);
});
