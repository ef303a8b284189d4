import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/checkRule.ts';
import { projectOf } from '../support/projectText.ts';
import {
  actionWith,
  connected,
  connectorWith,
  extensionsWith,
  inputWith,
  mappingsWith,
  serviceTask,
  variableWith,
  type WholeProject,
  wholeProject,
} from '../support/wholeProject.ts';

/** What the service says, what is wrong with an otherwise right project, and the finding that has to tell it. */
type Refusal = readonly [message: string, parts: WholeProject, code: string];

/** What the service takes, and a project that has it. */
type Acceptance = readonly [claim: string, parts: WholeProject];

function findings(parts: WholeProject, severity: 'error' | 'warning'): string[] {
  return findingsOf(projectOf(wholeProject(parts)), 'modeling')
    .filter((finding) => finding.severity === severity)
    .map(({ code }) => code);
}

/** A refusal is one kind of error, and the only one: the rest of the project is right. */
function checkRefused(refusals: readonly Refusal[]): void {
  test.each(refusals)('%s', (_message, parts, code) => {
    expect([...new Set(findings(parts, 'error'))]).toEqual([code]);
  });
}

function checkAccepted(acceptances: readonly Acceptance[]): void {
  test.each(acceptances)('%s', (_claim, parts) => {
    expect(findings(parts, 'error')).toEqual([]);
  });
}

const longName = 'a23456789-123456789-1234567';
const renamed = (name: string): WholeProject => ({
  connector: `{ "name": "${name}", "actions": {} }`,
  nodes: [serviceTask('implementation="script.EXECUTE"')],
});
const inputOf = (parameter: string): WholeProject => ({ connector: inputWith(parameter) });

