import { expect, test } from 'vitest';
import { previewTasks } from '../../../server/preview/previewTasks.ts';
import { findingsOf } from '../../support/checkRule.ts';
import { folder, projectOf } from '../../support/projectText.ts';

/** Checks what a preview can be opened for at `$0`: what the tasks are of, each task in a line, which one is selected. */
function checkTasks(text: string, expected: readonly string[]): void {
  const read = projectOf(text);
  const { snapshot } = read.project;
  const { uri = '', offset = 0 } = read.cursor ?? {};
  const findings = findingsOf(read, 'engine');
  const found = previewTasks(snapshot, uri, offset, (of) => findings.filter((finding) => finding.uri === of));
  if (!found) return expect(expected).toEqual(['nothing']);
  const { of, tasks, selected, diagram, broken } = found;
  const lines = [
    of.kind === 'process' ? `process ${of.id}` : `action ${of.connector}.${of.action ?? '*'}`,
    ...tasks.map(
      ({ id, type, state, summary = '-' }) => `${id === selected ? '>' : ' '} ${id} ${type} ${state} ${summary}`,
    ),
    ...(diagram === undefined ? [] : [`diagram ${diagram.slice(folder.length + 1)}`]),
    ...broken.map((file) => `broken ${file.uri.slice(folder.length + 1)}`),
  ];
  expect(lines).toEqual(expected);
}

const shop = `-- connectors/shop.json --
{ "name": "shop", "actions": {
  "order": { "id": "order", "name": "order", "description": "d", "inputs": [{ "id": "1", "name": "item", "type": "string" }] },
  "list": { "id": "list", "name": "list", "description": "d" } } }
`;
const extensions = (mappings: string) => `-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": {
  "properties": { "a": { "id": "a", "name": "a", "type": "string", "required": false, "value": "x" } },
  "mappings": { ${mappings} } } } }
`;
const process = (inside: string) => `-- processes/p.bpmn --
<process id="Process_p">${inside}</process>
`;

test('a process lists service tasks, user tasks, call activities, and whatever else has a mapping', () =>
  checkTasks(
    `${process('<startEvent id="start"/><userTask id="user"/><serviceTask id="order" $0implementation="shop.order"/><callActivity id="call"/><scriptTask id="script"/><endEvent id="end"/>')}
${shop}${extensions('"order": { "inputs": { "item": { "type": "variable", "value": "a" } } }, "end": { "inputs": {} }')}`,
    [
      'process Process_p',
      '  user userTask none nothing mapped',
      '> order serviceTask complete 1 of 1 input mapped',
      '  call callActivity none nothing mapped',
      '  end endEvent incomplete nothing mapped',
    ],
  ));

test('the worst finding of a task and of its mapping is its state', () =>
  checkTasks(
    `${process('$0<serviceTask id="warned" implementation="shop.none"/><serviceTask id="failing" implementation="shop.order"/><serviceTask id="open" implementation="shop.order"/>')}
${shop}${extensions('"failing": { "inputs": { "item": { "type": "value" } } }, "open": {}')}`,
    [
      'process Process_p',
      '> warned serviceTask warning nothing mapped',
      '  failing serviceTask error 1 of 1 input mapped',
      '  open serviceTask incomplete nothing mapped',
    ],
  ));

test('a place in a mapping selects its task, one elsewhere in the extensions none', () => {
  const tasks = process('<serviceTask id="one"/><serviceTask id="two"/>');
  checkTasks(`${tasks}${extensions('"two": { "inp$0uts": {} }')}`, [
    'process Process_p',
    '  one serviceTask error nothing mapped',
    '> two serviceTask error nothing mapped',
  ]);
  checkTasks(`${tasks}${extensions('').replace('"name"', '$0"name"')}`, [
    'process Process_p',
    '  one serviceTask error nothing mapped',
    '  two serviceTask error nothing mapped',
  ]);
});

test('an action lists the tasks that use it, a connector those that use any of its actions', () => {
  const tasks = process(
    '<serviceTask id="one" implementation="shop.order"/><serviceTask id="two" implementation="shop.list"/><userTask id="other"/>',
  );
  checkTasks(`${tasks}${shop.replace('"item"', '"it$0em"')}`, [
    'action shop.order',
    '  one serviceTask incomplete nothing mapped',
  ]);
  checkTasks(`${tasks}${shop.replace('"shop"', '"sh$0op"')}`, [
    'action shop.*',
    '  one serviceTask incomplete nothing mapped',
    '  two serviceTask none -',
  ]);
});

test('a process with a diagram says where, and a shape selects its task', () => {
  const file = (cursor: string) => `-- processes/p.bpmn --
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" targetNamespace="t">
<process id="Process_p"><userTask id="one"/><userTask id="two"/></process>
<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="Process_p">
<bpmndi:BPMNShape bpmnElement="one"><Bounds x="1"/></bpmndi:BPMNShape>
<bpmndi:BPMNShape bpmnElement="two"><Bounds ${cursor}x="1"/></bpmndi:BPMNShape>
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>
`;
  checkTasks(file('$0'), [
    'process Process_p',
    '  one userTask none nothing mapped',
    '> two userTask none nothing mapped',
    'diagram processes/p.bpmn',
  ]);
});

test('broken files are named', () =>
  checkTasks(`${process('$0<userTask id="one">')}-- processes/p-extensions.json --\n{ "extensions": { \n`, [
    'process Process_p',
    '> one userTask error nothing mapped',
    'broken processes/p.bpmn',
    'broken processes/p-extensions.json',
  ]));

test('other files and files without a process have no tasks', () => {
  checkTasks('-- project.json --\n{ $0"name": "x" }\n', ['nothing']);
  checkTasks('-- processes/p-extensions.json --\n{ "id": "p", $0"extensions": {} }\n', ['nothing']);
});
