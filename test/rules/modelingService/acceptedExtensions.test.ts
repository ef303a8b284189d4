import { describe } from 'vitest';
import { type Acceptance, checkAccepted } from '../../support/modelingService.ts';
import {
  calls,
  connected,
  connectorWith,
  extensionsWith,
  guarded,
  input,
  inputWith,
  maps,
  output,
  serviceTask,
  subProcess,
  type WholeProject,
} from '../../support/wholeProject.ts';

const file = (json: string): WholeProject => ({ extensions: json });
const messages = `<message id="m" name="m"/>`;
const event = (type: string): WholeProject => ({
  others: messages,
  nodes: [`<${type} id="task"><messageEventDefinition messageRef="m"/></${type}>`],
});

describe('the service accepts extensions', () => {
  const mapped = '"movie": { "type": "variable", "value": "film" }';
  checkAccepted([
    ['that are an id alone', file('{ "id": "process-1" }')],
    ['with no process', file('{ "id": "process-1", "name": "p", "type": "PROCESS", "extensions": {} }')],
    ['with an empty process', file(extensionsWith(''))],
    [
      'with empty sections',
      file(extensionsWith('"properties": {}, "mappings": {}, "constants": {}, "assignments": {}, "templates": {}')),
    ],
    [
      'with keys of the root that hold a known word',
      file(
        '{ "id": "x", "myname": "x", "names": "x", "idd": "x", "model-type": "x", "subtype": "x", "extensions": {} }',
      ),
    ],
    [
      'with a process id that holds Process_ somewhere',
      {
        extensions: '{ "id": "x", "extensions": { "my-Process_x": {} } }',
        files: `-- processes/q.bpmn20.xml --\n<process id="my-Process_x">${connected([])}</process>`,
      },
    ],
    [
      'with sections whose names hold a known word',
      file(extensionsWith('"mappings2": {}, "xproperties": {}, "propertiess": {}, "old-constants": {}')),
    ],
    ['with a mapping of nothing', maps('"task": {}')],
    ['with empty inputs and outputs', maps('"task": { "inputs": {}, "outputs": {} }')],
    ['with an empty entry', input('"movie": {}')],
    [
      'with an empty entry of an output of a user task',
      { nodes: ['<userTask id="task" activiti:assignee="me"/>'], ...output('"plot": {}') },
    ],
    ['with a variable for an input', input(mapped)],
    ['with an output for a variable', output('"plot": { "type": "variable", "value": "text" }')],
    ...[
      '"x"',
      '""',
      '5',
      '5.5',
      'true',
      '{}',
      '[]',
      '"${film} and ${plot}"',
      '"${nobody}"',
      '"${"',
      '"${a + }"',
      '"a ${b +(}"',
      '"#{film}"',
    ].map(
      (value): Acceptance => [`with ${value} for an input`, input(`"movie": { "type": "value", "value": ${value} }`)],
    ),
    ...['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'].map(
      (type): Acceptance => [`with ${type}`, maps(`"task": { "mappingType": "${type}", "inputs": { ${mapped} } }`)],
    ),
    ['with an undeclared target of type value', output('"book": { "type": "value", "value": "${text}" }')],
    ['with an output of type value that no action has', output('"plot": { "type": "value", "value": "nothing" }')],
    [
      'with a required input that is not mapped',
      {
        connector: inputWith('{ "id": "i", "name": "movie", "type": "string", "required": true }'),
        ...maps('"task": { "inputs": {} }'),
      },
    ],
    [
      'with a variable of another type',
      { connector: inputWith('{ "id": "i", "name": "movie", "type": "file" }'), ...input(mapped) },
    ],
    [
      'with a literal of another type',
      {
        connector: inputWith('{ "id": "i", "name": "movie", "type": "integer" }'),
        ...input('"movie": { "type": "value", "value": "x" }'),
      },
    ],
    [
      'with constants of any name',
      maps(
        `"task": { "inputs": { ${mapped} } }`,
        ', "constants": { "task": { "movie": { "value": "" }, "book": { "value": "${film}" } } }',
      ),
    ],
    ['with constants of nobody', maps('', ', "constants": { "nothing": { "movie": { "value": "x" } }, "task": {} }')],
    [
      'with the constant of a script',
      {
        ...guarded,
        ...maps(
          '"task": { "inputs": { "anything": { "type": "value", "value": 1 } } }',
          ', "constants": { "task": { "_activiti_script_": { "value": "x" } } }',
        ),
      },
    ],
    [
      'with the constant of a decision table',
      {
        ...calls('dmn-connector.EXECUTE_TABLE'),
        ...maps(
          '"task": { "inputs": { "column": { "type": "variable", "value": "film" } } }',
          ', "constants": { "task": { "_activiti_dmn_table_": { "value": "x" } } }',
        ),
      },
    ],
    [
      'with parameters of a reserved service that its table does not list',
      { ...calls('email-service.SEND'), ...input('"colour": { "type": "value", "value": "red" }') },
    ],
    [
      'with assignments of all kinds',
      maps(
        '',
        `, "assignments": { "task": { "id": "task", "assignment": "assignee", "type": "static", "mode": "manual" },
  "other": { "assignment": "candidates", "type": "identity", "mode": "sequential" }, "third": { "type": "expression" }, "fourth": {} }`,
      ),
    ],
    [
      'with templates of all kinds',
      maps(
        '',
        `, "templates": { "tasks": { "task": { "assignee": { "type": "file", "value": "x", "from": "me", "subject": "x" } }, "other": {} },
  "default": { "assignee": { "type": "variable", "value": "film" }, "candidate": { "type": "file", "value": "" } } }`,
      ),
    ],
    [
      'with fields of a user task',
      {
        nodes: ['<userTask id="task" activiti:assignee="me"/>'],
        ...input('"any field": { "type": "variable", "value": "film" }'),
      },
    ],
    [
      'with variables of a called process',
      {
        nodes: ['<callActivity id="task" calledElement="Process_q"/>'],
        files: `-- processes/q.bpmn20.xml --\n<process id="Process_q">${connected([])}</process>`,
        ...maps(
          '"task": { "inputs": { "their": { "type": "variable", "value": "film" } }, "outputs": { "plot": { "type": "variable", "value": "their" } } }',
        ),
      },
    ],
    [
      'with a mapping of the start event',
      maps('"start": { "outputs": { "plot": { "type": "variable", "value": "field" } } }'),
    ],
    ['with a mapping of the end event', maps('"end": {}')],
    ['with a mapping of a boundary event', { ...guarded, ...maps('"guard": {}') }],
    [
      'with names that a message may carry',
      {
        ...event('intermediateThrowEvent'),
        ...input('"m": { "type": "value", "value": "x" }, "movieName2": { "type": "variable", "value": "film" }'),
      },
    ],
    [
      'with any names that a message brings',
      { ...event('intermediateCatchEvent'), ...output('"plot": { "type": "variable", "value": "movie_name" }') },
    ],
    [
      'with any names of other events',
      {
        nodes: ['<intermediateThrowEvent id="task"><signalEventDefinition/></intermediateThrowEvent>'],
        ...input('"A_b": { "type": "value", "value": "x" }'),
      },
    ],
    [
      'with two outputs for one variable in two tasks',
      {
        nodes: [
          serviceTask('implementation="movies.describe"'),
          '<serviceTask id="two" implementation="movies.describe"/>',
        ],
        ...maps(
          '"task": { "outputs": { "plot": { "type": "variable", "value": "text" } } }, "two": { "outputs": { "plot": { "type": "variable", "value": "text" } } }',
        ),
      },
    ],
    [
      'of the same process in another file',
      { extensions: extensionsWith(''), files: `-- processes/q-extensions.json --\n${extensionsWith('')}` },
    ],
    [
      'of a decision table, a script, a file and a content model',
      {
        files: `-- decision-tables/d-extensions.json --
{ "id": "decision-1", "name": "d", "type": "DECISION", "extensions": { "properties": [], "inputs": null } }
-- scripts/s-extensions.json --
{ "id": "script-1", "name": "s", "type": "SCRIPT", "extensions": { "variables": [{ "type": 5 }], "language": "javascript" } }
-- files/f-extensions.json --
{ "name": "f", "extensions": { "uri": "x", "content": { "name": "x" } } }
-- content-models/c-extensions.json --
{ "id": "model-1", "name": "c", "type": "CONTENT", "extensions": {} }`,
      },
    ],
    ['of a task in a sub-process of a sub-process', { ...subProcess('movies.describe'), ...input(mapped) }],
    [
      'with two actions of one name and other parameters',
      {
        connector: connectorWith(
          `"actions": { "a": { "id": "a", "name": "describe" }, "b": { "id": "b", "name": "describe", "inputs": [{ "id": "i", "name": "movie", "type": "string" }] } }`,
        ),
        ...input(mapped),
      },
    ],
  ]);
});
