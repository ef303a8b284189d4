import { describe, expect, test } from 'vitest';
import { checkRefused, codesUnderModeling, type Refusal } from '../../support/modelingService.ts';
import {
  calls,
  connected,
  extensionsWith,
  input,
  maps,
  output,
  serviceTask,
  subProcess,
  type WholeProject,
} from '../../support/wholeProject.ts';

const file = (json: string): WholeProject => ({ extensions: json });
const messages = `<message id="m" name="m"/>`;
const event = (type: string): WholeProject => ({
  others: messages,
  nodes: [`<${type} id="task"><messageEventDefinition messageRef="m"/></${type}>`],
});

describe('the service refuses extensions', () => {
  checkRefused([
    ['required key [id] not found', file('{ "extensions": {} }'), 'extensions-schema'],
    [
      'extraneous key [description] is not permitted',
      file('{ "id": "x", "description": "x", "extensions": {} }'),
      'extensions-schema',
    ],
    [
      'extraneous key [p] is not permitted: a process id',
      {
        extensions: '{ "id": "x", "extensions": { "p": {} } }',
        files: `-- processes/q.bpmn20.xml --\n<process id="p">${connected([])}</process>`,
      },
      'extensions-schema',
    ],
    [
      'extraneous key [Process_]: nothing behind it',
      { extensions: '{ "id": "x", "extensions": { "Process_": {} } }' },
      'extensions-schema',
    ],
    ['extraneous key [variables]', file(extensionsWith('"variables": {}')), 'extensions-schema'],
    [
      'extraneous key [properties]: the layout before 7.1.0.M6',
      file('{ "id": "x", "extensions": { "properties": {}, "mappings": {} } }'),
      'extensions-legacy-layout',
    ],
    [
      'extraneous key [variablesMappings]',
      file('{ "id": "x", "extensions": { "variablesMappings": {} } }'),
      'extensions-legacy-layout',
    ],
    ['extraneous key [input]', maps('"task": { "input": {} }'), 'extensions-schema'],
    [
      'extraneous key [name] of an entry',
      input('"movie": { "type": "variable", "value": "film", "name": "x" }'),
      'extensions-schema',
    ],
    [
      'property [value] is required: null',
      input('"movie": { "type": "variable", "value": null }'),
      'mapping-value-null',
    ],
    ['property [value] is required', input('"movie": { "type": "variable" }'), 'mapping-value-null'],
    ['property [type] is required', input('"movie": { "value": "film" }'), 'mapping-entry-incomplete'],
    ['property [type] is required of an output', output('"plot": { "value": "text" }'), 'mapping-entry-incomplete'],
    [
      'static_value is not a valid enum value',
      input('"movie": { "type": "static_value", "value": "x" }'),
      'mapping-type-unknown',
    ],
    [
      'expression is not a valid enum value',
      input('"movie": { "type": "expression", "value": "x" }'),
      'mapping-type-unknown',
    ],
    [
      'Variable is not a valid enum value',
      input('"movie": { "type": "Variable", "value": "film" }'),
      'mapping-type-case',
    ],
    [
      'JSONPATCH is not a valid enum value',
      output('"plot": { "type": "JSONPATCH", "value": [] }'),
      'mapping-json-patch',
    ],
    ['map_all is not a valid enum value', maps('"task": { "mappingType": "map_all" }'), 'mapping-type-case'],
    ['MAP_NONE is not a valid enum value', maps('"task": { "mappingType": "MAP_NONE" }'), 'mapping-type-unknown'],
    [
      'expected type: String, found: Null for a mapping type',
      maps('"task": { "mappingType": null }'),
      'extensions-schema',
    ],
    ['expected type: JSONObject, found: JSONArray for inputs', maps('"task": { "inputs": [] }'), 'extensions-shape'],
    ['expected type: JSONObject, found: String for an entry', input('"movie": "film"'), 'extensions-shape'],
    ['expected type: JSONObject, found: Null for an entry', input('"movie": null'), 'extensions-schema'],
    [
      'expected type: String, found: Integer for a constant',
      maps('', ', "constants": { "task": { "movie": { "value": 5 } } }'),
      'extensions-schema',
    ],
    [
      'required key [value] of a constant not found',
      maps('', ', "constants": { "task": { "movie": {} } }'),
      'extensions-schema',
    ],
    [
      'extraneous key [type] of a constant',
      maps('', ', "constants": { "task": { "movie": { "value": "x", "type": "value" } } }'),
      'extensions-schema',
    ],
    [
      'owner is not a valid enum value',
      maps('', ', "assignments": { "task": { "id": "task", "assignment": "owner" } }'),
      'extensions-schema',
    ],
    [
      'other is not a valid enum value of type',
      maps('', ', "assignments": { "task": { "type": "other" } }'),
      'extensions-schema',
    ],
    [
      'other is not a valid enum value of mode',
      maps('', ', "assignments": { "task": { "mode": "other" } }'),
      'extensions-schema',
    ],
    [
      'extraneous key [who] of an assignment',
      maps('', ', "assignments": { "task": { "who": "me" } }'),
      'extensions-schema',
    ],
    [
      'url is not a valid enum value of a template',
      maps('', ', "templates": { "default": { "assignee": { "type": "url", "value": "x" } } }'),
      'extensions-schema',
    ],
    [
      'required key [value] of a template not found',
      maps('', ', "templates": { "tasks": { "task": { "candidate": { "type": "file" } } } }'),
      'extensions-schema',
    ],
    [
      'extraneous key [owner] of templates',
      maps('', ', "templates": { "tasks": { "task": { "owner": { "type": "file", "value": "x" } } } }'),
      'extensions-schema',
    ],
    ['extraneous key [task] of templates', maps('', ', "templates": { "gone": {} }'), 'extensions-schema'],
    ['Expected a , or }', file('{ "id": "x" "extensions": {} }'), 'json-syntax'],
    [
      'Duplicate key "plot"',
      output('"plot": { "type": "variable", "value": "text" }, "plot": { "type": "variable", "value": "text" }'),
      'json-duplicate-key',
    ],
    ['Unknown task in process extensions', maps('"nothing": {}'), 'mapping-unknown-element'],
    [
      'Unknown task in process extensions: a gateway',
      { nodes: ['<exclusiveGateway id="task"/>'], ...maps('"task": {}') },
      'mapping-unknown-element',
    ],
    [
      'Unknown task in process extensions: a sub-process',
      { ...subProcess('movies.describe'), ...maps('"sub": {}') },
      'mapping-unknown-element',
    ],
    [
      'Unknown process variable in process extensions: an input',
      input('"movie": { "type": "variable", "value": "book" }'),
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable in process extensions: an output',
      output('"book": { "type": "variable", "value": "text" }'),
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable: by its id',
      input('"movie": { "type": "variable", "value": "v" }'),
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable of a user task',
      {
        nodes: ['<userTask id="task" activiti:assignee="me"/>'],
        ...input('"field": { "type": "variable", "value": "book" }'),
      },
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable beside a mapping of everything',
      maps('"task": { "mappingType": "MAP_ALL", "outputs": { "book": { "type": "variable", "value": "text" } } }'),
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable: a data object',
      { beside: '<dataObject id="book" name="book"/>', ...output('"book": { "type": "variable", "value": "text" }') },
      'mapping-unknown-variable',
    ],
    [
      'Unknown INPUTS mapping connector action referenced in task',
      { ...calls('movies.rate'), ...input('"movie": { "type": "variable", "value": "film" }') },
      'implementation-unknown-action',
    ],
    [
      'Unknown OUTPUTS mapping connector action referenced in task',
      { ...calls('books.rate'), ...output('"plot": { "type": "variable", "value": "text" }') },
      'implementation-unknown-connector',
    ],
    [
      'Unknown mapping connector action: the name of the file',
      {
        connector:
          '{ "name": "films", "actions": { "a": { "id": "a", "name": "describe", "inputs": [{ "id": "i", "name": "movie", "type": "string" }] } } }',
        ...input('"movie": { "type": "variable", "value": "film" }'),
      },
      'connector-file-name',
    ],
    [
      'Unknown INPUTS connector parameter name',
      input('"book": { "type": "variable", "value": "film" }'),
      'mapping-unknown-input',
    ],
    [
      'Unknown INPUTS connector parameter name of type value',
      input('"book": { "type": "value", "value": "x" }'),
      'mapping-unknown-input',
    ],
    [
      'Unknown INPUTS connector parameter name: by its id',
      input('"i": { "type": "variable", "value": "film" }'),
      'mapping-unknown-input',
    ],
    [
      'Unknown OUTPUTS connector parameter name',
      output('"plot": { "type": "variable", "value": "nothing" }'),
      'mapping-unknown-output',
    ],
    [
      'Unknown OUTPUTS connector parameter name of a loop',
      {
        nodes: [serviceTask('implementation="movies.describe"', '<multiInstanceLoopCharacteristics/>')],
        ...output('"plot": { "type": "variable", "value": "nothing" }'),
      },
      'mapping-unknown-output',
    ],
    [
      'Unknown OUTPUTS connector parameter name in a sub-process',
      { ...subProcess('movies.describe'), ...output('"plot": { "type": "variable", "value": "nothing" }') },
      'mapping-unknown-output',
    ],
    [
      'Unknown connector parameter name: the two have changed places',
      output('"text": { "type": "variable", "value": "plot" }'),
      'mapping-reversed',
    ],
    ...['intermediateThrowEvent', 'intermediateCatchEvent'].map(
      (type): Refusal => [
        `Invalid message payload name of ${type}`,
        { ...event(type), ...input('"movie_name": { "type": "value", "value": "x" }') },
        'message-payload-name',
      ],
    ),
    [
      'Invalid message payload name: a capital',
      { ...event('intermediateThrowEvent'), ...input('"Movie": { "type": "value", "value": "x" }') },
      'message-payload-name',
    ],
  ]);

  test('Unknown process id in process extensions is dead data: a warning', () => {
    const unknown = file('{ "id": "process-other", "extensions": { "Process_gone": {} } }');
    expect(codesUnderModeling(unknown, 'warning')).toContain('extensions-unknown-process');
    expect(codesUnderModeling(unknown, 'error')).toEqual([]);
  });
});
