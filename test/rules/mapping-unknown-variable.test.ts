import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText, outputsText } from '../support/extensionsText.ts';

const code = 'mapping-unknown-variable';

test('an output into an undeclared variable is dropped', () =>
  checkRule(code, outputsText(`"«titel»": { "type": "variable", "value": "description" }`), {
    engine: 'warning',
    modeling: 'error',
    message: "Did you mean 'title'?",
  }));

test('an undeclared input may come with the start request', () =>
  checkRule(code, inputsText(`"movie": { "type": "variable", "value": "«name»" }`), {
    engine: 'information',
    modeling: 'error',
    message: 'start request',
  }));

test('the service does not look at literal outputs', () =>
  checkRule(code, outputsText(`"«name»": { "type": "value", "value": 1 }`), { engine: 'warning', modeling: 'off' }));

test('declared variables are right', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "movie": { "type": "variable", "value": "title" } }, "outputs": { "title": { "type": "variable", "value": "description" } } }`,
    }),
  ));

test('what a mapping of everything may create is not missed by the engine', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "outputs": { "«name»": { "type": "variable", "value": "description" } } }, "form": { "mappingType": "MAP_ALL_OUTPUTS" }`,
    }),
    { engine: 'off', modeling: 'error' },
  ));

test('a mapping without entries hides none of the mappings behind it', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"form": { "inputs": {} }, "task": { "outputs": { "«titel»": { "type": "variable", "value": "description" } } }`,
    }),
    { engine: 'warning', modeling: 'error', message: "Did you mean 'title'?" },
  ));

test('a data object is a variable to the engine alone', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "outputs": { "«name»": { "type": "variable", "value": "description" } } }`,
      elements: `<dataObject id="d" name="name"/><serviceTask id="task" implementation="movies.describe"/>`,
    }),
    { engine: 'off', modeling: 'error' },
  ));

test('a start form may bring any variable', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "outputs": { "«name»": { "type": "variable", "value": "description" } } }`,
      elements: `<startEvent id="s" activiti:formKey="f"/><serviceTask id="task" implementation="movies.describe"/>`,
    }),
    { engine: 'off', modeling: 'error' },
  ));

test('a loop makes its own variables', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "movie": { "type": "variable", "value": "«item»" } } }`,
      elements: `<serviceTask id="task" implementation="movies.describe"><multiInstanceLoopCharacteristics activiti:elementVariable="item"/></serviceTask>`,
    }),
    { engine: 'off', modeling: 'error' },
  ));

test('a calling process hands variables over', () =>
  checkRule(
    code,
    extensionsText({
      files: `-- processes/caller.bpmn --
<process id="Process_c"><callActivity id="c" calledElement="Process_p"/></process>
-- processes/caller-extensions.json --
{ "id": "x", "extensions": { "Process_c": { "mappings": { "c": { "inputs": { "given": { "type": "value", "value": 1 } } } } } } }
`,
      mappings: `"task": { "inputs": { "movie": { "type": "variable", "value": "«given»" } } }`,
    }),
    { engine: 'off', modeling: 'error' },
  ));

test('the engine does not look at a half that is mapped as a whole', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "mappingType": "MAP_ALL_INPUTS", "inputs": { "movie": { "type": "variable", "value": "«name»" } } }`,
    }),
    { engine: 'off', modeling: 'error' },
  ));

test('an element that does not exist is another matter', () =>
  checkSilent(
    code,
    extensionsText({ mappings: `"nobody": { "outputs": { "name": { "type": "variable", "value": "description" } } }` }),
  ));

test('a reversed entry is another matter', () =>
  checkSilent(code, outputsText(`"description": { "type": "variable", "value": "title" }`)));

test('variables of another file about the process count', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "outputs": { "name": { "type": "variable", "value": "description" } } }`,
      files: `-- processes/other-extensions.json --
{ "id": "o", "extensions": { "Process_p": { "properties": { "n": { "name": "name", "type": "string" } } } } }
`,
    }),
  ));
