import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'json-duplicate-key';
const lost = { engine: 'warning', modeling: 'error' } as const;

const extensions = (outputs: string): string => `
-- processes/p-extensions.json --
{ "extensions": { "Process_p": { "mappings": { "task": { "outputs": ${outputs} } } } } }
`;

test('two outputs into one variable: the first one is lost', () => {
  const entry = (name: string) => `{ "type": "variable", "value": "${name}" }`;
  checkRule(code, extensions(`{ "«title»": ${entry('a')}, "title": ${entry('b')} }`), {
    ...lost,
    message: "'title' stands more than once",
  });
});

test('of three the first two are lost, and escapes hide nothing', () => {
  checkRule(code, extensions(`{ "«a»": 1, "«\\u0061»": 2, "a": 3 }`), lost);
});

test('an empty key is shown by its quotes', () => checkRule(code, extensions(`{ «""»: 1, "": 2 }`), lost));

test('objects inside lists are looked at, too', () => {
  const parameter = '{ "id": "i", "«name»": "a", "type": "string", "name": "b" }';
  checkRule(
    code,
    `-- connectors/movies.json --\n{ "actions": { "a": { "id": "a", "name": "n", "inputs": [${parameter}] } } }\n`,
    lost,
  );
});

test('the same key in two objects is normal, and so are keys that differ in letter case', () => {
  checkSilent(code, extensions('{ "a": { "type": "x" }, "A": { "type": "x" } }'));
});

test('extensions of another product are left alone', () => {
  checkSilent(code, '-- editor-extensions.json --\n{ "recommendations": 1, "recommendations": 2 }\n');
});
