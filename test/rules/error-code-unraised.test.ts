import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'error-code-unraised';

const project = (
  errors: string,
  errorCode: string,
  task = '<serviceTask id="task" implementation="movies.getDesc"/>',
): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" } }, "errors": [${errors}] }
-- processes/p.bpmn --
<error id="Error_1" errorCode="${errorCode}"/>
<process id="p">${task}
  <boundaryEvent id="b" attachedToRef="task"><errorEventDefinition errorRef="«Error_1»"/></boundaryEvent>
</process>
`;

const listed = '{ "name": "missing", "code": "NOT_FOUND" }, { "name": "other" }';
const wrong = { engine: 'information', modeling: 'information' } as const;

test('a code that the connector does not list is reported on the reference', () => {
  checkRule(code, project(listed, 'NO_FOUND'), { ...wrong, message: "Did you mean 'NOT_FOUND'?" });
  checkRule(code, project(listed, 'TIMEOUT'), { ...wrong, message: "It lists 'NOT_FOUND'" });
});

test('a listed code is right', () => checkSilent(code, project(listed, 'NOT_FOUND')));

test('a connector that lists no codes may raise any', () => {
  checkSilent(code, project('', 'TIMEOUT'));
  checkSilent(code, project('{ "name": "other" }', 'TIMEOUT'));
});

test('an unknown connector, a bean and a shadowed connector say nothing', () => {
  for (const implementation of ['books.getDesc', 'movies']) {
    checkSilent(code, project(listed, 'TIMEOUT', `<serviceTask id="task" implementation="${implementation}"/>`));
  }
  const shadowed = '<serviceTask id="task" implementation="movies.getDesc" activiti:class="a.B"/>';
  checkSilent(code, project(listed, 'TIMEOUT', shadowed));
});

test('on a sub-process or a call activity the code may come from anywhere', () => {
  const inner = '<serviceTask id="inner" implementation="movies.getDesc"/>';
  checkSilent(code, project(listed, 'TIMEOUT', `<subProcess id="task">${inner}</subProcess>`));
  checkSilent(code, project(listed, 'TIMEOUT', '<callActivity id="task" calledElement="p"/>'));
});

test('an error without a code has a rule of its own', () => checkSilent(code, project(listed, '')));

test('nothing is said while a connector is broken', () => {
  checkSilent(code, project(`${listed}, {`, 'TIMEOUT'));
});
