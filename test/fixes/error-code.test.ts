import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'error-code-missing';
const file = (errors: string): string =>
  `{ "name": "movies", "description": "", "actions": {}, "errors": [${errors}] }\n`;
const project = (errors: string): string =>
  `\n-- connectors/movies.json --\n${file(errors)}-- processes/p.bpmn --\n<process id="Process_p"/>\n`;

test.each([
  ['{ "name": "Not found" }', '{ "name": "Not found", "code": "NOT_FOUND" }', 'NOT_FOUND'],
  [
    '{ "name": "notFound", "description": "" }',
    '{ "name": "notFound", "code": "NOT_FOUND", "description": "" }',
    'NOT_FOUND',
  ],
  ['{ "code": " ", "name": "HTTP 404!" }', '{ "code": "HTTP_404", "name": "HTTP 404!" }', 'HTTP_404'],
  ['{ "name": "größe", "code": null }', '{ "name": "größe", "code": "GRÖSSE" }', 'GRÖSSE'],
  ['{\n  "name": "a"\n}', '{\n  "name": "a",\n  "code": "A"\n}', 'A'],
])('%s', (before, after, given) => {
  checkFix(project(before), {
    code,
    title: `Give it the code '${given}'`,
    after: { 'connectors/movies.json': file(after) },
    safe: false,
  });
});

test('a code that another error has is not given', () => {
  expect(fixTitles(project('{ "name": "not found" }, { "name": "x", "code": "NOT_FOUND" }'), code)).toEqual([]);
});
