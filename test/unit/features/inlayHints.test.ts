import { expect, test } from 'vitest';
import { structureService } from '../../../server/structureService.ts';
import { projectOf } from '../../support/projectText.ts';

/** Checks the hints of the first file, each after the name that it follows. */
function checkHints(text: string, expected: readonly string[], part?: (text: string) => string): void {
  const { project, files } = projectOf(text);
  const [[uri, content] = ['', '']] = files;
  const start = part ? content.indexOf(part(content)) : 0;
  const end = part ? start + part(content).length : content.length;
  const hints = structureService.inlayHints(project.snapshot, uri, { start, end });
  const named = hints.map(({ offset, text: shown, kind }) => {
    const name = /([^"']*)["']?$/.exec(content.slice(0, offset))?.[1];
    return kind === 'type' ? `${name}${shown}` : `${name} (${shown})`;
  });
  expect(named).toEqual(expected);
}

const extensionsOf = (members: string): string => `-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": { ${members} } } }
`;
const rest = `-- connectors/movies.json --
{ "name": "movies", "actions": { "get": { "id": "get", "name": "get",
  "inputs": [{ "name": "title", "type": "string" }, { "name": "year", "type": "integer" }, { "name": "bare" }],
  "outputs": [{ "name": "plot", "model": { "type": "string" } }] } } }
-- processes/p.bpmn --
<process id="Process_p" name="Film &amp; more">
  <dataObject id="d" name="size" itemSubjectRef="xsd:int"/>
  <serviceTask id="t" name="Get
   film" implementation="movies.get"/>
  <serviceTask id="mail" implementation="email-service.SEND"/>
  <callActivity id="call" calledElement="Process_q"/>
</process>
-- processes/q.bpmn --
<process id="Process_q"/>
-- processes/q-extensions.json --
{ "id": "q", "type": "PROCESS", "extensions": { "Process_q": { "properties": { "inner": { "name": "inner", "type": "date" } } } } }
`;
const variables =
  '"properties": { "film": { "name": "film", "type": "json" }, "u-1": { "name": "seen", "type": "boolean" } }';

test('a mapping shows the types of its parameters and variables, turned round in its outputs', () => {
  checkHints(
    extensionsOf(`${variables}, "mappings": { "t": {
      "inputs": { "title": { "type": "variable", "value": "film" }, "year": { "type": "value", "value": "film" } },
      "outputs": { "seen": { "type": "variable", "value": "plot" } } } }`) + rest,
    [
      'Process_p (Film & more)',
      'u-1 (seen)',
      't (Get film)',
      'title: string',
      'film: json',
      'year: integer',
      'seen: boolean',
      'plot: string',
    ],
  );
});

test('names without a type, and names that nobody knows, show none', () => {
  checkHints(
    extensionsOf(`"mappings": { "t": { "inputs": { "bare": { "type": "variable", "value": "unknown" }, "other": {} } },
      "unknown": { "inputs": { "title": {} } } }`) + rest,
    ['Process_p (Film & more)', 't (Get film)'],
  );
});

test('the parameters of a call activity are the variables of the process that it calls', () => {
  checkHints(
    extensionsOf(`"mappings": { "call": { "inputs": { "inner": { "type": "variable", "value": "size" } },
      "outputs": { "size": { "type": "variable", "value": "inner" } } } }`) + rest,
    ['Process_p (Film & more)', 'inner: date', 'size: int', 'size: int', 'inner: date'],
  );
});

test('the parameters of a built-in action have the types of its documentation', () => {
  checkHints(extensionsOf('"mappings": { "mail": { "inputs": { "subject": {} } } }') + rest, [
    'Process_p (Film & more)',
    'subject: string',
  ]);
});

test('constants, assignments and templates show the names of their elements, constants their types, too', () => {
  checkHints(
    extensionsOf(`"constants": { "t": { "year": { "value": 1979 } } }, "assignments": { "t": {} },
      "templates": { "tasks": { "t": {} } }`) + rest,
    ['Process_p (Film & more)', 't (Get film)', 'year: integer', 't (Get film)', 't (Get film)'],
  );
});

test('only the asked part of a file gets hints', () => {
  checkHints(
    extensionsOf('"mappings": { "t": { "inputs": { "title": {}, "year": {} } } }') + rest,
    ['year: integer'],
    () => '"year": {}',
  );
});

test('the key of an action or event shows its name where it is another', () => {
  checkHints(
    `-- connectors/movies.json --
{ "name": "movies", "actions": { "a-1": { "id": "a-1", "name": "get" }, "list": { "name": "list" } }, "events": { "e-1": { "id": "e-1", "name": "NEW" } } }`,
    ['a-1 (get)', 'e-1 (NEW)'],
  );
});

test('in BPMN the ends of a sequence flow and what an event is attached to show their names', () => {
  checkHints(
    `-- processes/p.bpmn --
<process id="p"><userTask id="a" name="See a film"/><userTask id="b"/>
<boundaryEvent id="e" attachedToRef="a"/><sequenceFlow id="f" name="go" sourceRef="a" targetRef="b"/></process>`,
    ['a (See a film)', 'a (See a film)'],
  );
});

test('a name that is long is cut between its letters', () => {
  checkHints(
    `-- connectors/movies.json --
{ "name": "movies", "actions": { "a-1": { "id": "a-1", "name": "${'🎬'.repeat(50)}" } } }`,
    [`a-1 (${'🎬'.repeat(39)}…)`],
  );
});
