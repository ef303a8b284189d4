import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, withExtensions } from '../support/extensionsText.ts';

const code = 'mapping-unknown-element';

test('a mapping of no element is dead', () =>
  checkRule(code, extensionsText({ mappings: `"«tasks»": {}` }), {
    engine: 'warning',
    modeling: 'error',
    message: "Did you mean 'task'?",
  }));

test('constants of no element only warn', () =>
  checkRule(code, extensionsText({ constants: `"«nobody»": {}` }), { engine: 'warning', modeling: 'warning' }));

test('assignments and templates alike', () =>
  checkRule(code, extensionsText({ assignments: `"«nobody»": {}`, templates: `"tasks": { "«anybody»": {} }` }), {
    engine: 'warning',
    modeling: 'warning',
  }));

test('a gateway takes no mapping', () =>
  checkRule(code, extensionsText({ mappings: `"«gateway»": {}` }), {
    engine: 'warning',
    modeling: 'error',
    message: 'exclusiveGateway',
  }));

test('tasks, calls and events are right', () =>
  checkSilent(code, extensionsText({ mappings: `"task": {}, "form": {}, "call": {}, "start": {}, "message": {}` })));

test('elements inside sub-processes are found', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"inner": {}`,
      elements: `<subProcess id="s"><subProcess id="t"><task id="inner"/></subProcess></subProcess>`,
    }),
  ));

test('an unknown process is another matter', () =>
  checkSilent(code, withExtensions(`{ "id": "x", "extensions": { "Process_q": { "mappings": { "nobody": {} } } } }`)));

test('while a process file is broken nothing is known', () =>
  checkSilent(
    code,
    extensionsText({
      files: `-- processes/z.bpmn --
<process id="z`,
      mappings: `"nobody": {}`,
    }),
  ));
