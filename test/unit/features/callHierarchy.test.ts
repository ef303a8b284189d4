import { expect, test } from 'vitest';
import type { CallNode } from '../../../server/features/callNode.ts';
import { structureService } from '../../../server/structureService.ts';
import { folder, projectOf } from '../../support/projectText.ts';

const connector = `-- connectors/movies.json --
{ "name": "movies", "actions": { "a1": { "id": "a1", "name": "get" }, "a2": { "id": "a2", "name": "list" } } }
`;
const processes = `-- processes/p.bpmn --
<process id="Process_p" name="Films">
  <subProcess id="sub"><serviceTask id="task" name="Look up" implementation="movies.get"/></subProcess>
  <serviceTask id="mail" implementation="email-service.SEND"/>
  <serviceTask implementation="movies.get"/>
</process>
-- processes/q.bpmn --
<process id="Process_q"><callActivity id="call" calledElement="Process_p"/></process>
`;
const trigger = `-- triggers/daily.json --
{ "event": { "source": "clock.TICK" }, "action": { "source": "movies.get" } }
`;
const project = connector + processes + trigger;

type Direction = 'incomingCalls' | 'outgoingCalls';

/** Checks what the cursor stands on and the calls of that: `name (file): the texts of the caller where it calls`. */
function checkCalls(text: string, name: string, expected: Readonly<Record<Direction, readonly string[]>>): void {
  const { project: read, files, cursor } = projectOf(text);
  if (!cursor) throw new Error('The project has no cursor');
  const { snapshot } = read;
  const [node, ...others] = structureService.calls(snapshot, cursor.uri, cursor.offset);
  expect([node && titleOf(node), ...others]).toEqual([name]);
  if (!node) return;
  for (const direction of ['incomingCalls', 'outgoingCalls'] as const) {
    const calls = structureService[direction](snapshot, node.address).map(({ node: other, spans }) => {
      const caller = files.get(direction === 'incomingCalls' ? other.address.uri : node.address.uri);
      return `${titleOf(other)}: ${spans.map(({ start, end }) => caller?.slice(start, end))}`;
    });
    expect(calls).toEqual(expected[direction]);
  }
}

/** Checks that nothing at the cursor can call or be called. */
function checkNoCalls(text: string): void {
  const { project: read, cursor } = projectOf(text);
  if (!cursor) throw new Error('The project has no cursor');
  expect(structureService.calls(read.snapshot, cursor.uri, cursor.offset)).toEqual([]);
}

function titleOf({ name, kind, address }: CallNode): string {
  return `${kind} ${name} (${address.uri.slice(folder.length + 1)})`;
}

const action = 'action get (connectors/movies.json)';
const task = 'task Look up (processes/p.bpmn)';
const films = 'process Films (processes/p.bpmn)';
const call = 'task call (processes/q.bpmn)';

test('an action is called by service tasks and triggers', () => {
  const callers = {
    incomingCalls: [`${task}: movies.get`, 'trigger daily (triggers/daily.json): movies.get'],
    outgoingCalls: [],
  };
  checkCalls(project.replace('"get"', '"g$0et"'), action, callers);
  checkCalls(project.replace('implementation="mov', 'implementation="m$0ov'), action, callers);
  checkCalls(project.replace('"source": "movies', '"source": "mo$0vies'), action, callers);
});

test('a service task is called by its process and calls its action', () => {
  checkCalls(project.replace('Look up', 'Look$0 up'), task, {
    incomingCalls: [`${films}: task`],
    outgoingCalls: [`${action}: movies.get`],
  });
});

test('a process is called by call activities and calls its service tasks, those of sub-processes included', () => {
  const calls = {
    incomingCalls: [`${call}: Process_p`],
    outgoingCalls: [`${task}: task`, 'task mail (processes/p.bpmn): mail'],
  };
  checkCalls(project.replace('"Process_p" name', '"Pro$0cess_p" name'), films, calls);
  checkCalls(project.replace('calledElement="Pro', 'calledElement="P$0ro'), films, calls);
});

test('a call activity is called by its process and calls another', () => {
  checkCalls(project.replace('id="call"', 'id="ca$0ll"'), call, {
    incomingCalls: ['process Process_q (processes/q.bpmn): call'],
    outgoingCalls: [`${films}: Process_p`],
  });
});

test('a trigger calls its action', () => {
  checkCalls(project.replace('clock', 'clo$0ck'), 'trigger daily (triggers/daily.json)', {
    incomingCalls: [],
    outgoingCalls: [`${action}: movies.get`],
  });
});

test('a built-in action is defined nowhere, so its task stands for it', () => {
  checkCalls(project.replace('SEND', 'SE$0ND'), 'task mail (processes/p.bpmn)', {
    incomingCalls: [`${films}: mail`],
    outgoingCalls: [],
  });
});

test('extensions stand for the element or the process that they are about', () => {
  const extensions = (mappings: string, variables: string) => `${project}
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": {
  "properties": {${variables} }, "mappings": { "task": { "inputs": {${mappings} } } } } } }`;
  const outgoing = [`${task}: task`, 'task mail (processes/p.bpmn): mail'];
  checkCalls(extensions('$0', ''), task, {
    incomingCalls: [`${films}: task`],
    outgoingCalls: [`${action}: movies.get`],
  });
  checkCalls(extensions('', '$0'), films, { incomingCalls: [`${call}: Process_p`], outgoingCalls: outgoing });
});

test('other places have no calls', () => {
  checkNoCalls(project.replace('"name": "movies"', '"na$0me": "movies"'));
  checkNoCalls(`${project}-- processes/r.bpmn --\n<error id="e$0"/>`);
});

test('what is gone when its calls are asked for has none', () => {
  const { project: read } = projectOf(project);
  const uri = `${folder}/processes/p.bpmn`;
  const gone = { uri, symbol: { kind: 'element', process: 'Process_p', name: 'gone' } } as const;
  expect(structureService.incomingCalls(read.snapshot, gone)).toEqual([]);
  expect(structureService.outgoingCalls(read.snapshot, gone)).toEqual([]);
  expect(structureService.outgoingCalls(read.snapshot, { ...gone, uri: `${folder}/nothing.bpmn` })).toEqual([]);
});
