import { describe, expect, test } from 'vitest';
import { type NewFile, newConnector, newExtensions } from '../../../server/fixes/newFile.ts';
import type { Snapshot } from '../../../server/index/snapshot.ts';
import type { Refusal } from '../../../server/text/refusal.ts';
import { folder, projectOf } from '../../support/projectText.ts';

/** The path of the new file and its text with the selection marked; or the sentence why there is none. */
function told(made: NewFile | Refusal): string {
  if ('refusal' in made) return made.refusal;
  const { uri, text, selection } = made;
  const marked = `${text.slice(0, selection.start)}«${text.slice(selection.start, selection.end)}»${text.slice(selection.end)}`;
  return `-- ${uri.slice(folder.length + 1)} --\n${marked}`;
}

function contextOf(text: string): { snapshot: Snapshot; newId: () => string } {
  let ids = 0;
  return { snapshot: projectOf(text).project.snapshot, newId: () => `id-${++ids}` };
}

const project = `-- app/processes/p.bpmn --
<process id="Process_p"/><process id="Process_q"/><process/>
-- app/connectors/movies.json --
{ "name": "films", "actions": {} }
`;

describe('A new connector', () => {
  function connector(text: string, name: string, below = ''): string {
    return told(newConnector(`${folder}${below}`, name, contextOf(text)));
  }

  test('has one action, whose name is to be typed over', () => {
    expect(connector(project, 'slack', '/app/processes')).toBe(`-- app/connectors/slack.json --
{
  "name": "slack",
  "description": "",
  "actions": {
    "id-1": {
      "id": "id-1",
      "name": "«actionName»",
      "description": "",
      "inputs": [],
      "outputs": []
    }
  }
}
`);
  });

  test.each([
    ['of the one project in the folder', project, ''],
    ['where nothing is yet', '', '/app'],
    ['where nothing is yet but the folder itself', '', '/app/connectors'],
  ])('goes to the folder of the connectors %s', (_where, text, below) => {
    expect(connector(text, 'slack', below)).toMatch('-- app/connectors/slack.json --');
  });

  test('is not put into one of several projects by chance', () => {
    const two = `${project}-- web/processes/r.bpmn --\n<process id="Process_r"/>`;
    expect(connector(two, 'slack')).toBe(
      'There are several projects here. Open a file of the one that gets the connector',
    );
    expect(connector(two, 'slack', '/web')).toMatch('-- web/connectors/slack.json --');
  });

  const form = "Use lower-case letters, digits and '-', at most 26 in all, a letter first and no '-' last";
  test.each([
    ['', form],
    ['Process Image', `${form}. Did you mean 'process-image'?`],
    ['a.b', `${form}. Did you mean 'a-b'?`],
    ['../../etc', `${form}. Did you mean 'etc'?`],
    ['script', "'script' is built in. Choose another name"],
    ['films', "The project has a connector 'films' already"],
    ['movies', "There is a file 'movies.json' already, and it defines another connector"],
  ])('called %j is refused', (name, sentence) => {
    expect(connector(project, name, '/app')).toBe(sentence);
  });
});

describe('New extensions', () => {
  function extensions(text: string, path = 'app/processes/p.bpmn'): string {
    return told(newExtensions(`${folder}/${path}`, contextOf(text)));
  }

  test('speak of every process of the file', () => {
    expect(extensions(project)).toBe(`-- app/processes/p-extensions.json --
{
  "id": "process-id-1",
  "name": "p",
  "type": "PROCESS",
  "extensions": {
    "Process_p": {
      "properties": {«»},
      "mappings": {}
    },
    "Process_q": {
      "properties": {},
      "mappings": {}
    }
  }
}
`);
  });

  test('leave out a process of which another file speaks', () => {
    const other = '-- app/processes/q-extensions.json --\n{ "extensions": { "Process_p": {} } }';
    expect(extensions(project + other)).not.toMatch('Process_p');
  });

  test.each([
    ['the file is there', 'app/processes/p-extensions.json', "'p.bpmn' has extensions already, in 'p-extensions.json'"],
    [
      'another file speaks of all processes',
      'app/processes/x-extensions.json',
      "'p.bpmn' has extensions already, in 'x-extensions.json'",
    ],
  ])('are not made where %s', (_where, path, sentence) => {
    expect(extensions(`${project}-- ${path} --\n{ "extensions": { "Process_p": {}, "Process_q": {} } }`)).toBe(
      sentence,
    );
  });

  test('are not made without a process', () => {
    expect(extensions('-- app/processes/p.bpmn --\n<process/>')).toBe("'p.bpmn' has no process with an id");
    expect(extensions(project, 'app/connectors/movies.json')).toBe('Open the BPMN file whose processes get extensions');
  });
});
