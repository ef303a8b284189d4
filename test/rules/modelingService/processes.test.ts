import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../support/checkRule.ts';
import { checkAccepted, checkRefused } from '../../support/modelingService.ts';
import { projectOf } from '../../support/projectText.ts';
import { connected, guarded, type WholeProject } from '../../support/wholeProject.ts';

describe('the service refuses a process', () => {
  const flow = (attributes: string): WholeProject => ({ beside: `<sequenceFlow id="g" ${attributes}/>` });
  const another = (id: string) => `-- processes/q.bpmn20.xml --\n<process id="${id}">${connected([])}</process>`;
  checkRefused([
    ['Process ids must be unique', { files: another('Process_p'), nodes: [] }, 'process-id-duplicate'],
    ['No assignee for user task', { nodes: ['<userTask id="form"/>'] }, 'user-task-without-assignee'],
    [
      'No assignee for user task: an empty one',
      { nodes: ['<userTask id="form" activiti:assignee=""/>'] },
      'user-task-without-assignee',
    ],
    ['Sequence flow has no source reference', flow('targetRef="end"'), 'sequence-flow-without-source'],
    ['Sequence flow has no target reference', flow('sourceRef="start"'), 'sequence-flow-without-source'],
    ['Sequence flow has an unknown source', flow('sourceRef="nobody" targetRef="end"'), 'sequence-flow-without-source'],
    [
      'Start event has no outgoing flow',
      { beside: '<startEvent id="other"><timerEventDefinition/></startEvent>' },
      'flow-node-not-connected',
    ],
    ['End event has no incoming flow', { beside: '<endEvent id="other"/>' }, 'flow-node-not-connected'],
    [
      'Flow node has no incoming flow',
      { beside: '<manualTask id="other"/><sequenceFlow id="g" sourceRef="other" targetRef="end"/>' },
      'flow-node-not-connected',
    ],
    [
      'Flow node has no outgoing flow',
      { beside: '<manualTask id="other"/><sequenceFlow id="g" sourceRef="start" targetRef="other"/>' },
      'flow-node-not-connected',
    ],
    [
      'Start event should not have incoming flow',
      { beside: '<sequenceFlow id="g" sourceRef="task" targetRef="start"/>' },
      'flow-node-not-connected',
    ],
    [
      'End event should not have outgoing flow',
      { beside: '<sequenceFlow id="g" sourceRef="end" targetRef="task"/>' },
      'flow-node-not-connected',
    ],
    [
      'Call activity … references a process id that does not exist',
      { nodes: ['<callActivity id="call" calledElement="Process_q"/>'] },
      'called-element-unknown',
    ],
    ['The error code is mandatory', { others: '<error id="e" errorCode=" "/>' }, 'bpmn-error-without-code'],
    [
      'All process definitions are set to be non-executable',
      { nodes: [], files: '-- processes/q.bpmn20.xml --\n<process id="Process_q" isExecutable="false"/>' },
      'process-not-executable',
    ],
    [
      'The element type must be terminated',
      { files: '-- processes/q.bpmn20.xml --\n<process id="Process_q">' },
      'xml-not-well-formed',
    ],
  ]);

  test('Project must contain at least one process', () => {
    const text = `-- project.json --
{ "id": "1", "name": "project", "createdBy": "me" }
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "describe" } } }`;
    const codes = findingsOf(projectOf(text), 'modeling').filter(({ severity }) => severity === 'error');
    expect(codes.map(({ code }) => code)).toEqual(['project-without-process']);
  });
});

describe('the service accepts a process', () => {
  const called = `-- processes/q.bpmn20.xml --\n<process id="Process_q">${connected([])}</process>`;
  checkAccepted([
    ['with nothing between start and end', { nodes: [] }],
    ['with an assignee', { nodes: ['<userTask id="form" activiti:assignee="me"/>'] }],
    [
      'with candidates',
      {
        nodes: ['<userTask id="a" activiti:candidateUsers="me"/>', '<userTask id="b" activiti:candidateGroups="us"/>'],
      },
    ],
    ['that calls another one', { nodes: ['<callActivity id="call" calledElement="Process_q"/>'], files: called }],
    [
      'that calls one by its model id',
      { nodes: ['<callActivity id="call" calledElement="process-Process_q"/>'], files: called },
    ],
    ['that calls what an expression says', { nodes: ['<callActivity id="call" calledElement="${next}"/>'] }],
    [
      'with an event sub-process',
      {
        beside: `<subProcess id="handler" triggeredByEvent="true"><startEvent id="caught"><errorEventDefinition/></startEvent>
<endEvent id="done"/><sequenceFlow id="h" sourceRef="caught" targetRef="done"/></subProcess>`,
      },
    ],
    ['with an error of a connector', { others: '<error id="connector.movies_404" name="x" errorCode="404"/>' }],
    [
      'with a reference to an error that is not there',
      {
        ...guarded,
        beside: `${guarded.beside?.replace('<errorEventDefinition/>', '<errorEventDefinition errorRef="nothing"/>')}`,
      },
    ],
    ['with the same id twice in the diagram', { nodes: ['<manualTask id="a"/>'], beside: '<textAnnotation id="a"/>' }],
    ['with an id that begins with a digit', { nodes: ['<manualTask id="1a"/>'] }],
    ['with an implementation where none belongs', { nodes: ['<manualTask id="a" implementation="movies.describe"/>'] }],
    [
      'with gateways and timers',
      {
        nodes: [
          '<exclusiveGateway id="a"/>',
          '<intermediateCatchEvent id="b"><timerEventDefinition/></intermediateCatchEvent>',
        ],
      },
    ],
  ]);
});
