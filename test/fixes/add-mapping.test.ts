import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const id = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;

interface Parts {
  readonly inputs: string;
  readonly outputs?: string;
  readonly task?: string;
  readonly extensions?: string;
}

const project = ({
  inputs,
  outputs = '[]',
  task = '<serviceTask id="task" implementation="movies.get"/>',
  extensions,
}: Parts): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "get", "inputs": ${inputs}, "outputs": ${outputs} } } }
-- processes/p.bpmn --
<process id="Process_p">${task}</process>
${extensions === undefined ? '' : `-- processes/p-extensions.json --\n${extensions}\n`}`;

const required = '[{ "id": "1", "name": "movie", "type": "string", "required": true }]';
const rating = '[{ "id": "2", "name": "rating", "type": "integer" }]';

test('variables of the same names are mapped, and stand where the process has its mappings', () => {
  const text = (mappings: string): string => `{
  "id": "p",
  "extensions": {
    "Process_p": {
      "properties": {
        "m": { "id": "m", "name": "movie", "type": "string", "required": false },
        "r": { "id": "r", "name": "rating", "type": "integer", "required": false }
      },
      "mappings": {${mappings}}
    }
  }
}`;
  checkFix(project({ inputs: required, outputs: rating, extensions: text('') }), {
    code: 'connector-task-without-mapping',
    title: 'Add a mapping by equal names',
    after: {
      'processes/p-extensions.json': `${text(`
        "task": {
          "inputs": {
            "movie": {
              "type": "variable",
              "value": "movie"
            }
          },
          "outputs": {
            "rating": {
              "type": "variable",
              "value": "rating"
            }
          }
        }
      `)}\n`,
    },
  });
});

test('without a variable a required input gets an empty literal, in a new file if there is none', () => {
  checkFix(project({ inputs: required }), {
    code: 'connector-task-without-mapping',
    title: 'Add a mapping by equal names',
    after: {
      'processes/p-extensions.json': `{
  "id": "process-${id(1)}",
  "name": "p",
  "type": "PROCESS",
  "extensions": {
    "Process_p": {
      "properties": {},
      "mappings": {
        "task": {
          "inputs": {
            "movie": {
              "type": "value",
              "value": ""
            }
          },
          "outputs": {}
        }
      }
    }
  }
}
`,
    },
  });
});

test('variables are declared for the parameters that have none, those that constants send left out', () => {
  const before =
    '{ "id": "p", "extensions": { "Process_p": { "constants": { "task": { "strict": { "value": "true" } } } } } }';
  const inputs =
    '[{ "id": "1", "name": "movie", "type": "string", "required": true }, { "id": "3", "name": "strict", "type": "boolean" }]';
  const variable = (number: number, name: string, type: string): string =>
    `"${id(number)}": { "id": "${id(number)}", "name": "${name}", "type": "${type}", "required": false }`;
  const mapping =
    '"task": { "inputs": { "movie": { "type": "variable", "value": "movie" } }, "outputs": { "rating": { "type": "variable", "value": "rating" } } }';
  checkFix(project({ inputs, outputs: rating, extensions: before }), {
    code: 'connector-task-without-mapping',
    title: 'Add a mapping and declare the missing variables',
    after: {
      'processes/p-extensions.json': `${before.replace(
        '"true" } } }',
        `"true" } } }, "properties": { ${variable(1, 'movie', 'string')}, ${variable(2, 'rating', 'integer')} }, "mappings": { ${mapping} }`,
      )}\n`,
    },
  });
});

test('everything is mapped at once in an extensions file that does not speak of the process yet', () => {
  checkFix(project({ inputs: required, extensions: '{ "id": "p", "extensions": {} }' }), {
    code: 'connector-task-without-mapping',
    title: 'Add a mapping of all variables (MAP_ALL)',
    after: {
      'processes/p-extensions.json':
        '{ "id": "p", "extensions": { "Process_p": { "properties": {}, "mappings": { "task": { "mappingType": "MAP_ALL" } } } } }\n',
    },
  });
});

test('the outputs of a task that runs several times are not mapped', () => {
  const task = '<serviceTask id="task" implementation="movies.get"><multiInstanceLoopCharacteristics/></serviceTask>';
  const extensions =
    '{ "id": "p", "extensions": { "Process_p": { "properties": { "r": { "id": "r", "name": "rating", "type": "integer", "required": false } } } } }';
  const titles = fixTitles(
    project({ inputs: '[]', outputs: rating, task, extensions }),
    'connector-task-without-mapping',
  );
  expect(titles).toEqual(['Add a mapping of all variables (MAP_ALL)']);
});

test('a file that cannot be read as extensions is not written over', () => {
  expect(fixTitles(project({ inputs: required, extensions: '[]' }), 'connector-task-without-mapping')).toEqual([]);
});
