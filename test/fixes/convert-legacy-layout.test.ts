import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const project = (json: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "get", "inputs": [{ "id": "i", "name": "movie", "type": "string" }] } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.get"/></process>
-- processes/p-extensions.json --
${json}
`;

test('the sections move under the id of the root, one step further in', () => {
  checkFix(
    project(`{
    "id": "Process_p",
    "extensions": {
        "properties": {
            "v": { "id": "v", "name": "title", "type": "string" }
        },

        "mappings": {
            "task": { "inputs": { "movie": { "type": "variable", "value": "title" } } }
        }
    }
}`),
    {
      code: 'extensions-legacy-layout',
      title: "Move it under process 'Process_p'",
      after: {
        'processes/p-extensions.json': `{
    "id": "Process_p",
    "extensions": {
        "Process_p": {
            "properties": {
                "v": { "id": "v", "name": "title", "type": "string" }
            },

            "mappings": {
                "task": { "inputs": { "movie": { "type": "variable", "value": "title" } } }
            }
        }
    }
}
`,
      },
    },
  );
});

test('another root id gives way to the process of the BPMN file beside, and the oldest keys get the names of today', () => {
  checkFix(
    project(
      '{ "id": "process-1", "extensions": { "variablesMappings": { "task": { "input": { "movie": { "type": "value", "value": "Heat" } } } } } }',
    ),
    {
      code: 'extensions-legacy-layout',
      title: "Move it under process 'Process_p'",
      after: {
        'processes/p-extensions.json':
          '{ "id": "process-1", "extensions": { "Process_p": { "mappings": { "task": { "inputs": { "movie": { "type": "value", "value": "Heat" } } } } } } }\n',
      },
    },
  );
});

test('a file with both layouts is left alone', () => {
  const text = project('{ "id": "Process_p", "extensions": { "properties": {}, "Process_p": {} } }');
  expect(fixTitles(text, 'extensions-legacy-layout')).toEqual([]);
});
