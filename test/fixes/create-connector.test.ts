import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'implementation-unknown-connector';

const bpmn = (connector: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="Process_p">
<serviceTask id="one" implementation="${connector}.describe"/>
<serviceTask id="two" implementation='${connector}.rate'/>
<serviceTask id="three" implementation="${connector}.rate"/>
</process></definitions>
`;

const project = (connector: string, more = ''): string => `
-- connectors/other.json --
{ "name": "other", "description": "", "actions": {} }
-- processes/p.bpmn --
${bpmn(connector)}-- processes/p-extensions.json --
{ "id": "process-1", "extensions": { "Process_p": {
"properties": {
  "v1": { "id": "v1", "name": "title", "type": "string", "required": false },
  "v2": { "id": "v2", "name": "year", "type": "integer", "required": false },
  "v3": { "id": "v3", "name": "data", "type": "json", "required": false } },
"mappings": {
  "one": {
    "inputs": { "film": { "type": "variable", "value": "title" }, "limit": { "type": "value", "value": 5 } },
    "outputs": {
      "year": { "type": "variable", "value": "released" },
      "title": { "type": "value", "value": "\${headline}" },
      "data": { "type": "value", "value": { "all": "\${title} \${cast.names}" } } } },
  "two": { "inputs": { "film": { "type": "value", "value": "\${title}" }, "strict": { "type": "value", "value": true } } },
  "three": { "inputs": { "film": { "type": "value", "value": "no \${title}" }, "strict": { "type": "variable", "value": "year" } } } },
"constants": { "one": { "language": { "value": "en" } } } } } }
${more}`;

const definition = (name: string, parts: object): string =>
  `${JSON.stringify({ name, description: '', actions: parts }, undefined, 2)}\n`;

let ids = 0;
const id = (): string => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;

function parameter(name: string, type: string): object {
  return { id: id(), name, type, required: false };
}

function action(name: string, parameters: () => { inputs: object[]; outputs: object[] }): Record<string, object> {
  const own = id();
  return { [own]: { id: own, name, ...parameters() } };
}

function moviesActions(): object {
  ids = 0;
  return {
    ...action('describe', () => ({
      inputs: [parameter('film', 'string'), parameter('limit', 'integer'), parameter('language', 'string')],
      outputs: [parameter('released', 'integer'), parameter('headline', 'string'), parameter('cast', 'json')],
    })),
    ...action('rate', () => ({ inputs: [parameter('film', 'string'), parameter('strict', 'json')], outputs: [] })),
  };
}

test('the connector is made with all actions that are called and the parameters that are mapped', () => {
  checkFix(project('movies'), {
    code,
    title: "Create connector 'movies'",
    after: { 'connectors/movies.json': definition('movies', moviesActions()) },
    safe: false,
  });
});

test('a name that is no DNS label is made one, and the tasks call it by that', () => {
  checkFix(project('MovieList 2'), {
    code,
    title: "Create connector 'movie-list-2' and call it instead of 'MovieList 2'",
    after: {
      'connectors/movie-list-2.json': definition('movie-list-2', moviesActions()),
      'processes/p.bpmn': bpmn('movie-list-2'),
    },
  });
});

test('nothing is made where a file of the name is already there', () => {
  const taken = '-- connectors/movies.json --\n{ "name": "films", "actions": { "a": { "id": "a", "name": "a" } } }\n';
  expect(fixTitles(project('movies', taken), code)).toEqual([]);
});
