import { expect, test } from 'vitest';
import { mappingChoices } from '../../../server/preview/mappingChoices.ts';
import type { ChoiceOfRow } from '../../../server/preview/preview.ts';
import { taskWithId } from '../../../server/preview/task.ts';
import { projectOf } from '../../support/projectText.ts';

const PROJECT = `-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="shop.order"/></process>
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": { "properties": {
  "a": { "id": "a", "name": "note", "type": "string", "required": false },
  "b": { "id": "b", "name": "on", "type": "datetime", "required": false },
  "c": { "id": "c", "name": "anything", "type": "basket", "required": false },
  "d": { "id": "d", "name": "day", "type": "date", "required": false }
}, "mappings": {} } } }
-- connectors/shop.json --
{ "name": "shop", "actions": { "order": { "id": "order", "name": "order",
  "inputs": [{ "id": "i", "name": "since", "type": "date" }],
  "outputs": [
    { "id": "o", "name": "count", "type": "integer" },
    { "id": "p", "name": "text", "type": "string" }
  ] } } }
`;

test('variables of the type of an input come first, and those that never fit last', () => {
  checkChoices({ direction: 'input', parameter: 'since' }, [
    'day date same',
    'anything basket unknown',
    'on datetime near',
    'note string different',
  ]);
});

test('an entry is asked for by its key', () => {
  expect(choicesOf({ direction: 'input', key: 'since' })).toEqual(
    choicesOf({ direction: 'input', parameter: 'since' }),
  );
});

test('a variable that an output is written to gets outputs to choose from', () => {
  checkChoices({ direction: 'output', key: 'note' }, ['text string same', 'count integer different']);
});

test('an output that goes nowhere gets variables to choose from', () => {
  checkChoices({ direction: 'output', parameter: 'text' }, [
    'note string same',
    'anything basket unknown',
    'on datetime different',
    'day date different',
  ]);
});

test('for a name that nobody knows every choice is as good as the others', () => {
  expect(choicesOf({ direction: 'input', key: 'nothing' }).map(({ fit }) => fit)).toEqual(Array(4).fill('unknown'));
});

function checkChoices(row: ChoiceOfRow, expected: readonly string[]): void {
  expect(choicesOf(row).map(({ name, type, fit }) => `${name} ${type} ${fit}`)).toEqual(expected);
}

function choicesOf(row: ChoiceOfRow) {
  const { project, files } = projectOf(PROJECT);
  const [uri = ''] = files.keys();
  const task = taskWithId(project.snapshot, uri, 'task');
  if (!task) throw new Error('no task');
  return mappingChoices(task, row);
}
