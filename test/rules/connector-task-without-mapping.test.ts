import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-task-without-mapping';

interface Project {
  readonly inputs?: string;
  readonly outputs?: string;
  readonly extensions?: string;
  readonly implementation?: string;
}

const required = '{ "id": "i", "name": "movieName", "type": "string", "required": true }';
const optional = '{ "id": "o", "name": "language", "type": "string" }';

const project = ({ inputs = '', outputs = '', extensions, implementation = 'movies.getDesc' }: Project): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc", "inputs": [${inputs}], "outputs": [${outputs}] } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="«task»" implementation="${implementation}"/></process>
${extensions === undefined ? '' : `-- processes/p-extensions.json --\n${extensions}`}
`;

const saying = (entry: string): string => `{ "id": "p", "extensions": { "Process_p": { ${entry} } } }\n`;

const warning = { engine: 'warning', modeling: 'warning' } as const;
const hint = { engine: 'hint', modeling: 'hint' } as const;

test('a required input that nobody gives is a warning that names it and both generations', () => {
  checkRule(code, project({ inputs: required }), { ...warning, message: "gets no 'movieName': since 7.1.0-M10" });
  checkRule(code, project({ inputs: required }), { ...warning, message: 'before that all variables' });
});

test('an entry for another task or another process does not count', () => {
  checkRule(code, project({ inputs: required, extensions: saying('"mappings": { "other": {} }') }), warning);
  const other = '{ "id": "p", "extensions": { "Process_q": { "mappings": { "task": {} } } } }\n';
  checkRule(code, project({ inputs: required, extensions: other }), warning);
});

test('an action with optional parameters only is a hint', () => {
  checkRule(code, project({ inputs: optional }), hint);
  checkRule(code, project({ outputs: optional }), hint);
});

test('any entry for the task is a decision, also an empty one', () => {
  checkSilent(code, project({ inputs: required, extensions: saying('"mappings": { "task": {} }') }));
});

test('constants may give all required inputs, and half of them is not enough', () => {
  const constants = saying('"constants": { "task": { "movieName": { "value": "Heat" } } }');
  checkSilent(code, project({ inputs: `${required}, ${optional}`, extensions: constants }));
  const another = required.replace('movieName', 'year');
  checkRule(code, project({ inputs: `${required}, ${another}`, extensions: constants }), {
    ...warning,
    message: "gets no 'year'",
  });
});

test('constants do not replace the mapping of optional inputs', () => {
  const constants = saying('"constants": { "task": { "language": { "value": "en" } } }');
  checkRule(code, project({ inputs: optional, extensions: constants }), hint);
});

test('an action without parameters needs none', () => checkSilent(code, project({})));

test('unknown actions and built-in services are not looked at', () => {
  checkSilent(code, project({ inputs: required, implementation: 'movies.getDescr' }));
  checkSilent(code, project({ inputs: required, implementation: 'script.EXECUTE' }));
});

test('nothing is said while extensions are broken, or lost in the old layout', () => {
  checkSilent(code, project({ inputs: required, extensions: '{ "id": "p", "extensions": {\n' }));
  const legacy = '{ "id": "Process_p", "extensions": { "mappings": { "task": {} } } }\n';
  checkSilent(code, project({ inputs: required, extensions: legacy }));
});

test("the old layout of another process' extensions is no excuse", () => {
  const legacy = '{ "id": "Process_q", "extensions": { "mappings": { "task": {} } } }\n';
  checkRule(code, project({ inputs: required, extensions: legacy }), warning);
});
