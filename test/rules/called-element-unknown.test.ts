import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'called-element-unknown';

const call = (calledElement: string, process = 'Process_q'): string => `
-- processes/p.bpmn --
<process id="Process_p"><callActivity id="call" calledElement="${calledElement}"/></process>
-- processes/q.bpmn --
<process id="${process}"/>
`;

test('a process that is not in the project may be deployed from elsewhere', () => {
  checkRule(code, call('«Process_x»'), { engine: 'information', modeling: 'error', message: "has the id 'Process_x'" });
});

test('a process of another file or the same one is right', () => {
  checkSilent(code, call('Process_q'));
  checkSilent(code, call('Process_p'));
});

test('the service takes the prefix of model ids off', () => {
  checkRule(code, call('«process-1234»', '1234'), { engine: 'information', modeling: 'off' });
});

test('an expression is resolved at run time', () => {
  checkSilent(code, call('${next}'));
  checkSilent(code, call('Process_${next}'));
});

test('an empty one is no unknown process', () => checkSilent(code, call('')));

test('nothing is said while a process is broken', () => checkSilent(code, `${call('Process_x')}<process id="`));
