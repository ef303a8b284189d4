import { expect, test } from 'vitest';
import { checkRule, checkSilent, findingsOf } from '../support/checkRule.ts';
import { projectOf } from '../support/projectText.ts';

const code = 'connector-schema';
const breach = { engine: 'information', modeling: 'error' } as const;
const unknownKey = { engine: 'hint', modeling: 'error' } as const;
const nearMiss = { engine: 'warning', modeling: 'error' } as const;

const file = (text: string): string => `
-- connectors/movies.json --
${text}
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.getDesc"/></process>
`;
const root = (rest: string): string => file(`{ "name": "movies", ${rest} }`);
const action = (rest: string): string => root(`"actions": { "a": { "id": "a", "name": "getDesc", ${rest} } }`);
const parameter = (rest: string): string => action(`"inputs": [{ ${rest} }]`);

test('what an action lacks is shown at its key', () => {
  checkRule(code, root('"actions": { "«a»": {} }'), {
    ...breach,
    message: "Action 'a' has no 'id' and 'name'. Add them",
  });
});

test('what a parameter lacks is shown at its opening brace', () => {
  checkRule(code, action('"inputs": [«{» "id": "i", "name": "title" }]'), {
    ...breach,
    message: "Parameter 'title' has no 'type'. Add it",
  });
});

test('ids and names must not be empty', () => {
  checkRule(code, root('"actions": { "a": { "id": «""», "name": «""» } }'), { ...breach, message: 'is empty' });
});

test('kinds that the engine does not read, or reads all the same', () => {
  checkRule(code, root('"events": «[»], "config": «{»}, "errors": «"none"», "template": «1»'), breach);
  checkRule(code, parameter('"id": «1», "name": "n", "type": "string", "required": «"true"»'), breach);
  checkRule(code, root('"description": «null», "config": [{ "name": "PORT", "value": «80» }]'), breach);
});

test('the wrong kind of a config value is named', () => {
  checkRule(code, root('"config": [{ "name": "PORT", "value": «80» }]'), {
    ...breach,
    message: "'value' of config entry 'PORT' must be a text in double quotes, not a number",
  });
});

test('the schema is closed, the engine does not care', () => {
  checkRule(code, root('"«$schema»": "x", "«icon»": "y", "«version»": 1'), {
    ...unknownKey,
    message: 'nobody reads it',
  });
  checkRule(code, action('"«icon»": "x"'), unknownKey);
  checkRule(code, root('"errors": [{ "name": "E", "«retry»": true }]'), unknownKey);
});

test('a near miss of a known key loses the contract', () => {
  checkRule(code, root('"«action»": {}'), { ...nearMiss, message: "Did you mean 'actions'?" });
  checkRule(code, action('"«input»": [], "«output»": []'), { ...nearMiss, message: "Did you mean '" });
  checkRule(code, action('"«desc»": ""'), { ...nearMiss, message: "Did you mean 'description'?" });
});

test('a near miss of a key that is there, too, is an unknown key', () => {
  checkRule(code, action('"«input»": [], "inputs": []'), unknownKey);
});

test('a near miss of a required key is the one finding about it', () => {
  checkRule(code, root('"actions": { "a": { "id": "a", "«nmae»": "getDesc" } }'), nearMiss);
});

test('parameters are open', () => {
  checkSilent(
    code,
    parameter('"id": "i", "name": "n", "type": "x", "label": "N", "mappingValueType": "expression", "model": 1'),
  );
});

test('a near miss in a parameter is refused by nobody and lost all the same', () => {
  checkRule(code, parameter('"id": "i", "name": "n", "type": "string", "«requird»": true'), {
    engine: 'warning',
    modeling: 'warning',
  });
});

test('a complete definition is silent', () => {
  checkSilent(
    code,
    root(`"id": "c", "description": "", "template": "rest",
      "actions": { "a": { "id": "b", "name": "x.y", "description": "", "model": {},
        "inputs": [{ "id": "i", "name": "a b", "description": "", "type": "", "required": true, "model": {} }], "outputs": [] } },
      "events": { "e": { "id": "e", "name": "E", "inputs": [], "outputs": [], "model": {} } },
      "config": [{ "name": "T", "description": "", "value": "", "required": true, "secure": true }],
      "errors": [{ "name": "E", "description": "", "code": "E" }]`),
  );
});

test('keys of an object prototype are keys like others', () => {
  checkRule(code, root('"«constructor»": 1, "«__proto__»": 2'), unknownKey);
});

test('two thousand actions are compared without a noticeable delay', () => {
  const actions = Array.from({ length: 2_000 }, (_, i) => `"a${i}": { "id": "a${i}", "name": "n${i}", "input": [] }`);
  const read = projectOf(root(`"actions": { ${actions.join(', ')} }`));
  const start = performance.now();
  const found = findingsOf(read, 'engine').filter((finding) => finding.code === code);
  expect(found).toHaveLength(2_000);
  expect(performance.now() - start).toBeLessThan(2_000);
});
