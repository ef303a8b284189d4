import { expect, test } from 'vitest';
import { structureService } from '../../../server/structureService.ts';
import { folder, projectOf } from '../../support/projectText.ts';

const project = `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getMovie" } },
  "events": { "e": { "id": "e", "name": "SHOWN" } }, "errors": [{ "name": "Gone", "code": "410" }] }
-- processes/p.bpmn --
<process id="Process_p" name="Films">
  <subProcess id="sub" name="Inner"><serviceTask id="Task_1" name="Look up" implementation="movies.getMovie"/></subProcess>
  <sequenceFlow id="Flow_1"/>
</process>
<error id="E" name="Broken"/>
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": { "properties": { "v": { "id": "v", "name": "title" } } } } }
`;

/** Checks what a query finds, best first: `kind name in container, file: text gone to`. */
function checkSymbols(query: string, expected: readonly string[]): void {
  const { project: read, files } = projectOf(project);
  const found = structureService.workspaceSymbols(read.snapshot, query).map(({ kind, name, container, uri, span }) => {
    const place = `${uri.slice(folder.length + 1)}: ${files.get(uri)?.slice(span.start, span.end)}`;
    return `${kind} ${name}${container === undefined ? '' : ` in ${container}`}, ${place}`;
  });
  expect(found).toEqual(expected);
}

test('actions, events and errors are found with their connector', () => {
  checkSymbols('getmov', ['action getMovie in movies, connectors/movies.json: getMovie']);
  checkSymbols('shown', ['event SHOWN in movies, connectors/movies.json: SHOWN']);
  checkSymbols('gone', ['error Gone in movies, connectors/movies.json: Gone']);
  checkSymbols('410', ['error 410 in movies, connectors/movies.json: Gone']);
  checkSymbols('movies', ['connector movies, connectors/movies.json: movies']);
});

test('an element is found by its human name and by its id, in the sub-process around it', () => {
  checkSymbols('look', ['task Look up in Inner, processes/p.bpmn: Task_1']);
  checkSymbols('task_1', ['task Task_1 in Inner, processes/p.bpmn: Task_1']);
  checkSymbols('inner', ['subProcess Inner in Films, processes/p.bpmn: sub']);
  checkSymbols('flow_1', []);
});

test('processes, variables and errors of BPMN are found', () => {
  checkSymbols('films', ['process Films, processes/p.bpmn: Process_p']);
  checkSymbols('title', ['variable title in Process_p, processes/p-extensions.json: title']);
  checkSymbols('broken', ['error Broken, processes/p.bpmn: E']);
});

test('a query that fits everything is answered with 500', () => {
  const actions = Array.from({ length: 600 }, (_, i) => `"a${i}": { "id": "a${i}", "name": "get${i}" }`);
  const { project: read } = projectOf(`-- connectors/m.json --\n{ "name": "m", "actions": { ${actions.join()} } }`);
  expect(structureService.workspaceSymbols(read.snapshot, '')).toHaveLength(500);
});
