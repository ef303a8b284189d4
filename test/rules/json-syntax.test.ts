import { expect, test } from 'vitest';
import { checkRule, checkSilent, findingsOf } from '../support/checkRule.ts';
import { projectOf } from '../support/projectText.ts';

const code = 'json-syntax';
const error = { engine: 'error', modeling: 'error' } as const;

const connector = (actions: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": ${actions} }
`;
const action = '{ "id": "a", "name": "getDesc" }';

test('a missing comma is shown at the token before it', () => {
  checkRule(code, connector(`{ "a": { "id": "a«"» "name": "getDesc" } }`), { ...error, message: "',' is missing" });
});

test('comments and trailing commas are no JSON', () => {
  checkRule(code, connector(`{ «/* one */» "a": ${action}«,» }`), error);
});

test('more than three problems are cut off after the third', () => {
  checkRule(code, connector(`{ "a": ${action}, "b": [«one», «two», «three», four, five] }`), error);
});

test('extensions and manifests are read as strictly', () => {
  checkRule(code, '-- processes/p-extensions.json --\n{ "extensions": {}«,» }\n', error);
  checkRule(code, '-- app.json --\n{ "name": "app", "createdBy": "me"«,» }\n-- connectors/x.json --\n{}\n', error);
});

test('right JSON is silent, with a byte order mark, too', () => {
  checkSilent(code, connector(`{ "a": ${action} }`));
  checkSilent(code, `-- connectors/movies.json --\n\uFEFF{ "actions": { "a": ${action} } }\n`);
});

test('an empty file has a finding of its own', () => {
  checkSilent(
    code,
    `${connector(`{ "a": ${action} }`)}-- processes/p.bpmn --\n<process/>\n-- connectors/empty.json --\n \n`,
  );
});

test('broken JSON that may be of another product is silent', () => {
  checkSilent(code, '-- connectors/sink.json --\n{ "name": "sink", "config": { "tasks": 1, } }\n');
  checkSilent(code, '-- editor-extensions.json --\n// what to install\n{ "recommendations": [] }\n');
  checkSilent(code, '-- package.json --\n{ "name": "app", }\n-- connectors/x.json --\n{}\n');
});

test('a file without any value has one finding, on its first token', () => {
  const processes = '-- processes/p.bpmn --\n<process id="p"><serviceTask implementation="a.b"/></process>\n';
  checkRule(code, `${processes}-- connectors/broken.json --\n«}» ]\n`, error);
});

test('what lies deeper than 500 levels is shown where it begins, at any depth', () => {
  for (const depth of [501, 50_000]) {
    const inner = `${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}`;
    const text = `-- connectors/deep.json --\n{ "actions": { "a": ${action} }, "config": [${inner}] }\n`;
    const read = projectOf(text);
    const found = findingsOf(read, 'engine').filter((finding) => finding.code === code);
    const start = (read.files.get('file:///project/connectors/deep.json') ?? '').indexOf('[') + 499;
    expect(found.map(({ span }) => span)).toEqual([{ start, end: start + 1 }]);
  }
});

test('500 levels are fine', () => {
  checkSilent(code, connector(`{ "a": ${action} }, "config": ${'['.repeat(499)}${']'.repeat(499)}`));
});
