import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'implementation-shadowed';

const task = (attributes: string): string => `
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" ${attributes}/></process>
`;

test('a class, an expression or a delegate expression wins over the implementation', () => {
  for (const winner of ['activiti:class', 'activiti:expression', 'activiti:delegateExpression']) {
    checkRule(code, task(`implementation="«movies.getDesc»" ${winner}="b"`), {
      engine: 'warning',
      modeling: 'error',
      message: `runs ${winner} 'b' and ignores implementation 'movies.getDesc'`,
    });
  }
});

test('beside a type the service accepts the task', () => {
  checkRule(code, task('implementation="«movies.getDesc»" activiti:type="mail"'), {
    engine: 'warning',
    modeling: 'warning',
    message: "activiti:type 'mail'",
  });
});

test('beside a type and a class the service refuses the task', () => {
  checkRule(code, task('implementation="«a.b»" activiti:type="mail" activiti:class="a.B"'), {
    engine: 'warning',
    modeling: 'error',
  });
});

test('the rules about names leave a shadowed implementation to this one', () => {
  const text = `${task('implementation="movie.getDesc" activiti:class="a.B"')}
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" } } }
`;
  checkSilent('implementation-unknown-connector', text);
  checkSilent('implementation-unknown-action', text.replace('movie.getDesc', 'movies.get'));
  checkSilent('implementation-plain-name', text.replace('movie.getDesc', 'movies'));
});

test('a standard or empty value loses nothing', () => {
  checkSilent(code, task('implementation="##WebService" activiti:class="a.B"'));
  checkSilent(code, task('implementation="" activiti:class="a.B"'));
});

test('an empty attribute does not win', () => checkSilent(code, task('implementation="a.b" activiti:class=""')));
