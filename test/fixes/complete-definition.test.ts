import { describe, expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const fresh = '00000000-0000-4000-8000-000000000001';

const file = (parts: string): string => `{
  "name": "movies",
  "description": "",
  ${parts}
}
`;
const project = (parts: string): string =>
  `\n-- connectors/movies.json --\n${file(parts)}-- processes/p.bpmn --\n<process id="Process_p"/>\n`;

const parameter = (parts: string): string =>
  `"actions": { "a": { "id": "a", "name": "describe", "inputs": [${parts}] } }`;
const uuid = 'aaaaaaaa-0000-4000-8000-000000000001';

describe('what is missing is added where the modeler writes it', () => {
  test.each([
    [
      'an id from the key',
      '"actions": { "a": { "name": "n" } }',
      '"actions": { "a": { "id": "a", "name": "n" } }',
      'Add an id',
    ],
    [
      'an id on a line of its own',
      '"events": {\n    "a": {\n      "name": "n"\n    }\n  }',
      '"events": {\n    "a": {\n      "id": "a",\n      "name": "n"\n    }\n  }',
      'Add an id',
    ],
    [
      'a name from the key',
      '"actions": { "a": { "id": "b" } }',
      '"actions": { "a": { "id": "b", "name": "a" } }',
      "Add the name 'a'",
    ],
    [
      'both in an empty object',
      '"actions": { "a": {} }',
      '"actions": { "a": { "id": "a", "name": "a" } }',
      "Add an id and the name 'a'",
    ],
    [
      "a parameter's id",
      parameter('{ "name": "n", "type": "string" }'),
      parameter(`{ "id": "${fresh}", "name": "n", "type": "string" }`),
      'Add an id',
    ],
    [
      "a parameter's name from an id that is one",
      parameter('{ "id": "film", "type": "string" }'),
      parameter('{ "id": "film", "name": "film", "type": "string" }'),
      "Add the name 'film'",
    ],
    [
      "an error's name from its code",
      '"errors": [{ "code": "E" }]',
      '"errors": [{ "name": "E", "code": "E" }]',
      "Add the name 'E'",
    ],
    [
      'an id in place of an empty one',
      '"actions": { "a": { "id": "", "name": "n" } }',
      '"actions": { "a": { "id": "a", "name": "n" } }',
      'Write an id',
    ],
    [
      'a name in place of an empty one',
      parameter('{ "id": "film", "name": "", "type": "string" }'),
      parameter('{ "id": "film", "name": "film", "type": "string" }'),
      "Write the name 'film'",
    ],
  ])('%s', (_what, before, after, title) => {
    checkFix(project(before), {
      code: 'connector-schema',
      title,
      after: { 'connectors/movies.json': file(after) },
      // An id decides nothing; a name is what tasks call.
      safe: title.endsWith('an id'),
    });
  });
});

test.each([
  ['a UUID is no name', `"actions": { "${uuid}": { "id": "${uuid}" } }`],
  ['a type is not guessed', parameter('{ "id": "i", "name": "n" }')],
  ['half of what is missing is not enough', parameter('{ "name": "n" }')],
])('%s', (_what, parts) => {
  expect(fixTitles(project(parts), 'connector-schema')).toEqual([]);
});

describe('a connector without a name', () => {
  const nameless = (start: string): string => `{${start}\n  "description": "",\n  "actions": {}\n}\n`;
  const text = (path: string, start: string): string =>
    `\n-- connectors/${path} --\n${nameless(start)}-- processes/p.bpmn --\n<process id="Process_p"/>\n`;

  test.each([
    ['', '\n  "name": "movies",'],
    ['\n  "name": "",', '\n  "name": "movies",'],
    ['\n  "name": null,', '\n  "name": "movies",'],
  ])('gets that of its file', (before, after) => {
    checkFix(text('movies.json', before), {
      code: 'connector-name-missing',
      title: "Name the connector 'movies'",
      after: { 'connectors/movies.json': nameless(after) },
      safe: false,
    });
  });

  test('gets one that is allowed', () => {
    expect(fixTitles(text('My Movies.json', ''), 'connector-name-missing')).toEqual(["Name the connector 'my-movies'"]);
  });
});
