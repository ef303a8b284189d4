import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'implementation-not-a-connector';

const task = (attributes: string, type = 'serviceTask'): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" } } }
-- processes/p.bpmn --
<process id="Process_p"><${type} id="task" ${attributes}/></process>
`;

test('a class or an expression alone is right for the engine and refused by the service', () => {
  for (const name of ['activiti:class', 'activiti:expression', 'activiti:delegateExpression']) {
    checkRule(code, task(`${name}="«\${describe}»"`), { engine: 'off', modeling: 'error', message: name });
  }
});

test('a standard or empty implementation beside it changes nothing', () => {
  checkRule(code, task('implementation="##WebService" activiti:class="«a.B»"'), { engine: 'off', modeling: 'error' });
  checkRule(code, task('implementation="" activiti:class="«a.B»"'), { engine: 'off', modeling: 'error' });
});

test('beside an implementation another rule speaks', () => {
  checkSilent(code, task('implementation="movies.getDesc" activiti:class="a.B"'));
});

test('a text that happens to name an action is accepted by the service', () => {
  checkSilent(code, task('activiti:expression="movies.getDesc"'));
  checkSilent(code, task('activiti:expression="script.EXECUTE"'));
});

test('a type is no class', () => checkSilent(code, task('activiti:type="mail"')));

test('other tasks are not looked at', () => checkSilent(code, task('activiti:class="a.B"', 'sendTask')));
