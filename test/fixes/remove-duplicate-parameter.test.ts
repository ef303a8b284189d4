import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'parameter-name-duplicate';
const file = (inputs: string): string =>
  `{ "name": "movies", "description": "", "actions": { "a": { "id": "a", "name": "a", "inputs": [${inputs}] } } }\n`;
const project = (inputs: string): string =>
  `\n-- connectors/movies.json --\n${file(inputs)}-- processes/p.bpmn --\n<process id="Process_p"/>\n`;
const film = '{ "id": "1", "name": "film", "type": "string" }';
const year = '{ "id": "3", "name": "year", "type": "integer" }';

test.each([
  [`${film}, { "name": "film", "id": "2", "type": "string" }, ${year}`, `${film}, ${year}`],
  [`${film},\n  ${year},\n  ${film}`, `${film},\n  ${year}`],
])('a parameter that says what another one says is removed', (before, after) => {
  checkFix(project(before), {
    code,
    title: "Remove the repeated 'film'",
    after: { 'connectors/movies.json': file(after) },
    safe: true,
  });
});

test('one of another type is left to its author', () => {
  expect(fixTitles(project(`${film}, { "id": "2", "name": "film", "type": "json" }`), code)).toEqual([]);
});
