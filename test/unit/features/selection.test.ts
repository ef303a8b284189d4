import { expect, test } from 'vitest';
import { structureService } from '../../../server/structureService.ts';
import { projectOf } from '../../support/projectText.ts';

/** Checks the texts through which a selection grows from the cursor on, the smallest first. */
function checkSelections(text: string, expected: readonly string[]): void {
  const { project, files, cursor } = projectOf(text);
  if (!cursor) throw new Error('The project has no cursor');
  const spans = structureService.selections(project.snapshot, cursor.uri, cursor.offset);
  expect(spans.map(({ start, end }) => files.get(cursor.uri)?.slice(start, end))).toEqual(expected);
}

const file = '-- processes/p.bpmn --\n';
/** A connector of which nothing but its folder is known counts beside processes only. */
const beside = '\n-- processes/p.bpmn --\n<process id="p"/>';

test('from the action or the connector to the value, the attribute, the tag and the elements around', () => {
  const task = '<serviceTask implementation="movies.get" id="t"></serviceTask>';
  const process = `<process>${task}</process>`;
  const definitions = `<definitions>${process}</definitions>`;
  const outer = [
    'movies.get',
    '"movies.get"',
    'implementation="movies.get"',
    '<serviceTask implementation="movies.get" id="t">',
    task,
    process,
    definitions,
  ];
  checkSelections(`${file}${definitions.replace('get', 'g$0et')}`, ['get', ...outer]);
  checkSelections(`${file}${definitions.replace('movies', 'mo$0vies')}`, ['movies', ...outer]);
});

test('from a name, a tag and a content outwards', () => {
  checkSelections(`${file}<definitions><a b$0="1"/></definitions>`, [
    'b',
    'b="1"',
    '<a b="1"/>',
    '<definitions><a b="1"/></definitions>',
  ]);
  checkSelections(`${file}<definitions>te$0xt</definitions>`, ['text', '<definitions>text</definitions>']);
});

test('in an attribute whose quote is still open', () => {
  checkSelections(`${file}<definitions><serviceTask implementation="a.b$0`, [
    'b',
    'a.b',
    '"a.b',
    'implementation="a.b',
    '<serviceTask implementation="a.b',
    '<definitions><serviceTask implementation="a.b',
  ]);
});

test('in JSON from the text to the value, the member, the object and so on', () => {
  checkSelections(`-- connectors/m.json --\n{ "actions": [{ "id": "a$0b", "n": 1 }] }${beside}`, [
    'ab',
    '"ab"',
    '"id": "ab"',
    ' "id": "ab", "n": 1 ',
    '{ "id": "ab", "n": 1 }',
    '[{ "id": "ab", "n": 1 }]',
    '"actions": [{ "id": "ab", "n": 1 }]',
    ' "actions": [{ "id": "ab", "n": 1 }] ',
    '{ "actions": [{ "id": "ab", "n": 1 }] }',
  ]);
});

test('from a key to its member, and from the action of a trigger to its source', () => {
  checkSelections(`-- connectors/m.json --\n{ "na$0me": 1 }${beside}`, [
    'name',
    '"name"',
    '"name": 1',
    ' "name": 1 ',
    '{ "name": 1 }',
  ]);
  checkSelections('-- triggers/t.json --\n{"action":{"source":"movies.g$0et"}}', [
    'get',
    'movies.get',
    '"movies.get"',
    '"source":"movies.get"',
    '{"source":"movies.get"}',
    '"action":{"source":"movies.get"}',
    '{"action":{"source":"movies.get"}}',
  ]);
});
