import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'implementation-empty';

const task = (attributes: string): string => `
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" ${attributes}/></process>
`;

test('an empty implementation with nothing else to run is reported on the attribute', () => {
  checkRule(code, task('«implementation»=""'), { engine: 'error', modeling: 'error', message: "Service task 'task'" });
});

test('white space alone passes the validation of the engine and is a warning there', () => {
  checkRule(code, task('implementation="« »"'), { engine: 'warning', modeling: 'error', message: 'blank' });
});

test('a task that runs something else may leave it empty', () => {
  for (const other of ['class="a.B"', 'expression="${b}"', 'delegateExpression="${b}"', 'type="mail"']) {
    checkSilent(code, task(`implementation="" activiti:${other}`));
  }
});

test('an empty class is nothing to run', () => {
  checkRule(code, task('«implementation»="" activiti:class=""'), { engine: 'error', modeling: 'error' });
});

test('a task of another kind may carry an empty one', () => {
  checkSilent(code, task('implementation=""').replace('serviceTask', 'userTask'));
});
