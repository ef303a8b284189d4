import { test } from 'vitest';
import type { MappingEdit } from '../../../server/preview/preview.ts';
import { checkMappingEdit, checkRefusal } from '../../support/checkMappingEdit.ts';

const mapInputs: MappingEdit = { kind: 'mapSameNames', direction: 'input' };
const mapOutputs: MappingEdit = { kind: 'mapSameNames', direction: 'output' };

function variable(name: string, type: string): string {
  return `"${name}": { "id": "${name}", "name": "${name}", "type": "${type}", "required": false }`;
}

/** The extensions of a process with these variables, and these other members. */
function withVariables(variables: readonly string[], members: string): string {
  return `{ "properties": { ${variables.join(', ')} }, ${members} }`;
}

function same(name: string): string {
  return `"${name}": { "type": "variable", "value": "${name}" }`;
}

test('inputs get the variables of their names and types, in the order of the action', () => {
  const variables = [
    variable('limit', 'integer'),
    variable('movie', 'string'),
    variable('since', 'string'),
    variable('other', 'string'),
  ];
  checkMappingEdit(
    withVariables(variables, '"mappings": {}'),
    mapInputs,
    withVariables(variables, `"mappings": { "task": { "inputs": { ${same('movie')}, ${same('limit')} } } }`),
  );
});

test('an input that is mapped, or that a constant sets, is left alone', () => {
  const variables = [variable('limit', 'integer'), variable('movie', 'string'), variable('strict', 'boolean')];
  const constants = '"constants": { "task": { "limit": { "value": "5" } } }';
  checkMappingEdit(
    withVariables(variables, `"mappings": { "task": { "inputs": { "movie": {} } } }, ${constants}`),
    mapInputs,
    withVariables(variables, `"mappings": { "task": { "inputs": { "movie": {}, ${same('strict')} } } }, ${constants}`),
  );
});

test('outputs go to the variables of their names, those left out that another entry writes or reads', () => {
  const variables = [
    variable('description', 'string'),
    variable('rating', 'integer'),
    variable('raw', 'json'),
    variable('text', 'string'),
  ];
  const entry = '"text": { "type": "value", "value": "${description}" }';
  checkMappingEdit(
    withVariables(variables, `"mappings": { "task": { "outputs": { ${entry}, "raw": {} } } }`),
    mapOutputs,
    withVariables(variables, `"mappings": { "task": { "outputs": { ${entry}, "raw": {}, ${same('rating')} } } }`),
  );
});

test('a built-in service has the parameters of its documentation', () => {
  const variables = [variable('to', 'string'), variable('attachments', 'string')];
  checkMappingEdit(
    withVariables(variables, '"mappings": {}'),
    mapInputs,
    withVariables(variables, `"mappings": { "mail": { "inputs": { ${same('to')} } } }`),
    { element: 'mail' },
  );
});

test('where nothing fits, a sentence says so', () => {
  checkRefusal(
    withVariables([variable('movie', 'integer')], '"mappings": {}'),
    mapInputs,
    "No input of 'task' without a mapping has the name and the type of a variable",
  );
});

test('a half that is mapped as a whole is not mapped by names', () => {
  checkRefusal(
    withVariables([variable('movie', 'string')], '"mappings": { "task": { "mappingType": "MAP_ALL_INPUTS" } }'),
    mapInputs,
    "MAP_ALL_INPUTS of 'task' sends all variables and ignores single ones. Change the mapping type first",
  );
});

test('the outputs of a task that runs more than once are not mapped', () => {
  checkRefusal(
    withVariables([variable('rating', 'integer')], '"mappings": {}'),
    mapOutputs,
    "Task 'loop' runs more than once, so its output mapping is not used. Collect its outputs with the loop's output collection",
    { element: 'loop' },
  );
});
