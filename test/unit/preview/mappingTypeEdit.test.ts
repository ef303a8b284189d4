import { test } from 'vitest';
import type { MappingEdit, MappingTypeName } from '../../../server/preview/preview.ts';
import { checkMappingEdit, checkRefusal } from '../../support/checkMappingEdit.ts';

function setType(mappingType: MappingTypeName | null): MappingEdit {
  return { kind: 'setMappingType', mappingType };
}

function mapping(members: string): string {
  return `{ "mappings": { "task": { ${members} } } }`;
}

test('the mapping type is set before the halves', () => {
  checkMappingEdit(
    mapping('"inputs": {}, "outputs": {}'),
    setType('MAP_ALL_INPUTS'),
    mapping('"mappingType": "MAP_ALL_INPUTS", "inputs": {}, "outputs": {}'),
  );
});

test('the mapping type is set for a task without a mapping', () => {
  checkMappingEdit('{ "mappings": {} }', setType('MAP_ALL'), mapping('"mappingType": "MAP_ALL"'));
  checkMappingEdit('{ "mappings": { "task": {} } }', setType('MAP_ALL'), mapping('"mappingType": "MAP_ALL"'));
});

test('the mapping type is changed where it stands, whatever stands there', () => {
  checkMappingEdit(mapping('"mappingType":"map_all"'), setType('MAP_ALL'), mapping('"mappingType":"MAP_ALL"'));
  checkMappingEdit(
    mapping('"mappingType": null'),
    setType('MAP_ALL_OUTPUTS'),
    mapping('"mappingType": "MAP_ALL_OUTPUTS"'),
  );
});

test('the mapping type is removed, and the entries that it made pointless stay', () => {
  checkMappingEdit(
    mapping('"mappingType": "MAP_ALL", "inputs": { "movie": {} }'),
    setType(null),
    mapping('"inputs": { "movie": {} }'),
  );
});

test('a mapping type that is there already, or is not there anyway, changes nothing', () => {
  const all = mapping('"mappingType": "MAP_ALL"');
  checkMappingEdit(all, setType('MAP_ALL'), all);
  checkMappingEdit('{ "mappings": {} }', setType(null), '{ "mappings": {} }');
});

test('a mapping that is no object gets no mapping type', () => {
  checkRefusal(
    '{ "mappings": { "task": [] } }',
    setType('MAP_ALL'),
    "In 'p-extensions.json' 'task' is no object. Correct that before you change a mapping",
  );
});
