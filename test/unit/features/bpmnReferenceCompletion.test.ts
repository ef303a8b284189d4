import { describe, test } from 'vitest';
import { checkCompletion } from '../../support/checkCompletion.ts';

describe('References of BPMN', () => {
  const two = (called: string): string => `
-- processes/a.bpmn --
<process id="a"><callActivity id="c" calledElement=${called}/></process>
-- processes/b.bpmn --
<process id="b&amp;c" name="Other"><startEvent id="s"/></process>
`;

  test.each(['"$0"', "'x$0'"])('calledElement offers processes, the own one last: %s', (called) =>
    checkCompletion(two(called), {
      labels: ['b&c', 'a'],
      details: { 'b&c': 'process, Other' },
      gives: { 'b&c': called.startsWith('"') ? 'calledElement="b&amp;c"' : "calledElement='b&amp;c'" },
    }),
  );

  test('errorRef offers the errors of the file with their codes', () =>
    checkCompletion(
      `
-- processes/a.bpmn --
<error id="e1" errorCode="404"/><error id="e2"/>
<process id="a"><endEvent id="c"><errorEventDefinition errorRef="$0"/></endEvent></process>`,
      { labels: ['e1', 'e2'], details: { e1: 'error, code 404', e2: 'error without a code' } },
    ));

  test.each(['id', 'name'])('other attributes offer nothing: %s', (name) =>
    checkCompletion(`\n-- processes/a.bpmn --\n<process id="a"><callActivity ${name}="$0"/></process>`, { labels: [] }),
  );

  test('errorRef of a boundary event offers what its task raises, and brings the error along', () =>
    checkCompletion(
      `
-- connectors/a.json --
{ "name": "a", "actions": {}, "errors": [{ "name": "Gone", "code": "E1", "description": "Nothing there" }, { "code": "E2" }] }
-- connectors/b.json --
{ "name": "b", "actions": {}, "errors": [{ "name": "Late", "code": "E3" }] }
-- processes/a.bpmn --
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <b:error id="connector.a_E2" errorCode="E2"/>
  <b:process id="a"><b:serviceTask id="t" implementation="a.run"/><b:serviceTask id="u" implementation="b.run"/>
  <b:boundaryEvent id="e" attachedToRef="t"><b:errorEventDefinition errorRef="$0"/></b:boundaryEvent></b:process>
</b:definitions>`,
      {
        labels: ['connector.a_E2', 'connector.a_E1'],
        details: { 'connector.a_E1': 'error of a' },
        says: { 'connector.a_E1': 'Error **E1**: Gone, of a\n\nNothing there' },
        gives: {
          'connector.a_E1': '<b:errorid="connector.a_E1"name="Gone"errorCode="E1"/><b:processid="a">',
        },
      },
    ));

  test('errorCode offers the errors of connectors, those first that the file runs', () =>
    checkCompletion(
      `
-- connectors/a.json --
{ "name": "a", "actions": {}, "errors": [{ "name": "Gone", "code": "E1", "description": "Nothing there" }, { "name": "None" }] }
-- connectors/b.json --
{ "name": "b", "actions": {}, "errors": [{ "name": "Late", "code": "E2" }] }
-- processes/a.bpmn --
<error id="e" errorCode="$0"/>
<process id="a"><serviceTask id="t" implementation="b.run"/></process>`,
      {
        labels: ['E2', 'E1'],
        details: { E1: 'error of a' },
        says: { E1: 'Error **E1**: Gone, of a\n\nNothing there' },
        gives: { E1: 'errorCode="E1"' },
      },
    ));

  const flow = (content: string): string => `
-- processes/a.bpmn --
<process id="a"><startEvent id="s"/><userTask id="u" name="Do"/><subProcess id="sub"><task id="inner"/></subProcess>
  <exclusiveGateway id="g" default=""/><dataObject id="d" name="n"/>
  <sequenceFlow id="f" sourceRef="g" targetRef="u"/>${content}</process>
<collaboration><participant processRef=""/></collaboration>`;

  test.each([
    ['<sequenceFlow id="n" sourceRef="$0"/>', ['s', 'u', 'sub', 'g']],
    ['<sequenceFlow id="n" targetRef="x$0"/>', ['s', 'u', 'sub', 'g']],
    ['<boundaryEvent id="b" attachedToRef="$0"/>', ['u', 'sub']],
    ['<dataObjectReference id="r" dataObjectRef="$0"/>', ['d']],
    ['<userTask id="u2"><incoming>$0</incoming></userTask>', []],
    ['<laneSet><lane><flowNodeRef>$0</flowNodeRef></lane></laneSet>', ['s', 'u', 'sub', 'inner', 'g']],
  ])('elements are offered where one may stand: %s', (content, labels) => checkCompletion(flow(content), { labels }));

  test('the flows of a gateway are offered as its default, and in its texts', async () => {
    await checkCompletion(flow('').replace('default=""', 'default="$0"'), { labels: ['f'] });
    await checkCompletion(flow('').replace('default=""/>', '><outgoing>$0</outgoing></exclusiveGateway>'), {
      labels: ['f'],
      gives: { f: '<outgoing>f</outgoing>' },
    });
  });

  test('a participant is offered the processes of its document', () =>
    checkCompletion(flow('').replace('processRef=""', 'processRef="$0"'), { labels: ['a'] }));
});
