import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { withExtensions } from '../support/extensionsText.ts';

const code = 'extensions-unknown-process';

test('a key that is no process is dead', () =>
  checkRule(code, withExtensions(`{ "id": "x", "extensions": { "«Process_q1»": {} } }`), {
    engine: 'warning',
    modeling: 'warning',
    message: "Did you mean 'Process_p'?",
  }));

test('the id of a process of the scope is right', () =>
  checkSilent(code, withExtensions(`{ "id": "x", "extensions": { "Process_p": {} } }`)));

test('the id of the model is never checked', () =>
  checkSilent(code, withExtensions(`{ "id": "process-of-nobody", "extensions": {} }`)));

test('while a process file is broken nothing is known', () =>
  checkSilent(
    code,
    withExtensions(`{ "id": "x", "extensions": { "Process_q": {} } }
-- processes/q.bpmn --
<process id="Process_q`),
  ));
