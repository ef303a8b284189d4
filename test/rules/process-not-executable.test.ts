import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'process-not-executable';

const file = (processes: string): string => `-- processes/p.bpmn --\n${processes}\n`;

test('a file without an executable process is refused', () => {
  checkRule(code, file('<process id="p" isExecutable="«false»"/>'), {
    engine: 'error',
    modeling: 'error',
    message: 'the deployment is refused',
  });
});

test('that is one defect, however many processes there are', () => {
  checkRule(code, file('<process id="p" isExecutable="«false»"/><process id="q" isExecutable="false"/>'), {
    engine: 'error',
    modeling: 'error',
  });
});

test('beside an executable process it is information', () => {
  checkRule(code, file('<process id="p" isExecutable="«false»"/><process id="q"/>'), {
    engine: 'information',
    modeling: 'information',
    message: 'leaves it out',
  });
});

test('a process that says nothing is executable', () => {
  checkSilent(code, file('<process id="p"/>'));
  checkSilent(code, file('<process id="p" isExecutable="true"/>'));
});

test('a file without any process is not refused for that', () =>
  checkSilent(code, file('<error id="e" errorCode="E"/>')));