describe('the service refuses a connector definition', () => {
  const bare = { nodes: [] };
  checkRefused([
    [
      'extraneous key [icon] is not permitted',
      { ...bare, connector: connectorWith('"icon": "x"') },
      'connector-schema',
    ],
    ['extraneous key [$schema]', { ...bare, connector: connectorWith('"$schema": "x"') }, 'connector-schema'],
    ['extraneous key [version]', { ...bare, connector: connectorWith('"version": "1"') }, 'connector-schema'],
    ['extraneous key [output]', { ...bare, connector: connectorWith('"output": {}') }, 'connector-schema'],
    ['extraneous key [action]', { ...bare, connector: connectorWith('"action": {}') }, 'connector-schema'],
    ['extraneous key [input] of an action', { connector: actionWith('"input": []') }, 'connector-schema'],
    ['extraneous key [output] of an action', { connector: actionWith('"output": []') }, 'connector-schema'],
    ['extraneous key [type] of an action', { connector: actionWith('"type": "x"') }, 'connector-schema'],
    [
      'extraneous key [inputss] of an event',
      { ...bare, connector: connectorWith('"events": { "e": { "id": "e", "name": "E", "inputss": [] } }') },
      'connector-schema',
    ],
    [
      'extraneous key [type] of a config entry',
      { ...bare, connector: connectorWith('"config": [{ "name": "URL", "type": "string" }]') },
      'connector-schema',
    ],
    [
      'extraneous key [message] of an error',
      { ...bare, connector: connectorWith('"errors": [{ "name": "E", "code": "E", "message": "x" }]') },
      'connector-schema',
    ],
    ['required key [name] not found', { ...bare, connector: '{ "actions": {} }' }, 'connector-name-missing'],
    [
      'required key [id] of an action not found',
      { connector: connectorWith('"actions": { "a": { "name": "describe" } }') },
      'connector-schema',
    ],
    [
      'required key [name] of an action not found',
      { ...bare, connector: connectorWith('"actions": { "a": { "id": "a" } }') },
      'connector-schema',
    ],
    [
      'required key [name] of an event not found',
      { ...bare, connector: connectorWith('"events": { "a": { "id": "a" } }') },
      'connector-schema',
    ],
    [
      'required key [id] of a parameter not found',
      inputOf('{ "name": "movie", "type": "string" }'),
      'connector-schema',
    ],
    ['required key [name] of a parameter not found', inputOf('{ "id": "i", "type": "string" }'), 'connector-schema'],
    ['required key [type] of a parameter not found', inputOf('{ "id": "i", "name": "movie" }'), 'connector-schema'],
    [
      'required key [name] of a config entry not found',
      { ...bare, connector: connectorWith('"config": [{ "value": "x" }]') },
      'connector-schema',
    ],
    [
      'required key [name] of an error not found',
      { ...bare, connector: connectorWith('"errors": [{ "code": "x" }]') },
      'connector-schema',
    ],
    ['expected maxLength: 26, actual: 27', renamed(longName), 'connector-name-pattern'],
    ['expected minLength: 1, actual: 0 in the name', renamed(''), 'connector-name-missing'],
    [
      'expected minLength: 1, actual: 0 in the id of an action',
      { connector: connectorWith('"actions": { "a": { "id": "", "name": "describe" } }') },
      'connector-schema',
    ],
    [
      'expected minLength: 1, actual: 0 in the name of an action',
      { ...bare, connector: connectorWith('"actions": { "a": { "id": "a", "name": "" } }') },
      'connector-schema',
    ],
    [
      'expected minLength: 1, actual: 0 in the id of a parameter',
      inputOf('{ "id": "", "name": "movie", "type": "string" }'),
      'connector-schema',
    ],
    [
      'expected minLength: 1, actual: 0 in the name of a parameter',
      inputOf('{ "id": "i", "name": "", "type": "string" }'),
      'connector-schema',
    ],
    [
      'expected minLength: 1, actual: 0 in the name of a config entry',
      { ...bare, connector: connectorWith('"config": [{ "name": "" }]') },
      'connector-schema',
    ],
    [
      'expected minLength: 1, actual: 0 in the name of an error',
      { ...bare, connector: connectorWith('"errors": [{ "name": "", "code": "x" }]') },
      'connector-schema',
    ],
    ['string [NameWithUppercase] does not match pattern', renamed('NameWithUppercase'), 'connector-name-pattern'],
    ['string [with_underscore] does not match pattern', renamed('with_underscore'), 'connector-name-pattern'],
    ['string [with blank] does not match pattern', renamed('with blank'), 'connector-name-pattern'],
    ['string [1st] does not match pattern', renamed('1st'), 'connector-name-pattern'],
    ['string [last-] does not match pattern', renamed('last-'), 'connector-name-pattern'],
    ['string [with.dot] does not match pattern', renamed('with.dot'), 'connector-name-dot'],
    ["A JSONObject text must begin with '{'", { ...bare, connector: 'this is no JSON' }, 'json-syntax'],
    ['Expected a , or }', { ...bare, connector: '{ "name": "movies" "actions": {} }' }, 'json-syntax'],
    ['expected type: JSONObject, found: JSONArray as a whole', { ...bare, connector: '[]' }, 'connector-shape'],
    [
      'expected type: JSONObject, found: JSONArray',
      { ...bare, connector: connectorWith('"actions": []') },
      'connector-shape',
    ],
    ['expected type: JSONArray, found: JSONObject', { connector: actionWith('"inputs": {}') }, 'connector-shape'],
    ['expected type: JSONObject, found: String', { connector: actionWith('"inputs": ["movie"]') }, 'connector-shape'],
    [
      'expected type: String, found: Integer',
      { ...bare, connector: '{ "name": 5, "actions": {} }' },
      'connector-schema',
    ],
    [
      'expected type: Boolean, found: String',
      inputOf('{ "id": "i", "name": "movie", "type": "string", "required": "true" }'),
      'connector-schema',
    ],
    [
      'expected type: Boolean, found: String, of no boolean',
      inputOf('{ "id": "i", "name": "movie", "type": "string", "required": "yes" }'),
      'connector-shape',
    ],
    [
      'expected type: String, found: Integer as a value of config',
      { ...bare, connector: connectorWith('"config": [{ "name": "PORT", "value": 80 }]') },
      'connector-schema',
    ],
    [
      'expected type: Boolean, found: String in secure',
      { ...bare, connector: connectorWith('"config": [{ "name": "KEY", "secure": "true" }]') },
      'connector-schema',
    ],
    [
      'expected type: JSONArray, found: JSONObject for config',
      { ...bare, connector: connectorWith('"config": {}') },
      'connector-schema',
    ],
    [
      'expected type: JSONArray, found: JSONObject for errors',
      { ...bare, connector: connectorWith('"errors": {}') },
      'connector-schema',
    ],
    [
      'expected type: JSONObject, found: JSONArray for events',
      { ...bare, connector: connectorWith('"events": []') },
      'connector-schema',
    ],
    [
      'expected type: JSONObject, found: String for a model',
      { connector: actionWith('"model": "x"') },
      'connector-schema',
    ],
    [
      'expected type: String, found: Null',
      { ...bare, connector: connectorWith('"description": null') },
      'connector-schema',
    ],
    ['Duplicate key "name"', { ...bare, connector: '{ "name": "movies", "name": "movies" }' }, 'json-duplicate-key'],
  ]);
});

