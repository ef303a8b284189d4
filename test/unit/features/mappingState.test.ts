import { expect, test } from 'vitest';
import { MappingStates } from '../../../server/features/mappingState.ts';
import { folder, projectOf } from '../../support/projectText.ts';

/** Checks whether the mapping of the one task of a process is complete. */
function checkComplete(mappings: string, complete: boolean, action = 'get'): void {
  const { snapshot } = projectOf(`-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="t" implementation="movies.${action}"/></process>
-- connectors/movies.json --
{ "name": "movies", "actions": {
  "a": { "id": "a", "name": "get", "inputs": [{ "name": "title", "required": true }, { "name": "year" }] },
  "b": { "id": "b", "name": "list", "inputs": [{ "name": "year" }] },
  "c": { "id": "c", "name": "ping", "inputs": [] } } }
-- processes/p-extensions.json --
{ "extensions": { "Process_p": { "mappings": { ${mappings} } } } }
`).project;
  const uri = `${folder}/processes/p.bpmn`;
  const [file, scope] = [snapshot.file(uri), snapshot.scopeOf(uri)];
  if (file?.kind !== 'bpmn' || !scope) throw new Error('There is no process');
  const states = file.model.elements.map((element) => new MappingStates(scope).of(element).isComplete);
  expect(states).toEqual([complete]);
}

test('a mapping is complete once it has all required inputs, the others may be left out', () => {
  checkComplete('"t": { "inputs": { "title": {} } }', true);
  checkComplete('"t": { "inputs": { "year": {} } }', false);
  checkComplete('"t": { "mappingType": "MAP_ALL" }', true);
});

test('a task that maps nothing is complete only if its action wants nothing', () => {
  checkComplete('', false, 'list');
  checkComplete('', true, 'ping');
});
