import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-name-missing';
const error = { engine: 'error', modeling: 'error' } as const;

const connector = (text: string): string => `
-- connectors/movies.json --
${text}
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="a.b"/></process>
`;

test('a missing name is shown at the opening brace', () => checkRule(code, connector('«{» "actions": {} }'), error));

test('an empty name is shown by its quotes, and null by itself', () => {
  checkRule(code, connector('{ "name": «""» }'), error);
  checkRule(code, connector('{ "name": «null» }'), error);
});

test('a key that was meant to be the name is shown in its place', () => {
  checkRule(code, connector('{ "«Name»": "movies" }'), error);
});

test('any name is a name', () => checkSilent(code, connector('{ "name": " " }')));

test('a name of another kind is left to the shape', () =>
  checkSilent(code, connector('{ "name": { "en": "movies" } }')));

test('a list in place of the definition is left to the shape', () => checkSilent(code, connector('[]')));

test('nothing is missing for sure while the file has syntax errors', () =>
  checkSilent(code, connector('{ name: "movies" }')));

test('in a folder beside no process only what looks like a connector counts', () => {
  checkSilent(code, '-- connectors/sink.json --\n{ "config": {} }\n-- app.bpmn --\n<process/>\n');
});