describe('the service accepts a connector definition', () => {
  const bare = { nodes: [] };
  const two = (first: string, second: string) =>
    connectorWith(
      `"actions": { "a": { "id": "a", "name": "describe", ${first} }, "b": { "id": "b", "name": "rate", ${second} } }`,
    );
  checkAccepted([
    ['with a name alone', { ...bare, connector: connectorWith('') }],
    ['with a name of one letter', renamed('a')],
    ['with a name of 26 characters', renamed(longName.slice(0, 26))],
    ['with digits and hyphens in its name', renamed('a--1')],
    ['with another name than its file', renamed('films')],
    ['without actions', { ...bare, connector: connectorWith('"actions": {}') }],
    [
      'with everything at its root',
      {
        connector: `{ "id": "connector-1", "name": "movies", "description": "", "template": "ConnectorTemplate",
  "actions": { "a": { "id": "a", "name": "describe" } }, "events": {}, "config": [], "errors": [] }`,
      },
    ],
    ['with an empty list of parameters', { connector: actionWith('"inputs": [], "outputs": []') }],
    [
      'with a key that is not the id',
      { connector: connectorWith('"actions": { "x": { "id": "y", "name": "describe" } }') },
    ],
    [
      'with two actions of one id',
      {
        connector: connectorWith(
          '"actions": { "a": { "id": "a", "name": "describe" }, "b": { "id": "a", "name": "rate" } }',
        ),
      },
    ],
    [
      'with two actions of one name',
      {
        connector: connectorWith(
          '"actions": { "a": { "id": "a", "name": "describe" }, "b": { "id": "b", "name": "describe" } }',
        ),
      },
    ],
    [
      'with two parameters of one name',
      inputOf('{ "id": "i", "name": "movie", "type": "string" }, { "id": "j", "name": "movie", "type": "string" }'),
    ],
    [
      'with two parameters of one id',
      inputOf('{ "id": "i", "name": "movie", "type": "string" }, { "id": "i", "name": "year", "type": "string" }'),
    ],
    ['with an input and an output of one name', inputOf('{ "id": "i", "name": "text", "type": "string" }')],
    ['with a type of its own', inputOf('{ "id": "i", "name": "movie", "type": "my-own-type" }')],
    ['with an empty type', inputOf('{ "id": "i", "name": "movie", "type": "" }')],
    [
      'with the types of the product',
      two(
        '"inputs": [{ "id": "i", "name": "m", "type": "content-metadata" }]',
        '"inputs": [{ "id": "i", "name": "m", "type": "JSON" }]',
      ),
    ],
    [
      'with dots and blanks in the name of a parameter',
      inputOf('{ "id": "i", "name": "the movie.title", "type": "string" }'),
    ],
    [
      'with more keys in a parameter',
      inputOf(`{ "id": "i", "name": "movie", "type": "string", "label": "Movie", "placeholder": "x", "readOnly": true,
  "display": false, "displayName": "x", "mappingValueType": "expression", "value": 5, "analytics": true, "mappedType": null }`),
    ],
    [
      'with a key of a parameter that is nearly another one',
      inputOf('{ "id": "i", "name": "movie", "type": "string", "require": true }'),
    ],
    [
      'with a kind of `display` that the engine cannot read',
      inputOf('{ "id": "i", "name": "movie", "type": "string", "display": "sometimes" }'),
    ],
    [
      'with a model of a parameter',
      inputOf('{ "id": "i", "name": "movie", "type": "json", "model": { "$ref": "#/$defs/primitive/string" } }'),
    ],
    [
      'with any JSON for the model of a parameter',
      inputOf('{ "id": "i", "name": "movie", "type": "json", "model": true }'),
    ],
    [
      'with a required input',
      inputOf('{ "id": "i", "name": "movie", "type": "string", "required": true, "description": "" }'),
    ],
    [
      'with a dot in the name of an action',
      { ...bare, connector: connectorWith('"actions": { "a": { "id": "a", "name": "a.b c" } }') },
    ],
    [
      'with events, their outputs and models',
      {
        ...bare,
        connector: connectorWith(`"events": { "e": { "id": "e", "name": "RECEIVED", "description": "x",
  "inputs": [{ "id": "i", "name": "filter", "type": "string" }], "outputs": [{ "id": "o", "name": "body", "type": "json" }],
  "model": { "type": "object", "properties": {} } } }`),
      },
    ],
    [
      'with an event and an action of one name',
      {
        connector: connectorWith(
          '"actions": { "a": { "id": "a", "name": "describe" } }, "events": { "a": { "id": "a", "name": "describe" } }',
        ),
      },
    ],
    [
      'with config in all its forms',
      {
        ...bare,
        connector:
          connectorWith(`"config": [{ "name": "URL" }, { "name": "KEY", "value": "", "required": true, "secure": true, "description": "x" },
  { "name": "TOKEN", "value": "secret", "secure": true }, { "name": "lower case", "value": "\${x}" }, { "name": "URL" }]`),
      },
    ],
    [
      'with errors in all their forms',
      {
        ...bare,
        connector:
          connectorWith(`"errors": [{ "name": "A" }, { "name": "B", "code": "" }, { "name": "C", "code": "c", "description": "x" },
  { "name": "D", "code": "c" }]`),
      },
    ],
    ['with unused actions', { connector: two('"inputs": []', '"inputs": []') }],
  ]);
});

