import { expect, test } from 'vitest';
import { projectOf } from '../support/projectText.ts';
import { checkChange } from './checkEdits.ts';

const text = '{\n  "name": "movies",\n  "actions": { "a": { "id": "a", "name": "b" } }\n}\n';
const uri = 'file:///project/connectors/movies.json';

function check(start: number, end: number, newText: string, renamed?: { from: string; to: string }): void {
  const { project } = projectOf(`-- connectors/movies.json --\n${text}`);
  const change = { edits: [{ uri, edits: [{ span: { start, end }, newText }] }] };
  checkChange(project.snapshot, change, { what: 'It', ...(renamed ? { renamed } : {}) });
}

const name = text.indexOf('movies');
const key = text.indexOf('"a":');

test('the checker of edits lets an edit pass that keeps what it does not name', () => {
  check(name, name + 6, 'books', { from: 'movies', to: 'books' });
});

test.each([
  [/leaves a text that cannot be read/, () => check(name, name + 6, '"')],
  [/makes "books2" of "movies"/, () => check(name, name + 6, 'books2', { from: 'movies', to: 'books' })],
  [/adds line ends/, () => check(name + 7, name + 7, '\r\n')],
  [/changes the end of the file/, () => check(text.length - 1, text.length, '')],
  [/moves "[ab]" elsewhere/, () => check(key, key, '"x": {} }, "n": { ')],
  [/is at \[0, 74\) in a text of 73/, () => check(0, text.length + 1, '')],
])('the checker of edits says that one %s', (message, run) => {
  expect(run).toThrow(message);
});
