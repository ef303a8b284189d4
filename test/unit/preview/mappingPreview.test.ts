import { expect, test } from 'vitest';
import { lineOf, previewOf } from '../../support/previewChecker.ts';

const project = `-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" name="Get it" implementation="movies.get"/></process>
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "get",
  "inputs": [
    { "id": "1", "name": "title", "type": "string", "required": true },
    { "id": "2", "name": "year", "type": "integer" },
    { "id": "3", "name": "actor", "type": "string", "required": true } ],
  "outputs": [ { "id": "4", "name": "plot", "type": "string" } ] } } }
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": {
  "properties": {
    "v1": { "id": "v1", "name": "film", "type": "string", "required": false, "value": "Alien" },
    "v2": { "id": "v2", "name": "text", "type": "string", "required": false } },
  "mappings": { "task": {
    "inputs": {
      "year": { "type": "value", "value": "\${1978 + 1}" },
      "title": { "type": "variable", "value": "film" } },
    "outputs": { "text": { "type": "variable", "value": "plot" } } } } } } }
`;

test('a preview shows what is sent, what is missing, and what is written back', () => {
  const preview = previewOf(project, { returned: { plot: 'In space' } });
  expect([...preview.inputs, ...preview.outputs].map(lineOf)).toEqual([
    'unmapped-input:actor missing',
    'input:title mapped "Alien"',
    'input:year mapped 1979',
    'output:text mapped "In space"',
  ]);
  expect(preview.payload).toEqual({ title: 'Alien', year: 1979 });
  expect(preview.variablesAfter).toEqual({ film: 'Alien', text: 'In space' });
  expect(preview.inputs[0]?.findings.map(({ code }) => code)).toEqual([
    'mapping-missing-required-input',
    'unused-parameter',
  ]);
});
