import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'user-task-without-assignee';

const task = (attributes: string, content = ''): string => `
-- processes/p.bpmn --
<process id="p"><«userTask» id="task" ${attributes}>${content}</userTask></process>
`;

const wrong = { engine: 'off', modeling: 'error' } as const;

test('a user task that nobody can do is refused by the service', () => {
  checkRule(code, task(''), { ...wrong, message: "User task 'task' has no assignee" });
  checkRule(code, task('activiti:assignee=""'), wrong);
  checkRule(code, task('assignee="jo"'), wrong);
});

test('any of the three attributes is enough', () => {
  checkSilent(code, task('activiti:assignee="${initiator}"'));
  checkSilent(code, task('activiti:candidateUsers="jo,al"'));
  checkSilent(code, task('activiti:candidateGroups="editors"'));
});

test('so are the roles of BPMN', () => {
  const who =
    '<resourceAssignmentExpression><formalExpression>user(jo)</formalExpression></resourceAssignmentExpression>';
  checkSilent(code, task('', `<potentialOwner>${who}</potentialOwner>`));
  checkSilent(code, task('', `<humanPerformer>${who}</humanPerformer>`));
});

test('an assignment in the extensions is no attribute', () => {
  const assignment = '{ "task": { "id": "task", "assignment": "assignee", "type": "static" } }';
  const extensions = `-- processes/p-extensions.json --\n{ "id": "p", "extensions": { "p": { "assignments": ${assignment} } } }\n`;
  checkRule(code, `${task('')}${extensions}`, wrong);
});

test('other tasks need nobody', () => checkSilent(code, task('').replaceAll('userTask', 'manualTask')));
