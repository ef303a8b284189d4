import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-name-duplicate';

const connector = (path: string, name: string): string => `
-- ${path} --
{ "name": "${name}", "actions": { "a": { "id": "a", "name": "getDesc" } } }`;

test('both definitions are shown, each with the file of the other', () => {
  checkRule(code, `${connector('connectors/a.json', '«movies»')}${connector('connectors/b.json', '«movies»')}\n`, {
    engine: 'error',
    modeling: 'warning',
    message: "'movies' is also defined in '",
  });
});

test('names that differ in letter case are two names', () => {
  checkSilent(code, `${connector('connectors/a.json', 'movies')}${connector('connectors/b.json', 'Movies')}\n`);
});

test('test resources may define again what main resources do', () => {
  const paths = ['src/main/resources/connectors/a.json', 'src/test/resources/connectors/a.json'];
  checkSilent(code, `${paths.map((path) => connector(path, 'movies')).join('')}\n`);
});

test('two projects of one workspace may have connectors of one name', () => {
  checkSilent(code, `${connector('one/connectors/a.json', 'movies')}${connector('two/connectors/a.json', 'movies')}\n`);
});

test('what lies in a sub-folder is not loaded and clashes with nothing', () => {
  checkSilent(code, `${connector('connectors/a.json', 'movies')}${connector('connectors/old/a.json', 'movies')}\n`);
});