const calls = (implementation: string): WholeProject => ({
  nodes: [serviceTask(`implementation="${implementation}"`)],
});
const guard = '<boundaryEvent id="guard" attachedToRef="task"><errorEventDefinition/></boundaryEvent>';
const guarded: WholeProject = {
  nodes: [serviceTask('implementation="script.EXECUTE"'), '<manualTask id="recover"/>'],
  beside: `${guard}<sequenceFlow id="g" sourceRef="guard" targetRef="recover"/>`,
};
const subProcess = (implementation: string): WholeProject => ({
  nodes: [
    `<subProcess id="sub">${connected([`<subProcess id="inner">${connected([serviceTask(`implementation="${implementation}"`)], 'i')}</subProcess>`], 's')}</subProcess>`,
  ],
});

describe('the service refuses a service task', () => {
  checkRefused([
    ['Invalid service implementation: an unknown action', calls('movies.rate'), 'implementation-unknown-action'],
    ['Invalid service implementation: another letter case', calls('movies.Describe'), 'implementation-unknown-action'],
    [
      'Invalid service implementation: a blank behind the action',
      calls('movies.describe '),
      'implementation-unknown-action',
    ],
    ['Invalid service implementation: no action behind the dot', calls('movies.'), 'implementation-unknown-action'],
    [
      'Invalid service implementation: an unknown connector',
      calls('books.describe'),
      'implementation-unknown-connector',
    ],
    [
      'Invalid service implementation: a connector of another letter case',
      calls('Movies.describe'),
      'implementation-unknown-connector',
    ],
    [
      'Invalid service implementation: a near miss of a reserved one',
      calls('Script.EXECUTE'),
      'implementation-unknown-connector',
    ],
    [
      'Invalid service implementation: the old name of the e-mail service',
      calls('email-connector.SEND'),
      'implementation-unknown-connector',
    ],
    ['Invalid service implementation: a connector alone', calls('movies'), 'implementation-plain-name'],
    ['Invalid service implementation: a reserved name without a dot', calls('script'), 'implementation-plain-name'],
    ['Invalid service implementation: a bean', calls('myBean'), 'implementation-plain-name'],
    ['Invalid service implementation: a blank', calls(' '), 'implementation-empty'],
    [
      'Invalid service implementation: the id of an action',
      {
        connector: connectorWith('"actions": { "x": { "id": "y", "name": "describe" } }'),
        ...calls('movies.x'),
      },
      'implementation-unknown-action',
    ],
    [
      'Invalid service implementation: an event',
      {
        connector: connectorWith('"actions": {}, "events": { "e": { "id": "e", "name": "RECEIVED" } }'),
        ...calls('movies.RECEIVED'),
      },
      'implementation-unknown-action',
    ],
    [
      'Invalid service implementation: the name inside of another file',
      {
        connector: '{ "name": "films", "actions": { "a": { "id": "a", "name": "describe" } } }',
        ...calls('films.describe'),
      },
      'connector-file-name',
    ],
    [
      'Invalid service implementation: a class',
      { nodes: [serviceTask('activiti:class="org.example.Task"')] },
      'implementation-not-a-connector',
    ],
    [
      'Invalid service implementation: an expression',
      { nodes: [serviceTask('activiti:expression="${bean.run()}"')] },
      'implementation-not-a-connector',
    ],
    [
      'Invalid service implementation: a delegate expression',
      { nodes: [serviceTask('activiti:delegateExpression="${bean}"')] },
      'implementation-not-a-connector',
    ],
    [
      'Invalid service implementation: a class beside a right implementation',
      { nodes: [serviceTask('activiti:class="org.example.Task" implementation="movies.describe"')] },
      'implementation-shadowed',
    ],
    [
      'Invalid service implementation: in a sub-process of a sub-process',
      subProcess('movies.rate'),
      'implementation-unknown-action',
    ],
    ['One of the attributes … is mandatory: none', { nodes: [serviceTask('')] }, 'service-task-without-implementation'],
    ['One of the attributes … is mandatory: an empty one', calls(''), 'implementation-empty'],
    [
      'One of the attributes … is mandatory: an empty class',
      { nodes: [serviceTask('activiti:class=""')] },
      'service-task-without-implementation',
    ],
  ]);

  test('Missing Catch Error boundary event is a warning', () => {
    expect(findings(calls('script.EXECUTE'), 'warning')).toEqual(['built-in-without-error-boundary']);
    expect(findings(calls('script.EXECUTE'), 'error')).toEqual([]);
    expect(findings(guarded, 'warning')).toEqual([]);
  });
});

