import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'element-id-invalid';

const task = (id: string): string => `
-- processes/p.bpmn --
<process id="Process_p"><userTask id="«${id}»"/></process>
`;

const wrong = { engine: 'error', modeling: 'warning' } as const;

test('an id that begins with a digit, a dot or a dash is no XML name', () => {
  checkRule(code, task('1task'), { ...wrong, message: "Did you mean '_1task'?" });
  checkRule(code, task('.task'), wrong);
  checkRule(code, task('-task'), wrong);
});

test('neither is one with a blank, a colon or a slash', () => {
  checkRule(code, task('my task'), { ...wrong, message: "Did you mean 'my_task'?" });
  checkRule(code, task('my:task'), wrong);
  checkRule(code, task('my/task'), wrong);
  checkRule(code, task('1 task&amp;'), { ...wrong, message: "Did you mean '_1_task_'?" });
});

test('an empty id is none', () => checkRule(code, task(''), { ...wrong, message: 'may not be empty' }));

test('letters of all scripts, digits, dots, dashes and underscores are right', () => {
  for (const id of ['task', '_1', 'sid-CDFE7219-4627', 'a.b', 'prüfen', '审批', 'задача', 't·'])
    checkSilent(code, task(id));
});

test('white space around an id is taken off by the schema', () => checkSilent(code, task(' task ')));

test('the diagram is checked, too', () => {
  checkRule(
    code,
    `
-- processes/p.bpmn --
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:activiti="http://activiti.org/bpmn"><process id="p"/><d:BPMNDiagram id="«1»"/></definitions>
`,
    wrong,
  );
});

test('ids in extension elements may be anything', () => {
  const free = '<extensionElements><activiti:formProperty id="1 2"/></extensionElements>';
  checkSilent(code, task('task').replace('/></process>', `>${free}</userTask></process>`));
});
