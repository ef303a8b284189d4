import { describe } from 'vitest';
import { checkFine, type Fine } from '../../support/engine.ts';
import {
  connected,
  extensionsWith,
  input,
  inputWith,
  maps,
  ofVariable,
  output,
  serviceTask,
  type WholeProject,
} from '../../support/wholeProject.ts';

const runs = (implementation: string): WholeProject => ({
  nodes: [serviceTask(`implementation="${implementation}"`)],
  ...maps('"task": {}'),
});
const typed = (type: string): string => inputWith(`{ "id": "i", "name": "movie", "type": "${type}" }`);
const another = (content: string): string => `-- processes/q.bpmn20.xml --\n${content}`;

describe('the engine runs it', () => {
  const definition = (members: string): WholeProject => ({
    connector: `{ "name": "movies", ${members} }`,
    ...maps('"task": {}'),
  });
  const named = (name: string): WholeProject => ({
    connector: `{ "name": "${name}", "actions": {} }`,
    ...runs('someBean'),
  });
  const values: readonly (readonly [type: string, value: string])[] = [
    ['date', '"2024-12-31T23:59:59.000Z"'],
    ['date', '"2024-12-31T23:59:59+01:00"'],
    ['date', '"2024-12-31 23:59:59"'],
    ['date', '"${now()}"'],
    ['datetime', '"2024-12-31"'],
    ['datetime', '"2024-12-31T23:59:59Z"'],
    ['datetime', '"1812-12-31T23:59:59.123-05:00"'],
    ['integer', '2147483647'],
    ['integer', '"${1 + 1}"'],
    ['integer', 'null'],
    ['boolean', 'true'],
    ['boolean', '"${true}"'],
    ['string', '""'],
    ['bigdecimal', '5.5'],
    ['array', '{}'],
    ['file', '"x"'],
    ['folder', '[]'],
    ['content', '5'],
    ['json', '"x"'],
  ];
  checkFine([
    ['a right project', {}],
    [
      'a connector with nothing but a name',
      { nodes: [], ...ofVariable('"type": "string"'), connector: '{ "name": "movies" }' },
    ],
    ['a name with capitals and blanks', named('Process Image Connector')],
    ['a name of 40 characters', named('a123456789012345678901234567890123456789')],
    ['another name than that of the file', named('films')],
    [
      'keys that it does not know',
      definition('"icon": "x", "version": "1", "actions": { "a": { "id": "a", "name": "describe", "icon": "x" } }'),
    ],
    ['actions without ids', definition('"actions": { "a": { "name": "describe", "inputs": [{ "name": "movie" }] } }')],
    [
      'numbers where it wants texts',
      definition('"description": 5, "actions": { "a": { "id": 1, "name": "describe" } }'),
    ],
    [
      '`required` as a text',
      definition(
        '"actions": { "a": { "id": "a", "name": "describe", "inputs": [{ "id": "i", "name": "movie", "type": "string", "required": "false" }] } }',
      ),
    ],
    [
      '`required` as a blank text',
      definition(
        '"actions": { "a": { "id": "a", "name": "describe", "inputs": [{ "id": "i", "name": "movie", "type": "string", "required": "" }] } }',
      ),
    ],
    [
      'null for any part',
      definition(
        '"description": null, "actions": { "a": { "id": null, "name": "describe", "inputs": null, "outputs": null } }',
      ),
    ],
    [
      'events, config and errors of any kind',
      definition('"events": [], "config": {}, "errors": "none", "actions": { "a": { "id": "a", "name": "describe" } }'),
    ],
    ['a type of its own', { connector: typed('my-type') }],
    ['a bean without a dot', runs('myBean')],
    ['a bean with dots and blanks', runs('some other.bean name')],
    ['a class', { nodes: [serviceTask('activiti:class="org.example.Task"')], ...maps('') }],
    ['an expression', { nodes: [serviceTask('activiti:expression="${bean.run(film)}"')], ...maps('') }],
    ['a delegate expression', { nodes: [serviceTask('activiti:delegateExpression="#{bean}"')], ...maps('') }],
    ['a mail task', { nodes: [serviceTask('activiti:type="mail"')], ...maps('') }],
    ['a web service', { nodes: [serviceTask('implementation="##WebService" operationRef="o"')], ...maps('') }],
    [
      'a standard value on another task',
      {
        nodes: [
          serviceTask('implementation="movies.describe"'),
          '<userTask id="form" implementation="##unspecified"/>',
        ],
      },
    ],
    ['a built-in service', runs('email-service.SEND')],
    ['a script without an error boundary event', runs('script.EXECUTE')],
    [
      'a user task that nobody is assigned to',
      { nodes: [serviceTask('implementation="movies.describe"'), '<userTask id="form"/>'] },
    ],
    [
      'a call of a process from elsewhere',
      {
        nodes: [serviceTask('implementation="movies.describe"'), '<callActivity id="call" calledElement="elsewhere"/>'],
      },
    ],
    ['nodes that nobody reaches', { beside: '<manualTask id="alone"/>' }],
    [
      'a process without `isExecutable` beside one that is not executable',
      { others: '<process id="Process_draft" isExecutable="false"/>' },
    ],
    [
      'one process key twice where only one is executable',
      { files: another('<process id="Process_p" isExecutable="false"/><process id="Process_q"/>') },
    ],
    [
      'an error event without an error',
      { beside: '<endEvent id="failed"><errorEventDefinition errorRef="FAILED"/></endEvent>' },
    ],
    [
      'a process id without Process_',
      {
        extensions: '{ "extensions": { "movies-process": {}, "Process_p": { "mappings": { "task": {} } } } }',
        files: another(`<process id="movies-process">${connected([])}</process>`),
      },
    ],
    [
      'extensions named like no process',
      {
        files: `${another(`<process id="Process_q">${connected([])}</process>`)}\n-- processes/other-extensions.json --\n{ "id": "x", "extensions": { "Process_q": {} } }`,
      },
    ],
    ['extensions with more in their root', { extensions: '{ "id": "x", "colour": "red" }', nodes: [] }],
    ['an empty entry', input('"movie": {}')],
    ['no entry where nothing is required', { extensions: extensionsWith('') }],
    [
      'types in any letter case',
      maps(
        '"task": { "mappingType": "map_all_outputs", "inputs": { "movie": { "type": "VARIABLE", "value": "film" } } }',
      ),
    ],
    [
      'a null value in a half that is mapped as a whole, but for the half itself',
      maps('"task": { "mappingType": "MAP_ALL", "inputs": {} }'),
    ],
    [
      'a JSON Patch of an output',
      output('"plot": { "type": "JSONPATCH", "value": [{ "op": "add", "path": "/a", "value": 1 }] }'),
    ],
    ['a variable that the start request may bring', input('"movie": { "type": "variable", "value": "book" }')],
    [
      'an undeclared target that a data object makes',
      { beside: '<dataObject id="book" name="book"/>', ...output('"book": { "type": "variable", "value": "text" }') },
    ],
    [
      'an undeclared target that another task writes',
      {
        nodes: [
          serviceTask('implementation="movies.describe"'),
          '<serviceTask id="all" implementation="movies.describe"/>',
        ],
        ...maps(
          '"all": { "mappingType": "MAP_ALL_OUTPUTS" }, "task": { "outputs": { "book": { "type": "variable", "value": "text" } } }',
        ),
      },
    ],
    ['a constant that is a number', maps('"task": {}', ', "constants": { "task": { "movie": { "value": 5 } } }')],
    [
      'a constant for a required input',
      {
        connector: inputWith('{ "id": "i", "name": "movie", "type": "string", "required": true }'),
        ...maps('', ', "constants": { "task": { "movie": { "value": "x" } } }'),
      },
    ],
    [
      'a required input beside MAP_ALL',
      {
        connector: inputWith('{ "id": "i", "name": "movie", "type": "string", "required": true }'),
        ...maps('"task": { "mappingType": "MAP_ALL_INPUTS" }'),
      },
    ],
    [
      'expressions in longer texts and in objects',
      {
        connector: typed('json'),
        ...input('"movie": { "type": "value", "value": { "a": ["x ${film} y ${plot}"], "b": "${list(1, 2)}" } }'),
      },
    ],
    [
      'mappings of start events, user tasks, call activities and messages',
      {
        others: '<message id="m" name="m"/>',
        nodes: [
          serviceTask('implementation="movies.describe"'),
          '<userTask id="form"/>',
          '<callActivity id="call" calledElement="elsewhere"/>',
          '<intermediateThrowEvent id="throw"><messageEventDefinition messageRef="m"/></intermediateThrowEvent>',
        ],
        ...maps(`"task": {}, "start": { "outputs": { "plot": { "type": "variable", "value": "any" } } }, "form": { "inputs": { "Any_Field": { "type": "variable", "value": "film" } } },
  "call": { "inputs": { "their": { "type": "variable", "value": "film" } } }, "throw": { "inputs": { "Some_Name": { "type": "value", "value": 1 } } }`),
      },
    ],
    [
      'a display name that is missing',
      { nodes: [], ...ofVariable('"type": "json", "display": true, "analytics": true') },
    ],
    ['an unknown type that nobody sets', { nodes: [], ...ofVariable('"type": "number"') }],
    [
      'a name that the API refuses',
      {
        nodes: [],
        extensions: extensionsWith(
          '"properties": { "x": { "id": "y", "name": "the-film", "type": "string", "required": true } }',
        ),
      },
    ],
    [
      'a variable without id and `required`',
      { nodes: [], extensions: extensionsWith('"properties": { "x": { "name": "film", "type": "string" } }') },
    ],
    ...values.map(
      ([type, value]): Fine => [
        `${value} for ${type}`,
        { nodes: [], ...ofVariable(`"type": "${type}", "value": ${value}`) },
      ],
    ),
  ]);
});