describe('the service accepts a service task', () => {
  checkAccepted([
    ['that calls an action', calls('movies.describe')],
    ['that sends a mail', calls('email-service.SEND')],
    ['that makes a document', calls('docgen-service.GENERATE')],
    ['that works with content', calls('content-service.UPDATE_METADATA')],
    ['that works with content of another platform', calls('hxp-content-service.SET_PERMISSION')],
    ['that decides', calls('dmn-connector.EXECUTE_TABLE')],
    ['that runs a script', guarded],
    ['with any action of a reserved service', calls('content-service.no such.action')],
    ['with no action of a reserved service', calls('email-service.')],
    ['with the slip of the documentation', calls('dmn-connector.EXECTUTE_TABLE')],
    ['in a sub-process of a sub-process', subProcess('movies.describe')],
    [
      'that runs several times',
      { nodes: [serviceTask('implementation="movies.describe"', '<multiInstanceLoopCharacteristics/>')] },
    ],
    ['that is a mail task of the engine', { nodes: [serviceTask('activiti:type="mail"')] }],
    [
      'whose action has dots in its name',
      { connector: connectorWith('"actions": { "a": { "id": "a", "name": "a.b" } }'), ...calls('movies.a.b') },
    ],
    [
      'whose action has the name of another one',
      {
        connector: connectorWith(
          '"actions": { "a": { "id": "a", "name": "describe" }, "b": { "id": "b", "name": "describe" } }',
        ),
        ...calls('movies.describe'),
      },
    ],
    [
      'that uses the name of the file and has no mapping',
      {
        connector: '{ "name": "films", "actions": { "a": { "id": "a", "name": "describe" } } }',
        ...calls('movies.describe'),
      },
    ],
    ['with entities in its implementation', calls('movies&#46;describe')],
    ['beside other kinds of task', { nodes: ['<task id="a"/>', '<manualTask id="b"/>', '<receiveTask id="c"/>'] }],
  ]);
});

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

const ofVariable = (members: string): WholeProject => ({ extensions: variableWith(members) });

describe('the service refuses a variable', () => {
  const value = 'variable-value-type';
  const date = 'variable-date-value';
  checkRefused([
    ['x is not a valid enum value', ofVariable('"type": "x"'), 'variable-type-unknown'],
    ['String is not a valid enum value', ofVariable('"type": "String"'), 'variable-type-unknown'],
    ['Invalid date: another order', ofVariable('"type": "date", "value": "31-12-2024"'), date],
    ['Invalid date: no such day', ofVariable('"type": "date", "value": "2024-04-31"'), date],
    ['Invalid date: February', ofVariable('"type": "date", "value": "2024-02-30"'), date],
    ['Invalid date: with a time', ofVariable('"type": "date", "value": "2024-12-31T10:00:00"'), date],
    ['Invalid date: an empty text', ofVariable('"type": "date", "value": ""'), date],
    ['Mismatch value type: a number for a date', ofVariable('"type": "date", "value": 5'), date],
    ['Invalid datetime: no time', ofVariable('"type": "datetime", "value": "2024-12-31"'), date],
    ['Invalid datetime: a blank for T', ofVariable('"type": "datetime", "value": "2024-12-31 10:00:00"'), date],
    ['Invalid datetime: Z', ofVariable('"type": "datetime", "value": "2024-12-31T10:00:00Z"'), date],
    ['Invalid datetime: milliseconds', ofVariable('"type": "datetime", "value": "2024-12-31T10:00:00.000"'), date],
    ['Invalid datetime: another century', ofVariable('"type": "datetime", "value": "1812-12-31T10:00:00"'), date],
    ['Mismatch value type: an object for a datetime', ofVariable('"type": "datetime", "value": {}'), date],
    ['Mismatch value type. Expected type is string: a number', ofVariable('"type": "string", "value": 5'), value],
    ['Mismatch value type. Expected type is string: null', ofVariable('"type": "string", "value": null'), value],
    ['Mismatch value type. Expected type is date: null', ofVariable('"type": "date", "value": null'), value],
    ['Mismatch value type. Expected type is integer: a text', ofVariable('"type": "integer", "value": "5"'), value],
    [
      'Mismatch value type. Expected type is integer: an empty text',
      ofVariable('"type": "integer", "value": ""'),
      value,
    ],
    ['Mismatch value type. Expected type is integer: a fraction', ofVariable('"type": "integer", "value": 5.5'), value],
    ['Mismatch value type. Expected type is boolean', ofVariable('"type": "boolean", "value": "true"'), value],
    ['Mismatch value type. Expected type is decimal', ofVariable('"type": "bigdecimal", "value": "5.5"'), value],
    ['Mismatch value type. Expected type is array', ofVariable('"type": "array", "value": {}'), value],
    ['Mismatch value type. Expected type is file', ofVariable('"type": "file", "value": "a.txt"'), value],
    ['Mismatch value type. Expected type is folder', ofVariable('"type": "folder", "value": []'), value],
    ['Mismatch value type. Expected type is content', ofVariable('"type": "content", "value": 5'), value],
    [
      'Value format … is not a valid expression: text behind it',
      ofVariable('"type": "integer", "value": "${a} b"'),
      value,
    ],
    ['Value format … is not a valid expression: of a date', ofVariable('"type": "date", "value": "#{a}"'), date],
    ['a display name must be specified', ofVariable('"type": "string", "display": true'), 'variable-display-name'],
    [
      'Mismatch value type. Expected type for analytics is one of …',
      ofVariable('"type": "json", "analytics": true'),
      'variable-analytics-type',
    ],
    [
      'Expected type for analytics … not datetime',
      ofVariable('"type": "datetime", "analytics": true'),
      'variable-analytics-type',
    ],
    [
      'required key [type] not found',
      { extensions: extensionsWith('"properties": { "v": { "id": "v", "name": "film", "required": false } }') },
      'variable-type-missing',
    ],
    [
      'required key [id] not found',
      { extensions: extensionsWith('"properties": { "v": { "name": "film", "type": "string", "required": false } }') },
      'extensions-schema',
    ],
    [
      'required key [name] not found',
      { extensions: extensionsWith('"properties": { "v": { "id": "v", "type": "string", "required": false } }') },
      'extensions-schema',
    ],
    [
      'required key [required] not found',
      { extensions: extensionsWith('"properties": { "v": { "id": "v", "name": "film", "type": "string" } }') },
      'extensions-schema',
    ],
    [
      'expected type: Boolean, found: String',
      ofVariable('"type": "string", "required": "true"').extensions
        ? {
            extensions: extensionsWith(
              '"properties": { "v": { "id": "v", "name": "film", "type": "string", "required": "true" } }',
            ),
          }
        : {},
      'extensions-schema',
    ],
    [
      'expected type: Boolean, found: String for analytics',
      ofVariable('"type": "string", "analytics": "true"'),
      'extensions-schema',
    ],
    [
      'expected type: JSONObject, found: JSONArray',
      { extensions: extensionsWith('"properties": []') },
      'extensions-shape',
    ],
  ]);
});

