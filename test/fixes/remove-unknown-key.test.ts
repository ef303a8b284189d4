import { test } from 'vitest';
import { checkFix } from '../support/checkFix.ts';

const project = (file: string): string =>
  `\n-- connectors/movies.json --\n${file}\n-- processes/p.bpmn --\n<process id="Process_p"/>\n`;

test.each([
  [
    'first',
    '{\n  "$schema": "x",\n  "name": "movies",\n  "description": "",\n  "actions": {}\n}',
    '{\n  "name": "movies",\n  "description": "",\n  "actions": {}\n}',
    '$schema',
  ],
  [
    'last',
    '{\n  "name": "movies",\n  "description": "",\n  "actions": {},\n  "icon": { "a": 1 }\n}',
    '{\n  "name": "movies",\n  "description": "",\n  "actions": {}\n}',
    'icon',
  ],
  [
    'in the middle',
    '{ "name": "movies", "icon": "x", "description": "", "actions": {} }',
    '{ "name": "movies", "description": "", "actions": {} }',
    'icon',
  ],
  [
    'of an error',
    '{ "name": "movies", "description": "", "actions": {}, "errors": [{ "name": "e", "code": "E", "colour": 1 }] }',
    '{ "name": "movies", "description": "", "actions": {}, "errors": [{ "name": "e", "code": "E" }] }',
    'colour',
  ],
])('a key that nobody reads is removed: %s', (_where, before, after, key) => {
  checkFix(project(before), {
    code: 'connector-schema',
    title: `Remove '${key}'`,
    after: { 'connectors/movies.json': `${after}\n` },
    safe: false,
  });
});
