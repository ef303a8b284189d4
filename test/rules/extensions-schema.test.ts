import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, variablesText, withExtensions } from '../support/extensionsText.ts';

const code = 'extensions-schema';

test('process ids begin with Process_', () =>
  checkRule(
    code,
    withExtensions(`{ "id": "x", "extensions": { "«p»": {} } }`, {
      files: `-- processes/p2.bpmn --
<process id="p"/>`,
    }),
    { engine: 'off', modeling: 'error', message: "'Process_'" },
  ));

test('variables need an id and say whether they are required', () =>
  checkRule(code, variablesText(`"«k»": { "name": "x", "type": "string" }`), {
    engine: 'off',
    modeling: 'error',
    message: "'id' and 'required'",
  }));

test('other keys of the root are refused', () =>
  checkRule(code, withExtensions(`{ "id": "x", "«createdBy»": "me", "extensions": {} }`), {
    engine: 'off',
    modeling: 'error',
  }));

test('a near miss of a key is lost in the engine, too', () =>
  checkRule(code, extensionsText({ mappings: `"task": { "«input»": {} }` }), {
    engine: 'warning',
    modeling: 'error',
    message: "Did you mean 'inputs'?",
  }));

test('the word of the first modelers is a near miss', () =>
  checkRule(code, withExtensions(`{ "id": "x", "extensions": { "Process_p": { "«variablesMappings»": {} } } }`), {
    engine: 'warning',
    modeling: 'error',
    message: "'mappings'",
  }));

test('constants are texts', () =>
  checkRule(code, extensionsText({ constants: `"task": { "limit": { "value": «5» } }` }), {
    engine: 'off',
    modeling: 'error',
  }));

test('the kinds of assignments are fixed', () =>
  checkRule(
    code,
    extensionsText({ assignments: `"form": { "id": "form", "assignment": "«owner»", "type": "static" }` }),
    { engine: 'off', modeling: 'error', message: "'assignee' or 'candidates'" },
  ));

test('the kinds of templates are fixed', () =>
  checkRule(code, extensionsText({ templates: `"default": { "assignee": { "type": "«url»", "value": "x" } }` }), {
    engine: 'off',
    modeling: 'error',
    message: "'file' or 'variable'",
  }));

test('a whole file of today is right', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "movie": { "type": "variable", "value": "title" } } }`,
      constants: `"task": { "limit": { "value": "5" } }`,
      assignments: `"form": { "id": "form", "assignment": "assignee", "type": "static", "mode": "manual" }`,
      templates: `"tasks": { "form": { "assignee": { "type": "file", "value": "x" } } }, "default": {}`,
    }),
  ));

test('keys of the root that hold a known word pass the patterns of the service', () =>
  checkSilent(code, withExtensions(`{ "id": "x", "modelid": "y", "extensions": {} }`)));

test('a near miss that passes a pattern is refused by nobody, and lost in the engine', () =>
  checkRule(code, withExtensions(`{ "id": "x", "extensions": { "Process_p": { "«propertiess»": {} } } }`), {
    engine: 'warning',
    modeling: 'warning',
    message: "Did you mean 'properties'?",
  }));

test('a near miss of the id passes a pattern, and the id is missing', () =>
  checkRule(code, withExtensions(`{ "«idd»": "x", "extensions": {} }`), { engine: 'warning', modeling: 'error' }));

test('a constant has a value', () =>
  checkRule(code, extensionsText({ constants: `"task": { "«limit»": {} }` }), { engine: 'off', modeling: 'error' }));

test('whether a variable is recorded is true or false', () =>
  checkRule(
    code,
    variablesText(
      `"k": { "id": "k", "name": "x", "type": "string", "required": false, "analytics": «"true"», "description": 5 }`,
    ),
    { engine: 'off', modeling: 'error' },
  ));

test('a file with an error of syntax is left alone', () =>
  checkSilent(code, withExtensions(`{ "id": "x", "createdBy": "me" "extensions": {} }`)));

test('variables may have other keys', () =>
  checkSilent(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "type": "string", "required": true, "whatever": 1 }`),
  ));

test('keys that every object of JavaScript has are ordinary keys', () => {
  checkRule(code, extensionsText({ assignments: `"form": { "«constructor»": "x", "id": "form" }` }), {
    engine: 'off',
    modeling: 'error',
  });
});

test('only the root and the process have such patterns', () => {
  checkRule(
    code,
    withExtensions(
      `{ "id": "x", "modelid": "y", "extensions": { "Process_p": { "mappings": { "task": { "«modelid»": 1 } } } } }`,
    ),
    {
      engine: 'off',
      modeling: 'error',
    },
  );
});
