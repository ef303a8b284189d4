import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const bpmn = (implementation: string, quote = '"'): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="Process_p"><serviceTask id="task" implementation = ${quote}${implementation}${quote}/></process></definitions>
`;

const project = (implementation: string, quote?: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" }, "b": { "id": "b", "name": "say \\"Hi\\" & <bye>" } } }
-- processes/p.bpmn --
${bpmn(implementation, quote)}-- processes/p-extensions.json --
{ "id": "p", "extensions": { "Process_p": { "mappings": { "task": {} } } } }
-- processes/q.bpmn --
<process id="Process_q"><serviceTask id="other" implementation='movies.say "Hi" &amp; &lt;bye>'/></process>
`;

test.each([
  ['movies.getDescr', 'movies.getDesc', "Change to 'getDesc'", 'implementation-unknown-action'],
  ['movies.GETDESC', 'movies.getDesc', "Change to 'getDesc'", 'implementation-unknown-action'],
  ['moveis.getDesc', 'movies.getDesc', "Change to 'movies'", 'implementation-unknown-connector'],
  ['Movies.getDesc', 'movies.getDesc', "Change to 'movies'", 'implementation-unknown-connector'],
])('in an implementation %s becomes %s', (wrong, right, title, code) => {
  checkFix(project(wrong), { code, title, after: { 'processes/p.bpmn': bpmn(right) } });
});

test.each([
  ['"', 'movies.say &quot;Hi&quot; &amp; &lt;bye>'],
  ["'", 'movies.say "Hi" &amp; &lt;bye>'],
])('the name is written for the quotes %s around it', (quote, right) => {
  checkFix(project('movies.say Hi &amp; &lt;bye>', quote), {
    code: 'implementation-unknown-action',
    title: `Change to 'say "Hi" & <bye>'`,
    after: { 'processes/p.bpmn': bpmn(right, quote) },
  });
});

test('a call that is put right counts as one before, so that what is unused is no new finding', () => {
  const text = project('movies.getDescr').replace(/implementation='.*'\/>/, '/>');
  expect(fixTitles(text, 'implementation-unknown-action')).toContain("Change to 'getDesc'");
});

test('an action that is like no other is not guessed', () => {
  expect(fixTitles(project('movies.remove'), 'implementation-unknown-action')).not.toContain("Change to 'getDesc'");
});

const connector = (features: string): string => `
-- connectors/movies.json --
{
  "name": "movies",
  "description": "",
  ${features}
}
`;

test.each([
  ['connector-schema', '"action": {}', '"actions": {}', "Change to 'actions'"],
  [
    'connector-schema',
    '"actions": { "a": { "id": "a", "name": "a", "input": [] } }',
    '"actions": { "a": { "id": "a", "name": "a", "inputs": [] } }',
    "Change to 'inputs'",
  ],
  [
    'parameter-type-unknown',
    '"actions": { "a": { "id": "a", "name": "a", "inputs": [{ "id": "i", "name": "i", "type": "strng" }] } }',
    '"actions": { "a": { "id": "a", "name": "a", "inputs": [{ "id": "i", "name": "i", "type": "string" }] } }',
    "Change to 'string'",
  ],
])('%s: a word of a definition is put right', (code, wrong, right, title) => {
  const text = `${connector(wrong)}-- processes/p.bpmn --\n<process id="Process_p"/>\n`;
  const after = connector(right).split('\n').slice(2).join('\n');
  checkFix(text, { code, title, after: { 'connectors/movies.json': after } });
});

const extensions = (parts: string): string => `
-- connectors/movies.json --
{ "name": "movies", "description": "", "actions": { "a": { "id": "a", "name": "describe",
  "inputs": [{ "id": "i", "name": "film", "type": "string" }],
  "outputs": [{ "id": "o", "name": "text", "type": "string" }] } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.describe"/></process>
-- processes/p-extensions.json --
{ "id": "process-1", "extensions": { "Process_p": ${parts} } }
`;

const properties = '"properties": { "v": { "id": "v", "name": "title", "type": "string", "required": false } }';
const mapped = (input: string, output: string): string =>
  `{ ${properties}, "mappings": { "task": { "inputs": { ${input} }, "outputs": { ${output} } } } }`;
const input = '"film": { "type": "variable", "value": "title" }';
const output = '"title": { "type": "variable", "value": "text" }';

test.each([
  ['mapping-type-unknown', input.replace('variable', 'varable'), output, "Change to 'variable'"],
  ['mapping-unknown-input', input.replace('film', 'fiml'), output, "Change to 'film'"],
  ['mapping-unknown-variable', input.replace('title', 'titel'), output, "Change to 'title'"],
  ['mapping-unknown-output', input, output.replace('text', 'txt'), "Change to 'text'"],
])('%s: a word of a mapping is put right', (code, wrongInput, wrongOutput, title) => {
  const right = extensions(mapped(input, output)).split('-extensions.json --\n')[1] ?? '';
  checkFix(extensions(mapped(wrongInput, wrongOutput)), {
    code,
    title,
    after: { 'processes/p-extensions.json': right },
  });
});

test('the letter case of a mapping type is put right', () => {
  const right = extensions(mapped(input, output)).split('-extensions.json --\n')[1] ?? '';
  checkFix(extensions(mapped(input.replace('variable', 'Variable'), output)), {
    code: 'mapping-type-case',
    profile: 'modeling',
    title: "Change to 'variable'",
    after: { 'processes/p-extensions.json': right },
    safe: true,
  });
});

test('in an expression only what an expression can read is put right', () => {
  const reading = (name: string): string => mapped(`"film": { "type": "value", "value": "\${${name}} \\" x" }`, output);
  checkFix(extensions(reading('titel')), {
    code: 'expression-unknown-name',
    title: "Change to 'title'",
    after: { 'processes/p-extensions.json': extensions(reading('title')).split('-extensions.json --\n')[1] },
  });
  const hyphen = extensions(reading('duedate')).replace('"name": "title"', '"name": "due-date"');
  expect(fixTitles(hyphen, 'expression-unknown-name')).not.toContain("Change to 'due-date'");
});

test('a code in the configuration is put right', () => {
  const text = (code: string): string => `{ "rules": { "${code}": "off" } }\n`;
  checkFix(`${extensions(mapped(input, output))}-- .activiti-connectors.json --\n${text('unused-actoin')}`, {
    code: 'configuration-invalid',
    title: "Change to 'unused-action'",
    after: { '.activiti-connectors.json': text('unused-action') },
  });
});

test('a type is put right where the default fits none, which nobody could say of an unknown type', () => {
  const variable = (type: string): string =>
    `{ "properties": { "v": { "id": "v", "name": "count", "type": "${type}", "value": "many" } } }`;
  checkFix(extensions(variable('integr')), {
    code: 'variable-type-unknown',
    title: "Change to 'integer'",
    after: { 'processes/p-extensions.json': extensions(variable('integer')).split('-extensions.json --\n')[1] },
  });
});

test('what the misspelled name hid is no reason to keep the right one back', () => {
  const text = `
-- connectors/movies.json --
{ "name": "movies", "description": "", "actions": { "a": { "id": "a", "name": "getDesc",
  "inputs": [{ "id": "i", "name": "title", "type": "string", "required": true }] } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.getDescr"/></process>
`;
  expect(fixTitles(text, 'implementation-unknown-action')).toContain("Change to 'getDesc'");
});
