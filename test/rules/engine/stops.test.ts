import { describe } from 'vitest';
import { checkDefects } from '../../support/engine.ts';
import {
  actionWith,
  connectorWith,
  extensionsWith,
  input,
  inputWith,
  maps,
  ofVariable,
  output,
  serviceTask,
  type WholeProject,
} from '../../support/wholeProject.ts';

const another = (content: string): string => `-- processes/q.bpmn20.xml --\n${content}`;

describe('boot fails', () => {
  const bare: WholeProject = { nodes: [], extensions: extensionsWith('') };
  checkDefects('error', [
    ['connectorDefinition name cannot be null', { ...bare, connector: '{ "actions": {} }' }, 'connector-name-missing'],
    [
      'connectorDefinition name cannot be empty',
      { ...bare, connector: '{ "name": "", "actions": {} }' },
      'connector-name-missing',
    ],
    [
      "connectorDefinition name cannot have '.' character",
      { ...bare, connector: '{ "name": "a.b", "actions": {} }' },
      'connector-name-dot',
    ],
    [
      'More than one connectorDefinition with name',
      { files: '-- connectors/films.json --\n{ "name": "movies", "actions": {} }' },
      'connector-name-duplicate',
    ],
    ['a file that is no JSON', { ...bare, connector: '{ "name": "movies", }' }, 'json-syntax'],
    ['an empty file', { ...bare, connector: '' }, 'file-unreadable'],
    ['a list of actions', { ...bare, connector: connectorWith('"actions": []') }, 'connector-shape'],
    ['inputs in an object', { ...bare, connector: actionWith('"inputs": {}') }, 'connector-shape'],
    ['a parameter that is a text', { ...bare, connector: actionWith('"outputs": ["text"]') }, 'connector-shape'],
    ['a name that is an object', { ...bare, connector: '{ "name": {}, "actions": {} }' }, 'connector-shape'],
    [
      '`required` with another text than true or false',
      { ...bare, connector: inputWith('{ "id": "i", "name": "movie", "type": "string", "required": "always" }') },
      'connector-shape',
    ],
    ['a definition that is null', { ...bare, connector: 'null' }, 'connector-shape'],
  ]);
});

describe('deployment fails', () => {
  checkDefects('error', [
    [
      'XML that is not well-formed',
      { files: another('<process id="Process_q"><startEvent id="s"></process>') },
      'xml-not-well-formed',
    ],
    ['a service task with nothing to run', { nodes: [serviceTask('')] }, 'service-task-without-implementation'],
    ['an empty implementation', { nodes: [serviceTask('implementation=""')] }, 'implementation-empty'],
    ['an empty class', { nodes: [serviceTask('activiti:class=""')] }, 'service-task-without-implementation'],
    [
      'an implementation on an element that may not have one',
      { nodes: [serviceTask('implementation="movies.describe"'), '<manualTask id="b" implementation="x.y"/>'] },
      'implementation-ignored',
    ],
    [
      'one id twice',
      {
        nodes: [serviceTask('implementation="movies.describe"'), '<manualTask id="b"/>'],
        beside: '<textAnnotation id="b"/>',
      },
      'element-id-duplicate',
    ],
    [
      'an id that is no XML name',
      { nodes: [serviceTask('implementation="movies.describe"'), '<manualTask id="1b"/>'] },
      'element-id-invalid',
    ],
    ['one process key twice', { files: another(`<process id="Process_p"/>`) }, 'process-id-duplicate'],
    [
      'no executable process',
      { files: another('<process id="Process_q" isExecutable="false"/>') },
      'process-not-executable',
    ],
    ['an error without a code', { others: '<error id="e"/>' }, 'bpmn-error-without-code'],
    ['an error with a blank code', { others: '<error id="e" errorCode=" "/>' }, 'bpmn-error-without-code'],
    [
      'a sequence flow without source',
      { beside: '<sequenceFlow id="g" targetRef="end"/>' },
      'sequence-flow-without-source',
    ],
    [
      'a sequence flow to nobody',
      { beside: '<sequenceFlow id="g" sourceRef="start" targetRef="nobody"/>' },
      'sequence-flow-without-source',
    ],
  ]);
});

describe('the process does not start', () => {
  const date = 'variable-date-value';
  const value = 'variable-value-type';
  checkDefects('error', [
    ['extensions that are no JSON', { nodes: [], extensions: '{ "id": "x", ' }, 'json-syntax'],
    ['empty extensions', { nodes: [], extensions: ' ' }, 'file-unreadable'],
    ['an unknown type of an entry', input('"movie": { "type": "expression", "value": "x" }'), 'mapping-type-unknown'],
    ['the type of spring 2019', input('"movie": { "type": "static_value", "value": "x" }'), 'mapping-type-unknown'],
    ['an unknown mapping type', maps('"task": { "mappingType": "MAP_SOME" }'), 'mapping-type-unknown'],
    ['a list of variables', { nodes: [], extensions: extensionsWith('"properties": []') }, 'extensions-shape'],
    ['an entry that is a text', input('"movie": "film"'), 'extensions-shape'],
    ['a number for a text', { nodes: [], ...ofVariable('"type": "string", "value": 5') }, value],
    ['a text for a number', { nodes: [], ...ofVariable('"type": "integer", "value": "5"') }, value],
    ['an empty text for a number', { nodes: [], ...ofVariable('"type": "integer", "value": ""') }, value],
    ['a number beyond 32 bits', { nodes: [], ...ofVariable('"type": "integer", "value": 3000000000') }, value],
    ['a text for a truth value', { nodes: [], ...ofVariable('"type": "boolean", "value": "false"') }, value],
    ['a date in another order', { nodes: [], ...ofVariable('"type": "date", "value": "31.12.2024"') }, date],
    ['a number for a date', { nodes: [], ...ofVariable('"type": "datetime", "value": 5') }, date],
    [
      'a value without a type',
      {
        nodes: [],
        extensions: extensionsWith(
          '"properties": { "v": { "id": "v", "name": "film", "required": false, "value": 5 } }',
        ),
      },
      'variable-type-missing',
    ],
    [
      'a value of an unknown type',
      { nodes: [], ...ofVariable('"type": "number", "value": 5') },
      'variable-type-unknown',
    ],
  ]);
});

describe('the task fails', () => {
  checkDefects('error', [
    ['a null value of type variable', input('"movie": { "type": "variable", "value": null }'), 'mapping-value-null'],
    ['a null value of type value', input('"movie": { "type": "value", "value": null }'), 'mapping-value-null'],
    ['no value', input('"movie": { "type": "variable" }'), 'mapping-value-null'],
    ['a null output', output('"plot": { "type": "variable", "value": null }'), 'mapping-value-null'],
    [
      'an expression inside a text that cannot be parsed',
      input('"movie": { "type": "value", "value": "a ${film +(}" }'),
      'expression-malformed',
    ],
    ['a patch that is none', output('"plot": { "type": "JSONPATCH", "value": { "op": "add" } }'), 'mapping-json-patch'],
    ['a patch that is missing', output('"plot": { "type": "JSONPATCH" }'), 'mapping-json-patch'],
    [
      'an output into a variable of an unknown type',
      {
        extensions:
          extensionsWith(`"properties": { "v": { "id": "v", "name": "plot", "type": "number", "required": false } },
  "mappings": { "task": { "outputs": { "plot": { "type": "variable", "value": "text" } } } }`),
      },
      'variable-type-unknown',
    ],
  ]);
});