describe('the service accepts a variable', () => {
  const expressions = [
    'integer',
    'boolean',
    'array',
    'date',
    'datetime',
    'file',
    'folder',
    'content',
    'bigdecimal',
    'string',
    'json',
  ];
  const values: readonly (readonly [type: string, value: string])[] = [
    ['string', '""'],
    ['string', '"#{x} ${y} z"'],
    ['integer', '0'],
    ['integer', '-5'],
    ['integer', '3000000000'],
    ['boolean', 'false'],
    ['bigdecimal', '5.5'],
    ['bigdecimal', '5'],
    ['array', '[]'],
    ['file', '{}'],
    ['folder', '{ "id": "x" }'],
    ['content', '{}'],
    ['json', '{ "a": [] }'],
    ['json', '"text"'],
    ['json', '5'],
    ['json', 'null'],
    ['date', '"2023-02-29"'],
    ['date', '"0000-12-31"'],
    ['datetime', '"2024-12-31T23:59:59"'],
    ['datetime', '"2024-12-31T23:59:59+01:00"'],
    ['datetime', '"2024-02-31T23:59:59-11:30"'],
  ];
  checkAccepted([
    ...expressions.map(
      (type): Acceptance => [
        `of type ${type} with an expression`,
        ofVariable(`"type": "${type}", "value": "\${now()}"`),
      ],
    ),
    ...values.map(
      ([type, value]): Acceptance => [
        `of type ${type} with ${value}`,
        ofVariable(`"type": "${type}", "value": ${value}`),
      ],
    ),
    ['that is not displayed', ofVariable('"type": "string", "display": false')],
    ['that is displayed under a name', ofVariable('"type": "string", "display": true, "displayName": "Film"')],
    ['with a display name alone', ofVariable('"type": "string", "displayName": "Film"')],
    ['that is not recorded', ofVariable('"type": "json", "analytics": false')],
    ['that is recorded', ofVariable('"type": "date", "analytics": true')],
    [
      'with keys that nobody knows',
      ofVariable('"type": "string", "colour": "red", "model": { "type": "string" }, "description": 5'),
    ],
    ['with a key that is nearly another one', ofVariable('"type": "string", "vale": "x"')],
    [
      'with a blank in its name',
      {
        extensions: extensionsWith(
          '"properties": { "x": { "id": "y", "name": "a film", "type": "string", "required": true } }',
        ),
      },
    ],
    [
      'with an empty name',
      {
        extensions: extensionsWith(
          '"properties": { "x": { "id": "x", "name": "", "type": "string", "required": true } }',
        ),
      },
    ],
    [
      'twice',
      {
        extensions: extensionsWith(
          '"properties": { "x": { "id": "x", "name": "film", "type": "string", "required": true }, "y": { "id": "y", "name": "film", "type": "integer", "required": true } }',
        ),
      },
    ],
  ]);
});

const maps = (mapping: string, more = ''): WholeProject => ({ extensions: mappingsWith(mapping, more) });
const input = (entry: string): WholeProject => maps(`"task": { "inputs": { ${entry} } }`);
const output = (entry: string): WholeProject => maps(`"task": { "outputs": { ${entry} } }`);
const file = (json: string): WholeProject => ({ extensions: json });
const messages = `<message id="m" name="m"/>`;
const event = (type: string): WholeProject => ({
  others: messages,
  nodes: [`<${type} id="task"><messageEventDefinition messageRef="m"/></${type}>`],
});

