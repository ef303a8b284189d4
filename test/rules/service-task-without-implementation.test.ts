import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'service-task-without-implementation';

const task = (attributes: string, process = ''): string => `
-- processes/p.bpmn --
<process id="Process_p" ${process}><«serviceTask» id="task" ${attributes}/></process>
`;

test('a service task without anything to run is reported on its tag', () => {
  checkRule(code, task(''), { engine: 'error', modeling: 'error', message: "'task' has nothing to run" });
});

test('any of the attributes is something to run, the standard value for web services, too', () => {
  const right = [
    ...['implementation="a.b"', 'implementation="##WebService"', 'activiti:class="a.B"', 'activiti:expression="${b}"'],
    ...['activiti:delegateExpression="${b}"', 'activiti:type="mail"'],
  ];
  for (const attribute of right) checkSilent(code, task(attribute));
});

test('an empty implementation has a rule of its own', () => checkSilent(code, task('implementation=""')));

test('a process that is not executable may be a sketch', () => checkSilent(code, task('', 'isExecutable="false"')));

test('other tasks need none', () => checkSilent(code, task('').replaceAll('serviceTask', 'task')));

test('nothing is said while the file is broken', () => checkSilent(code, task('').replace('</process>', '<userTask ')));
