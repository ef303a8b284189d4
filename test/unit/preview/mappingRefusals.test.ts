import { expect, test } from 'vitest';
import type { MappingEdit } from '../../../server/preview/preview.ts';
import { checkRefusal, type EditedTask, editedFiles, extensionsPath } from '../../support/checkMappingEdit.ts';
import { withExtensions } from '../../support/extensionsText.ts';

const set: MappingEdit = { kind: 'set', direction: 'input', key: 'movie', entry: { type: 'variable', value: 'title' } };

/** Checks the sentence with which an edit is refused in a project with this extensions file. */
function checkFile(json: string, sentence: string, task?: EditedTask): void {
  expect(editedFiles(withExtensions(json), set, task)).toBe(sentence);
}

test('a task that is not there is refused, from either file', () => {
  checkRefusal('{}', set, "'p.bpmn' has no task, call activity or event 'missing'", {
    element: 'missing',
  });
  checkRefusal('{}', set, "'p-extensions.json' has no task, call activity or event 'missing'", {
    element: 'missing',
    path: extensionsPath,
  });
});

test('a task is found from the extensions of its process', () => {
  expect(
    editedFiles(withExtensions('{ "extensions": { "Process_p": {} } }'), set, { path: extensionsPath }),
  ).toHaveProperty([extensionsPath]);
});

test('an element that takes no mapping is refused', () => {
  checkRefusal('{}', set, "'p.bpmn' has no task, call activity or event 'gateway'", {
    element: 'gateway',
  });
});

test('a file with syntax errors is refused', () => {
  checkFile(
    '{ "extensions": { "Process_p": {} }',
    "'p-extensions.json' has syntax errors. Correct them before you change a mapping",
  );
});

test('the layout before 7.1.0.M6 is refused', () => {
  const layout = 'the layout before 7.1.0.M6, which the engine does not read. Convert the file first';
  checkFile(
    '{ "id": "Process_p", "extensions": { "properties": {} } }',
    `The extensions of process 'Process_p' have ${layout}`,
  );
  checkFile('{ "id": "x", "extensions": { "mappings": {} } }', `'p-extensions.json' has ${layout}`);
});

test('a key that stands twice on the way is refused', () => {
  const twice = (key: string) =>
    `In 'p-extensions.json' the key '${key}' stands twice. Remove one of them before you change a mapping`;
  checkRefusal('{ "mappings": {}, "mappings": {} }', set, twice('mappings'));
  checkRefusal('{ "mappings": { "task": { "inputs": { "movie": {}, "movie": {} } } } }', set, twice('movie'));
  checkRefusal(
    '{ "mappings": { "task": { "inputs": { "movie": { "value": 1, "value": 2 } } } } }',
    set,
    twice('value'),
  );
});

test('what is no object on the way is refused', () => {
  const noObject = (key: string) =>
    `In 'p-extensions.json' ${key} is no object. Correct that before you change a mapping`;
  checkRefusal('{ "mappings": [] }', set, noObject("'mappings'"));
  checkRefusal('null', set, noObject("'Process_p'"));
  checkFile('[]', noObject('the text'));
});

test('two entries of one process are refused', () => {
  const other = '-- processes/other-extensions.json --\n{ "extensions": { "Process_p": {} } }';
  const text = withExtensions('{ "extensions": { "Process_p": {} } }', { files: other });
  expect(editedFiles(text, set)).toBe(
    "The extensions of process 'Process_p' stand twice, in 'other-extensions.json' and 'p-extensions.json'. Keep one of them first, as the engine reads only one",
  );
});

test('a broken file elsewhere may hold the mapping, so none is added', () => {
  const text = `-- processes/p.bpmn --
<process id="Process_p"><userTask id="task"/></process>
-- processes/other-extensions.json --
{ "extensions": { "Process_p": `;
  expect(editedFiles(text, set)).toBe(
    "'other-extensions.json' has syntax errors. Correct them before you change a mapping",
  );
});

test.each([
  [
    'movie',
    { type: 'value', value: null },
    'The engine fails on a mapping whose value is null. Remove the mapping to send nothing',
  ],
  ['movie', { type: 'variable', value: '' }, "Name the variable that 'movie' takes its value from"],
  ['', { type: 'value', value: 1 }, 'An input without a name cannot be mapped'],
] as const)('an entry that means nothing is refused: %j %j', (key, entry, sentence) => {
  checkRefusal('{}', { kind: 'set', direction: 'input', key, entry }, sentence);
});

test('an entry that the engine would ignore is not added', () => {
  checkRefusal(
    '{ "mappings": { "task": { "mappingType": "MAP_ALL" } } }',
    { ...set, direction: 'output' },
    "MAP_ALL of 'task' writes back all outputs and ignores single ones. Change the mapping type first",
  );
});
