import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'implementation-ignored';

const element = (type: string, attribute: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" } } }
-- processes/p.bpmn --
<process id="Process_p"><${type} id="task" ${attribute}/></process>
`;

test('an element that may not carry the attribute stops the deployment', () => {
  for (const type of ['scriptTask', 'callActivity', 'task', 'subProcess', 'boundaryEvent', 'sequenceFlow']) {
    checkRule(code, element(type, '«implementation»="anything"'), {
      engine: 'error',
      modeling: 'warning',
      message: `A ${type} may not have an implementation`,
    });
  }
});

test('where it is allowed, an action that is never called is a warning', () => {
  for (const type of ['userTask', 'sendTask', 'receiveTask', 'businessRuleTask']) {
    for (const value of ['movies.getDesc', 'email-service.SEND']) {
      checkRule(code, element(type, `implementation="«${value}»"`), {
        engine: 'warning',
        modeling: 'warning',
        message: `Nobody reads implementation '${value}' on a ${type}`,
      });
    }
  }
});

test('where it is allowed, other values are left alone', () => {
  checkSilent(code, element('userTask', 'implementation="http://www.w3.org/ws"'));
  checkSilent(code, element('sendTask', 'implementation="movies.getDescr"'));
});

test('standard values are never reported', () => {
  for (const type of ['userTask', 'scriptTask']) {
    for (const value of ['##WebService', '##unspecified', '##other']) {
      checkSilent(code, element(type, `implementation="${value}"`));
    }
  }
});

test('a service task is the place for it', () => {
  checkSilent(code, element('serviceTask', 'implementation="movies.getDesc"'));
});
