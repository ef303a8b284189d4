import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'project-without-process';

const manifest = (more = ''): string => `
-- movies.json --
{ "name": "«movies»", "createdBy": "jo" }
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" } } }
${more}`;

test('a project without a process is refused by the service', () => {
  checkRule(code, manifest(), { engine: 'off', modeling: 'error', message: "Project 'movies' has no process" });
});

test('any process is enough, also one that is broken', () => {
  checkSilent(code, manifest('-- processes/p.bpmn20.xml --\n<process id="p"/>\n'));
  checkSilent(code, manifest('-- processes/p.bpmn20.xml --\n<process id="p\n'));
});

test('the extensions of a process are no process', () => {
  checkRule(code, manifest('-- processes/p-extensions.json --\n{ "id": "p", "extensions": {} }\n'), {
    engine: 'off',
    modeling: 'error',
  });
});

test('other JSON beside the folders is no manifest', () => {
  checkSilent(code, manifest().replace('"createdBy": "jo"', '"version": "1.0.0"'));
});
