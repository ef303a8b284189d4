import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'multi-instance-output-mapping';

const project = (
  mapping: string,
  loop = '<multiInstanceLoopCharacteristics/>',
  attribute = 'implementation="movies.getDesc"',
): string => `
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="«task»" ${attribute}>${loop}</serviceTask></process>
-- processes/p-extensions.json --
{ "id": "p", "extensions": { "Process_p": { "mappings": { "task": ${mapping} } } } }
`;

const outputs = '{ "outputs": { "text": { "type": "variable", "value": "description" } } }';

test('explicit outputs of a multi-instance connector task are bypassed', () => {
  checkRule(code, project(outputs), {
    engine: 'information',
    modeling: 'information',
    message: "Task 'task' runs more than once",
  });
});

test('built-in services and beans behave alike', () => {
  const information = { engine: 'information', modeling: 'information' } as const;
  for (const implementation of ['script.EXECUTE', 'describeMovie']) {
    checkRule(code, project(outputs, undefined, `implementation="${implementation}"`), information);
  }
});

test('empty outputs and inputs alone are right', () => {
  checkSilent(code, project('{ "outputs": {} }'));
  checkSilent(code, project('{ "inputs": { "a": { "type": "value", "value": 1 } } }'));
});

test('a task that runs once maps its outputs', () => checkSilent(code, project(outputs, '')));

test('outputs that are ignored anyway have a rule of their own', () => {
  checkSilent(code, project(outputs.replace('{ "outputs"', '{ "mappingType": "MAP_ALL", "outputs"')));
});

test('a class is no connector', () => checkSilent(code, project(outputs, undefined, 'activiti:class="a.B"')));
