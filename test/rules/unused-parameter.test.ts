import { expect, test } from 'vitest';
import { checkRule, checkSilent, findingsOf } from '../support/checkRule.ts';
import { projectOf } from '../support/projectText.ts';

const code = 'unused-parameter';
const hint = { engine: 'hint', modeling: 'hint' } as const;

interface Project {
  readonly input?: string;
  readonly output?: string;
  /** The mapping of the task, as JSON. */
  readonly mapping?: string;
  readonly constants?: string;
  readonly inTask?: string;
  readonly more?: string;
}

/** A task that calls an action with the inputs `title` and (marked or not) `year` and the outputs `text` and `rating`. */
function project({
  input = 'year',
  output = 'rating',
  mapping,
  constants = '',
  inTask = '',
  more = '',
}: Project): string {
  const parameter = (name: string) => `{ "id": "1", "name": "${name}", "type": "string" }`;
  return `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc",
  "inputs": [${parameter('title')}, ${parameter(input)}], "outputs": [${parameter('text')}, ${parameter(output)}] } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.getDesc">${inTask}</serviceTask></process>
-- processes/p-extensions.json --
{ "extensions": { "Process_p": { "mappings": { ${mapping ? `"task": ${mapping}` : ''} }, "constants": { ${constants} } } } }
${more}`;
}

const variable = (name: string): string => `{ "type": "variable", "value": "${name}" }`;
const value = (json: string): string => `{ "type": "value", "value": ${json} }`;
const inputs = `"inputs": { "title": ${variable('film')} }`;
const allInputs = `"inputs": { "title": ${variable('film')}, "year": ${value('1999')} }`;
const outputs = `"outputs": { "desc": ${variable('text')} }`;
const allOutputs = `"outputs": { "desc": ${variable('text')}, "stars": ${variable('rating')} }`;

test('an input that no task maps and no constant sets fades', () => {
  const text = project({ input: '«year»', mapping: `{ ${inputs}, ${allOutputs} }` });
  checkRule(code, text, { ...hint, message: "No task that calls 'getDesc' uses its input 'year'" });
  expect(findingsOf(projectOf(text), 'engine').filter((finding) => finding.code === code)).toMatchObject([
    { tag: 'unnecessary', element: 'year' },
  ]);
});

test('an output that no task maps fades', () => {
  checkRule(code, project({ output: '«rating»', mapping: `{ ${allInputs}, ${outputs} }` }), hint);
});

test('a constant sets an input', () => {
  const constants = '"task": { "year": { "value": "1999" } }';
  checkSilent(code, project({ mapping: `{ ${inputs}, ${allOutputs} }`, constants }));
});

test('an expression reads an output, inside an object, too', () => {
  for (const read of ['"${rating + 1}"', '{ "stars": ["is ${empty rating ? 0 : rating.value}"] }']) {
    const expression = `"outputs": { "desc": ${variable('text')}, "stars": ${value(read)} }`;
    checkSilent(code, project({ mapping: `{ ${allInputs}, ${expression} }` }));
  }
});

test('a text that only mentions an output does not read it', () => {
  const mention = `"outputs": { "desc": ${variable('text')}, "stars": ${value('"the rating of ${film.rating}"')} }`;
  checkRule(code, project({ output: '«rating»', mapping: `{ ${allInputs}, ${mention} }` }), hint);
});

test('a task that maps everything uses everything', () => {
  for (const type of ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS', 'map_all']) {
    checkSilent(code, project({ mapping: `{ "mappingType": "${type}", ${inputs} }` }));
  }
});

test('what one of two tasks maps is used', () => {
  const more = `-- processes/q.bpmn --
<process id="Process_q"><serviceTask id="task" implementation="movies.getDesc"/></process>
-- processes/q-extensions.json --
{ "extensions": { "Process_q": { "mappings": { "task": { "inputs": { "year": ${variable('y')} } } } } } }
`;
  checkSilent(code, project({ mapping: `{ ${inputs}, ${allOutputs} }`, more }));
});

test('a task without a mapping has a finding of its own', () => checkSilent(code, project({})));

test('a task that runs several times hands every output to its loop', () => {
  const inTask = '<multiInstanceLoopCharacteristics/>';
  checkSilent(code, project({ mapping: `{ ${allInputs}, ${outputs} }`, inTask }));
});

test('an action that a trigger starts is left alone', () => {
  const more = '-- triggers/t.json --\n{ "action": { "source": "movies.getDesc", "payload": { "year": 1 } } }\n';
  checkSilent(code, project({ mapping: `{ ${inputs}, ${allOutputs} }`, more }));
});

test('an action that no task calls has a finding of its own', () => {
  const text = project({ mapping: `{ ${inputs}, ${outputs} }` });
  checkSilent(code, text.replace('movies.getDesc', 'movies.other'));
});

test('while extensions are broken they may hold the mapping', () => {
  const more = '-- processes/q-extensions.json --\n{ "extensions": { }, }\n';
  checkSilent(code, project({ mapping: `{ ${inputs}, ${allOutputs} }`, more }));
});