describe('the service refuses extensions', () => {
  checkRefused([
    ['required key [id] not found', file('{ "extensions": {} }'), 'extensions-schema'],
    [
      'extraneous key [description] is not permitted',
      file('{ "id": "x", "description": "x", "extensions": {} }'),
      'extensions-schema',
    ],
    [
      'extraneous key [p] is not permitted: a process id',
      {
        extensions: '{ "id": "x", "extensions": { "p": {} } }',
        files: `-- processes/q.bpmn20.xml --\n<process id="p">${connected([])}</process>`,
      },
      'extensions-schema',
    ],
    [
      'extraneous key [Process_]: nothing behind it',
      { extensions: '{ "id": "x", "extensions": { "Process_": {} } }' },
      'extensions-schema',
    ],
    ['extraneous key [variables]', file(extensionsWith('"variables": {}')), 'extensions-schema'],
    [
      'extraneous key [properties]: the layout before 7.1.0.M6',
      file('{ "id": "x", "extensions": { "properties": {}, "mappings": {} } }'),
      'extensions-legacy-layout',
    ],
    [
      'extraneous key [variablesMappings]',
      file('{ "id": "x", "extensions": { "variablesMappings": {} } }'),
      'extensions-legacy-layout',
    ],
    ['extraneous key [input]', maps('"task": { "input": {} }'), 'extensions-schema'],
    [
      'extraneous key [name] of an entry',
      input('"movie": { "type": "variable", "value": "film", "name": "x" }'),
      'extensions-schema',
    ],
    [
      'property [value] is required: null',
      input('"movie": { "type": "variable", "value": null }'),
      'mapping-value-null',
    ],
    ['property [value] is required', input('"movie": { "type": "variable" }'), 'mapping-value-null'],
    ['property [type] is required', input('"movie": { "value": "film" }'), 'mapping-entry-incomplete'],
    ['property [type] is required of an output', output('"plot": { "value": "text" }'), 'mapping-entry-incomplete'],
    [
      'static_value is not a valid enum value',
      input('"movie": { "type": "static_value", "value": "x" }'),
      'mapping-type-unknown',
    ],
    [
      'expression is not a valid enum value',
      input('"movie": { "type": "expression", "value": "x" }'),
      'mapping-type-unknown',
    ],
    [
      'Variable is not a valid enum value',
      input('"movie": { "type": "Variable", "value": "film" }'),
      'mapping-type-case',
    ],
    [
      'JSONPATCH is not a valid enum value',
      output('"plot": { "type": "JSONPATCH", "value": [] }'),
      'mapping-json-patch',
    ],
    ['map_all is not a valid enum value', maps('"task": { "mappingType": "map_all" }'), 'mapping-type-case'],
    ['MAP_NONE is not a valid enum value', maps('"task": { "mappingType": "MAP_NONE" }'), 'mapping-type-unknown'],
    [
      'expected type: String, found: Null for a mapping type',
      maps('"task": { "mappingType": null }'),
      'extensions-schema',
    ],
    ['expected type: JSONObject, found: JSONArray for inputs', maps('"task": { "inputs": [] }'), 'extensions-shape'],
    ['expected type: JSONObject, found: String for an entry', input('"movie": "film"'), 'extensions-shape'],
    ['expected type: JSONObject, found: Null for an entry', input('"movie": null'), 'extensions-schema'],
    [
      'expected type: String, found: Integer for a constant',
      maps('', ', "constants": { "task": { "movie": { "value": 5 } } }'),
      'extensions-schema',
    ],
    [
      'required key [value] of a constant not found',
      maps('', ', "constants": { "task": { "movie": {} } }'),
      'extensions-schema',
    ],
    [
      'extraneous key [type] of a constant',
      maps('', ', "constants": { "task": { "movie": { "value": "x", "type": "value" } } }'),
      'extensions-schema',
    ],
    [
      'owner is not a valid enum value',
      maps('', ', "assignments": { "task": { "id": "task", "assignment": "owner" } }'),
      'extensions-schema',
    ],
    [
      'other is not a valid enum value of type',
      maps('', ', "assignments": { "task": { "type": "other" } }'),
      'extensions-schema',
    ],
    [
      'other is not a valid enum value of mode',
      maps('', ', "assignments": { "task": { "mode": "other" } }'),
      'extensions-schema',
    ],
    [
      'extraneous key [who] of an assignment',
      maps('', ', "assignments": { "task": { "who": "me" } }'),
      'extensions-schema',
    ],
    [
      'url is not a valid enum value of a template',
      maps('', ', "templates": { "default": { "assignee": { "type": "url", "value": "x" } } }'),
      'extensions-schema',
    ],
    [
      'required key [value] of a template not found',
      maps('', ', "templates": { "tasks": { "task": { "candidate": { "type": "file" } } } }'),
      'extensions-schema',
    ],
    [
      'extraneous key [owner] of templates',
      maps('', ', "templates": { "tasks": { "task": { "owner": { "type": "file", "value": "x" } } } }'),
      'extensions-schema',
    ],
    ['extraneous key [task] of templates', maps('', ', "templates": { "gone": {} }'), 'extensions-schema'],
    ['Expected a , or }', file('{ "id": "x" "extensions": {} }'), 'json-syntax'],
    [
      'Duplicate key "plot"',
      output('"plot": { "type": "variable", "value": "text" }, "plot": { "type": "variable", "value": "text" }'),
      'json-duplicate-key',
    ],
    ['Unknown task in process extensions', maps('"nothing": {}'), 'mapping-unknown-element'],
    [
      'Unknown task in process extensions: a gateway',
      { nodes: ['<exclusiveGateway id="task"/>'], ...maps('"task": {}') },
      'mapping-unknown-element',
    ],
    [
      'Unknown task in process extensions: a sub-process',
      { ...subProcess('movies.describe'), ...maps('"sub": {}') },
      'mapping-unknown-element',
    ],
    [
      'Unknown process variable in process extensions: an input',
      input('"movie": { "type": "variable", "value": "book" }'),
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable in process extensions: an output',
      output('"book": { "type": "variable", "value": "text" }'),
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable: by its id',
      input('"movie": { "type": "variable", "value": "v" }'),
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable of a user task',
      {
        nodes: ['<userTask id="task" activiti:assignee="me"/>'],
        ...input('"field": { "type": "variable", "value": "book" }'),
      },
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable beside a mapping of everything',
      maps('"task": { "mappingType": "MAP_ALL", "outputs": { "book": { "type": "variable", "value": "text" } } }'),
      'mapping-unknown-variable',
    ],
    [
      'Unknown process variable: a data object',
      { beside: '<dataObject id="book" name="book"/>', ...output('"book": { "type": "variable", "value": "text" }') },
      'mapping-unknown-variable',
    ],
    [
      'Unknown INPUTS mapping connector action referenced in task',
      { ...calls('movies.rate'), ...input('"movie": { "type": "variable", "value": "film" }') },
      'implementation-unknown-action',
    ],
    [
      'Unknown OUTPUTS mapping connector action referenced in task',
      { ...calls('books.rate'), ...output('"plot": { "type": "variable", "value": "text" }') },
      'implementation-unknown-connector',
    ],
    [
      'Unknown mapping connector action: the name of the file',
      {
        connector:
          '{ "name": "films", "actions": { "a": { "id": "a", "name": "describe", "inputs": [{ "id": "i", "name": "movie", "type": "string" }] } } }',
        ...input('"movie": { "type": "variable", "value": "film" }'),
      },
      'connector-file-name',
    ],
    [
      'Unknown INPUTS connector parameter name',
      input('"book": { "type": "variable", "value": "film" }'),
      'mapping-unknown-input',
    ],
    [
      'Unknown INPUTS connector parameter name of type value',
      input('"book": { "type": "value", "value": "x" }'),
      'mapping-unknown-input',
    ],
    [
      'Unknown INPUTS connector parameter name: by its id',
      input('"i": { "type": "variable", "value": "film" }'),
      'mapping-unknown-input',
    ],
    [
      'Unknown OUTPUTS connector parameter name',
      output('"plot": { "type": "variable", "value": "nothing" }'),
      'mapping-unknown-output',
    ],
    [
      'Unknown OUTPUTS connector parameter name of a loop',
      {
        nodes: [serviceTask('implementation="movies.describe"', '<multiInstanceLoopCharacteristics/>')],
        ...output('"plot": { "type": "variable", "value": "nothing" }'),
      },
      'mapping-unknown-output',
    ],
    [
      'Unknown OUTPUTS connector parameter name in a sub-process',
      { ...subProcess('movies.describe'), ...output('"plot": { "type": "variable", "value": "nothing" }') },
      'mapping-unknown-output',
    ],
    [
      'Unknown connector parameter name: the two have changed places',
      output('"text": { "type": "variable", "value": "plot" }'),
      'mapping-reversed',
    ],
    ...['intermediateThrowEvent', 'intermediateCatchEvent'].map(
      (type): Refusal => [
        `Invalid message payload name of ${type}`,
        { ...event(type), ...input('"movie_name": { "type": "value", "value": "x" }') },
        'message-payload-name',
      ],
    ),
    [
      'Invalid message payload name: a capital',
      { ...event('intermediateThrowEvent'), ...input('"Movie": { "type": "value", "value": "x" }') },
      'message-payload-name',
    ],
  ]);

  test('Unknown process id in process extensions is dead data: a warning', () => {
    const unknown = file('{ "id": "process-other", "extensions": { "Process_gone": {} } }');
    expect(findings(unknown, 'warning')).toContain('extensions-unknown-process');
    expect(findings(unknown, 'error')).toEqual([]);
  });
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
    ['with an empty entry of an output', output('"plot": {}')],
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
