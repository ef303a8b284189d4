import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const file = (parts: string): string => `{ "name": "movies", "description": "", "actions": {}, ${parts} }\n`;
const project = (parts: string): string =>
  `\n-- connectors/movies.json --\n${file(parts)}-- processes/p.bpmn --\n<process id="Process_p"/>\n`;
const events = (parameter: string): string =>
  `"events": { "e": { "id": "e", "name": "e", "outputs": [{ "id": "o", "name": "o", "type": "date", ${parameter} }] } }`;

test.each([
  [events('"required": "true"'), events('"required": true'), 'Write true without quotes'],
  [events('"required": "False"'), events('"required": false'), 'Write false without quotes'],
  ['"config": [{ "name": "A", "value": 8080 }]', '"config": [{ "name": "A", "value": "8080" }]', 'Write it in quotes'],
  ['"config": [{ "name": "A", "value": true }]', '"config": [{ "name": "A", "value": "true" }]', 'Write it in quotes'],
  ['"errors": [{ "name": "e", "code": 404.0 }]', '"errors": [{ "name": "e", "code": "404.0" }]', 'Write it in quotes'],
  [events('"description": null'), events('"x": 1').replace(', "x": 1', ''), "Remove 'description', which is null"],
])('%s', (before, after, title) => {
  checkFix(project(before), {
    code: 'connector-schema',
    title,
    after: { 'connectors/movies.json': file(after) },
    safe: true,
  });
});

test('what cannot be read as the other kind is left alone', () => {
  expect(fixTitles(project('"config": [{ "name": "A", "required": "yes", "value": {} }]'), 'connector-schema')).toEqual(
    [],
  );
  expect(fixTitles(project(events('"required": "yes"')), 'connector-shape')).toEqual([]);
});
