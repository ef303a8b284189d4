import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'connector-shape';
const error = { engine: 'error', modeling: 'error' } as const;

const file = (text: string): string => `
-- connectors/movies.json --
${text}
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.getDesc"/></process>
`;
const action = (rest: string): string =>
  file(`{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc", ${rest} } } }`);
const parameter = (rest: string): string =>
  action(`"inputs": [{ "id": "i", "name": "title", "type": "string", ${rest} }]`);

test('actions in a list are shown at the bracket', () => {
  checkRule(code, file('{ "name": "movies", "actions": «[»{ "id": "a", "name": "b" }] }'), {
    ...error,
    message: "'actions' of connector 'movies' must be an object of actions by key, in braces, not a list",
  });
});

test('inputs by key are shown at the brace', () => {
  checkRule(code, action('"inputs": «{» "i": { "id": "i", "name": "n", "type": "string" } }'), {
    ...error,
    message: "'inputs' of action 'getDesc' must be a list of parameters in brackets, not an object",
  });
});

test('a parameter that is a text, and an action that is one', () => {
  checkRule(code, action('"outputs": [«"title"»]'), { ...error, message: 'A parameter' });
  checkRule(code, file('{ "name": "movies", "actions": { "getDesc": «"text"» } }'), error);
});

test('a required that is neither true nor false', () => {
  checkRule(code, parameter('"required": «"yes"»'), { ...error, message: 'not a text' });
  checkRule(code, parameter('"required": «[»]'), error);
  checkSilent(code, parameter('"required": "true"'));
  checkSilent(code, parameter('"required": null'));
});

test('an object in place of a text, wherever the engine reads one', () => {
  checkRule(code, file('{ "name": «{» "en": "movies" } }'), error);
  checkRule(code, parameter('"description": «{» "en": "a title" }'), error);
});

test('numbers and truth values are read as texts', () => {
  checkSilent(code, file('{ "name": 5, "description": true, "actions": null }'));
});

test('what the engine does not read is left to the schema', () => {
  checkSilent(code, file('{ "name": "movies", "events": [], "config": {}, "errors": "none", "template": {} }'));
  checkSilent(code, action('"model": "string"'));
});

test('what only the engine knows stops only the engine', () => {
  checkRule(code, parameter('"display": «{» }'), { engine: 'error', modeling: 'off' });
  checkSilent(code, parameter('"display": "false", "analytics": true'));
});

test('a file that holds a list, a text or null', () => {
  checkRule(code, file('«[»]'), { ...error, message: 'The connector must be an object in braces, not a list' });
  checkRule(code, file('«"movies"»'), error);
  checkRule(code, file('«null»'), error);
});

test('of repeated keys only the one that counts is looked at', () => {
  checkSilent(code, file('{ "name": "movies", "actions": [], "actions": {} }'));
});

test('shapes say nothing while the file has syntax errors', () => checkSilent(code, file('{ "actions": [ }')));
