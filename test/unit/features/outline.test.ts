import { expect, test } from 'vitest';
import type { OutlineNode } from '../../../server/features/outline.ts';
import { structureService } from '../../../server/structureService.ts';
import { projectOf } from '../../support/projectText.ts';

/** Checks the outline of the first file, a line for each node: indented name, then kind, detail and what a click selects. */
function checkOutline(text: string, expected: string): void {
  const { project, files } = projectOf(text);
  const [[uri, content] = ['', '']] = files;
  const lines = structureService.outline(project.snapshot, uri).flatMap((node) => drawn(node, content, ''));
  expect(lines.join('\n')).toBe(expected.trim());
}

function drawn(
  { name, kind, detail, span, nameSpan, children }: OutlineNode,
  content: string,
  indent: string,
): string[] {
  expect(name).not.toBe('');
  expect([span.start <= nameSpan.start, nameSpan.end <= span.end]).toEqual([true, true]);
  for (const child of children) {
    expect([span.start <= child.span.start, child.span.end <= span.end]).toEqual([true, true]);
  }
  return [
    `${indent}${name} | ${kind} | ${detail} | ${content.slice(nameSpan.start, nameSpan.end)}`,
    ...children.flatMap((child) => drawn(child, content, `${indent}  `)),
  ];
}

test('a connector shows its actions and events with their parameters, then configuration and errors', () => {
  checkOutline(
    `-- connectors/movies.json --
{ "name": "movies",
  "actions": { "a1": { "id": "a1", "name": "get",
    "inputs": [{ "id": "i", "name": "title", "type": "string", "required": true }],
    "outputs": [{ "id": "o", "name": "film", "type": "json" }] } },
  "events": { "e1": { "id": "e1", "name": "SHOWN", "outputs": [{ "id": "w", "name": "when" }] } },
  "config": [{ "name": "KEY", "secure": true }],
  "errors": [{ "name": "Not found", "code": "404" }] }`,
    `
movies | connector | connector | movies
  get | action | action | get
    title | input | input: string, required | title
    film | output | output: json | film
  SHOWN | event | event | SHOWN
    when | output | output | when
  KEY | config | config: secure | KEY
  Not found | error | error: 404 | Not found`,
  );
});

/** A connector of which nothing but its folder is known counts beside processes only. */
const beside = '\n-- processes/p.bpmn --\n<process id="p"/>';

test('an action without a name goes by its key, and a connector without one is still there', () => {
  checkOutline(
    `-- connectors/movies.json --
{ "actions": { "a1": { "id": "x" } } }${beside}`,
    `
unnamed connector | connector | connector | { "actions": { "a1": { "id": "x" } } }
  a1 | action | action | a1`,
  );
});

test('a process shows what it does and not its lines, sub-processes hold their elements', () => {
  checkOutline(
    `-- processes/p.bpmn --
<process id="Process_p" name="Films">
  <startEvent id="start"/>
  <sequenceFlow id="f" sourceRef="start" targetRef="sub"/>
  <subProcess id="sub" name="Look
   up">
    <serviceTask id="task" implementation="movies.get"/>
  </subProcess>
  <callActivity id="call" calledElement="Process_q"/>
  <exclusiveGateway id="choice"/>
</process>
<error id="E" name="Gone" errorCode="410"/>`,
    `
Films | process | process | Process_p
  start | bpmnEvent | start event | start
  Look up | subProcess | sub process | sub
    task | task | service task: movies.get | task
  call | task | call activity: Process_q | call
  choice | gateway | exclusive gateway | choice
Gone | error | error: 410 | E`,
  );
});

test('extensions show the variables and the mappings of each process', () => {
  checkOutline(
    `-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": {
  "properties": { "v1": { "id": "v1", "name": "title", "type": "string" } },
  "mappings": { "task": { "inputs": { "name": { "type": "variable", "value": "title" } },
    "outputs": { "film": { "type": "value", "value": { "a": 1 } } } },
    "other": { "mappingType": "MAP_ALL" } } } } }`,
    `
Process_p | process | process | Process_p
  title | variable | variable: string | title
  task | mapping | mapping | task
    name | input | input ← title | name
    film | output | output | film
  other | mapping | mapping: MAP_ALL | other`,
  );
});

test('half-typed files have the outline of what is there', () => {
  checkOutline(`-- connectors/movies.json --\n{ "name": "mov${beside}`, '\nmov | connector | connector | mov');
  checkOutline(`-- connectors/movies.json --${beside}`, '');
});

test('sub-processes nested without end do not end the outline', () => {
  const nested = '<subProcess id="s">'.repeat(3000) + '</subProcess>'.repeat(3000);
  const { project, files } = projectOf(`-- processes/p.bpmn --\n<process id="p">${nested}</process>`);
  const [uri = ''] = files.keys();
  expect(JSON.stringify(structureService.outline(project.snapshot, uri)).length).toBeGreaterThan(1000);
});
