import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const project = (connector: string, mapping: string): string => `
-- connectors/movies.json --
${connector}
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.describe"/></process>
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": {
"properties": { "v": { "id": "v", "name": "year", "type": "integer", "required": false } },
"mappings": { "task": ${mapping} } } } }
`;

const written = `{
  "name": "movies",
  "actions": {
    "a": {
      "id": "a",
      "name": "describe",
      "inputs": [
        {
          "id": "i",
          "name": "movie",
          "type": "string"
        }
      ]
    }
  }
}`;

const mapped = '"movie": { "type": "value", "value": "Heat" }';

test('an input gets the type of the variable that is mapped to it', () => {
  checkFix(project(written, `{ "inputs": { ${mapped}, "released": { "type": "variable", "value": "year" } } }`), {
    code: 'mapping-unknown-input',
    title: "Create input 'released' of type 'integer' in action 'movies.describe'",
    after: {
      'connectors/movies.json': `${written.replace(
        `"string"
        }`,
        `"string"
        },
        {
          "id": "00000000-0000-4000-8000-000000000001",
          "name": "released",
          "type": "integer"
        }`,
      )}\n`,
    },
  });
});

test.each([
  ['true', 'boolean'],
  ['3', 'integer'],
  ['3.5', 'bigdecimal'],
  ['["a"]', 'array'],
  ['{ "a": 1 }', 'json'],
  ['"text"', 'string'],
  ['"${year}"', 'integer'],
  ['"in ${year}"', 'string'],
])('an input that is set to %s is of type %s', (literal, type) => {
  const mapping = `{ "inputs": { ${mapped}, "strict": { "type": "value", "value": ${literal} } } }`;
  expect(fixTitles(project(written, mapping), 'mapping-unknown-input')).toContain(
    `Create input 'strict' of type '${type}' in action 'movies.describe'`,
  );
});

test('an output makes the list of outputs, in one line where the action is', () => {
  const short = '{ "name": "movies", "actions": { "a": { "id": "a", "name": "describe" } } }';
  checkFix(project(short, '{ "outputs": { "year": { "type": "variable", "value": "rating" } } }'), {
    code: 'mapping-unknown-output',
    title: "Create output 'rating' of type 'integer' in action 'movies.describe'",
    after: {
      'connectors/movies.json': `{ "name": "movies", "actions": { "a": { "id": "a", "name": "describe", "outputs": [{ "id": "00000000-0000-4000-8000-000000000001", "name": "rating", "type": "integer" }] } } }\n`,
    },
  });
});

test('a list of a wrong kind is not written over', () => {
  const odd = '{ "name": "movies", "actions": { "a": { "id": "a", "name": "describe", "inputs": {} } } }';
  const mapping = '{ "inputs": { "movie": { "type": "variable", "value": "year" } } }';
  expect(fixTitles(project(odd, mapping), 'mapping-unknown-input')).toEqual([]);
});
