import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'implementation-unknown-action';
const first = '00000000-0000-4000-8000-000000000001';
const second = '00000000-0000-4000-8000-000000000002';

const project = (connector: string, implementation = 'movies.rate'): string => `
-- connectors/movies.json --
${connector}
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="${implementation}"/></process>
-- processes/p-extensions.json --
{ "id": "process-1", "extensions": { "Process_p": {
"properties": { "v": { "id": "v", "name": "title", "type": "string", "required": false } },
"mappings": { "task": { "inputs": { "film": { "type": "variable", "value": "title" } } } } } } }
`;

test('the action is added behind the others with the parameters that its tasks map', () => {
  const before = `{
\t"name": "movies",
\t"actions": {
\t\t"a": {
\t\t\t"id": "a",
\t\t\t"name": "describe"
\t\t}
\t}
}`;
  const after = `{
\t"name": "movies",
\t"actions": {
\t\t"a": {
\t\t\t"id": "a",
\t\t\t"name": "describe"
\t\t},
\t\t"${first}": {
\t\t\t"id": "${first}",
\t\t\t"name": "rate",
\t\t\t"inputs": [
\t\t\t\t{
\t\t\t\t\t"id": "${second}",
\t\t\t\t\t"name": "film",
\t\t\t\t\t"type": "string",
\t\t\t\t\t"required": false
\t\t\t\t}
\t\t\t],
\t\t\t"outputs": []
\t\t}
\t}
}
`;
  checkFix(project(before), {
    code,
    title: "Create action 'rate' in connector 'movies'",
    after: { 'connectors/movies.json': after },
    safe: false,
  });
});

test('a connector without actions gets the first one, on one line like the rest', () => {
  const written = `{ "id": "${first}", "name": "rate", "inputs": [{ "id": "${second}", "name": "film", "type": "string", "required": false }], "outputs": [] }`;
  checkFix(project('{ "name": "movies", "events": {} }'), {
    code,
    title: "Create action 'rate' in connector 'movies'",
    after: {
      'connectors/movies.json': `{ "name": "movies", "events": {}, "actions": { "${first}": ${written} } }\n`,
    },
  });
});

test('no action is made where its name is not typed yet, or where actions are a list', () => {
  expect(fixTitles(project('{ "name": "movies", "actions": {} }', 'movies.'), code)).toEqual([]);
  expect(fixTitles(project('{ "name": "movies", "actions": [] }'), code)).toEqual([]);
});

test('an action is offered beside another unknown one, whose message lists the actions that there are', () => {
  const twoUnknown = `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "describe" } } }
-- processes/p.bpmn --
<process id="Process_p">
<serviceTask id="one" implementation="movies.rate"/><serviceTask id="two" implementation="movies.sell"/>
</process>
`;
  expect(fixTitles(twoUnknown, code)).toEqual([
    "Create action 'rate' in connector 'movies'",
    "Create action 'sell' in connector 'movies'",
  ]);
});
