import { test } from 'vitest';
import { checkExtensionsFix } from '../support/checkExtensionsFix.ts';
import { checkFix } from '../support/checkFix.ts';

const process = (type: string): string =>
  `{ "properties": { "v": { "id": "v", "name": "most", "type": "${type}", "required": false } }, "mappings": { "task": { "inputs": { "movie": { "type": "value", "value": "Heat" }, "limit": { "type": "variable", "value": "most" } } } } }`;

test('a variable takes the type of the parameter that it is mapped to', () => {
  checkExtensionsFix(
    process('string'),
    { code: 'mapping-type-mismatch', title: "Change the type of variable 'most' to 'integer'" },
    process('integer'),
  );
});

test('a parameter takes the type of the variable that it is mapped to', () => {
  const connector = (type: string): string =>
    `{ "name": "movies", "actions": { "a": { "id": "a", "name": "get", "outputs": [{ "id": "o", "name": "rating", "type": "${type}" }] } } }`;
  const text = `
-- connectors/movies.json --
${connector('integer')}
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.get"/></process>
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": {
"properties": { "v": { "id": "v", "name": "stars", "type": "string", "required": false } },
"mappings": { "task": { "outputs": { "stars": { "type": "variable", "value": "rating" } } } } } } }
`;
  checkFix(text, {
    code: 'mapping-type-mismatch',
    title: "Change the type of parameter 'rating' to 'string'",
    after: { 'connectors/movies.json': `${connector('string')}\n` },
  });
});
