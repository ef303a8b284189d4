import { expect, test } from 'vitest';
import type { MappingEdit } from '../../../server/preview/preview.ts';
import {
  bpmnPath,
  checkMappingEdit,
  checkRefusal,
  editedFiles,
  extensionsPath,
} from '../../support/checkMappingEdit.ts';
import { withExtensions } from '../../support/extensionsText.ts';

const forInput: MappingEdit = {
  kind: 'createVariable',
  direction: 'input',
  parameter: 'limit',
  name: 'most',
  type: 'integer',
};
const forOutput: MappingEdit = { ...forInput, direction: 'output', parameter: 'rating' };

const declared = '"id-1": { "id": "id-1", "name": "most", "type": "integer", "required": false }';

test('a variable is declared and sent as an input', () => {
  checkMappingEdit(
    '{ "properties": {}, "mappings": {} }',
    forInput,
    `{ "properties": { ${declared} }, "mappings": { "task": { "inputs": { "limit": { "type": "variable", "value": "most" } } } } }`,
  );
});

test('a variable is declared and takes an output', () => {
  checkMappingEdit(
    '{ "mappings": { "task": { "outputs": {} } } }',
    forOutput,
    `{ "mappings": { "task": { "outputs": { "most": { "type": "variable", "value": "rating" } } } }, "properties": { ${declared} } }`,
  );
});

test.each([
  ['input', 'limit', 'integer'],
  ['input', 'special', 'json'],
  ['input', 'nowhere', 'string'],
  ['output', 'raw', 'json'],
] as const)('without a type the variable of %s %s is of type %s', (direction, parameter, type) => {
  const files = editedFiles(withExtensions('{ "extensions": { "Process_p": {} } }'), {
    kind: 'createVariable',
    direction,
    parameter,
    name: 'fresh',
  });
  expect(files).toEqual({ [extensionsPath]: expect.stringContaining(`"name": "fresh", "type": "${type}"`) });
});

test('an entry that is there names the new variable', () => {
  checkMappingEdit(
    '{ "properties": {}, "mappings": { "task": { "inputs": { "limit": { "type": "value", "value": 5 } } } } }',
    forInput,
    `{ "properties": { ${declared} }, "mappings": { "task": { "inputs": { "limit": { "type": "variable", "value": "most" } } } } }`,
  );
});

test('a variable and its mapping make one new file where there is none', () => {
  const text = withExtensions('').replace(/-- processes\/p-extensions.json --\n/, '');
  const files = editedFiles(text, forInput);
  const written: unknown = typeof files === 'string' ? files : JSON.parse(files[extensionsPath] ?? '');
  expect(written).toMatchObject({
    extensions: {
      Process_p: {
        properties: { 'id-1': { id: 'id-1', name: 'most', type: 'integer', required: false } },
        mappings: { task: { inputs: { limit: { type: 'variable', value: 'most' } } } },
      },
    },
  });
});

test.each([
  [
    'most',
    'float',
    "'float' is no type of process variables. Use one of string, integer, boolean, date, datetime, json, file, folder, content, array, bigdecimal",
  ],
  ['a b', 'string', "'a b' is no name for a variable. Use a letter, then letters, digits and underscores"],
  ['', 'string', "'' is no name for a variable. Use a letter, then letters, digits and underscores"],
  ['loopCounter', 'string', "Multi-instance elements keep their counters in 'loopCounter'. Choose another name"],
  ['title', 'string', "Process 'Process_p' has a variable 'title' already. Choose another name"],
])('a variable %j of type %s is not made', (name, type, sentence) => {
  const before = '{ "properties": { "v": { "id": "v", "name": "title", "type": "string" } } }';
  checkRefusal(before, { ...forInput, name, type }, sentence);
});

test('the name of a data object is taken', () => {
  const elements = '<serviceTask id="task" implementation="movies.describe"/><dataObject id="d" name="most"/>';
  expect(editedFiles(withExtensions('{ "extensions": { "Process_p": {} } }', { elements }), forInput)).toBe(
    "Process 'Process_p' has a variable 'most' already. Choose another name",
  );
});

test('a variable is not made for an entry that would be ignored', () => {
  checkRefusal(
    '{ "mappings": { "task": { "mappingType": "MAP_ALL" } } }',
    forInput,
    "MAP_ALL of 'task' sends all variables and ignores single ones. Change the mapping type first",
    { path: bpmnPath },
  );
});
