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

/** What happens, what is wrong with an otherwise right project, and the finding that has to tell it. */
type Defect = readonly [claim: string, parts: WholeProject, code: string];
type Fine = readonly [claim: string, parts: WholeProject];

function findings(parts: WholeProject): string[] {
  const all = findingsOf(projectOf(wholeProject({ ...mapped, ...parts })), 'engine');
  const severe = all.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return [...new Set(severe.map(({ severity, code }) => `${severity} ${code}`))];
}

/** A defect is one kind of finding, and the only one of any weight: the rest of the project is right. */
function check(severity: 'error' | 'warning', defects: readonly Defect[]): void {
  test.each(defects)('%s', (_claim, parts, code) => {
    expect(findings(parts)).toEqual([`${severity} ${code}`]);
  });
}

function checkFine(fines: readonly Fine[]): void {
  test.each(fines)('%s', (_claim, parts) => {
    expect(findings(parts)).toEqual([]);
  });
}

const maps = (mapping: string, more = ''): WholeProject => ({ extensions: mappingsWith(mapping, more) });
const input = (entry: string): WholeProject => maps(`"task": { "inputs": { ${entry} } }`);
const output = (entry: string): WholeProject => maps(`"task": { "outputs": { ${entry} } }`);
const mapped = input('"movie": { "type": "variable", "value": "film" }');
const ofVariable = (members: string): WholeProject => ({ extensions: variableWith(members) });
const calls = (implementation: string): WholeProject => ({
  nodes: [serviceTask(`implementation="${implementation}"`)],
  ...maps('"task": {}'),
});
const typed = (type: string): string => inputWith(`{ "id": "i", "name": "movie", "type": "${type}" }`);
const another = (content: string): string => `-- processes/q.bpmn20.xml --\n${content}`;

describe('boot fails', () => {
  const bare: WholeProject = { nodes: [], extensions: extensionsWith('') };
  check('error', [
    ['connectorDefinition name cannot be null', { ...bare, connector: '{ "actions": {} }' }, 'connector-name-missing'],
    [
      'connectorDefinition name cannot be empty',
      { ...bare, connector: '{ "name": "", "actions": {} }' },
      'connector-name-missing',
    ],
    [
      "connectorDefinition name cannot have '.' character",
      { ...bare, connector: '{ "name": "a.b", "actions": {} }' },
      'connector-name-dot',
    ],
    [
      'More than one connectorDefinition with name',
      { files: '-- connectors/films.json --\n{ "name": "movies", "actions": {} }' },
      'connector-name-duplicate',
    ],
    ['a file that is no JSON', { ...bare, connector: '{ "name": "movies", }' }, 'json-syntax'],
    ['an empty file', { ...bare, connector: '' }, 'file-unreadable'],
    ['a list of actions', { ...bare, connector: connectorWith('"actions": []') }, 'connector-shape'],
    ['inputs in an object', { ...bare, connector: actionWith('"inputs": {}') }, 'connector-shape'],
    ['a parameter that is a text', { ...bare, connector: actionWith('"outputs": ["text"]') }, 'connector-shape'],
    ['a name that is an object', { ...bare, connector: '{ "name": {}, "actions": {} }' }, 'connector-shape'],
    [
      '`required` with another text than true or false',
      { ...bare, connector: inputWith('{ "id": "i", "name": "movie", "type": "string", "required": "always" }') },
      'connector-shape',
    ],
    ['a definition that is null', { ...bare, connector: 'null' }, 'connector-shape'],
  ]);
});

describe('deployment fails', () => {
  check('error', [
    [
      'XML that is not well-formed',
      { files: another('<process id="Process_q"><startEvent id="s"></process>') },
      'xml-not-well-formed',
    ],
    ['an empty file', { files: '-- processes/q.bpmn --\n' }, 'file-unreadable'],
    ['a service task with nothing to run', { nodes: [serviceTask('')] }, 'service-task-without-implementation'],
    ['an empty implementation', { nodes: [serviceTask('implementation=""')] }, 'implementation-empty'],
    ['an empty class', { nodes: [serviceTask('activiti:class=""')] }, 'service-task-without-implementation'],
    [
      'an implementation on an element that may not have one',
      { nodes: [serviceTask('implementation="movies.describe"'), '<manualTask id="b" implementation="x.y"/>'] },
      'implementation-ignored',
    ],
    [
      'one id twice',
      {
        nodes: [serviceTask('implementation="movies.describe"'), '<manualTask id="b"/>'],
        beside: '<textAnnotation id="b"/>',
      },
      'element-id-duplicate',
    ],
    [
      'an id that is no XML name',
      { nodes: [serviceTask('implementation="movies.describe"'), '<manualTask id="1b"/>'] },
      'element-id-invalid',
    ],
    ['one process key twice', { files: another(`<process id="Process_p"/>`) }, 'process-id-duplicate'],
    [
      'no executable process',
      { files: another('<process id="Process_q" isExecutable="false"/>') },
      'process-not-executable',
    ],
    ['an error without a code', { others: '<error id="e"/>' }, 'bpmn-error-without-code'],
    ['an error with a blank code', { others: '<error id="e" errorCode=" "/>' }, 'bpmn-error-without-code'],
    [
      'a sequence flow without source',
      { beside: '<sequenceFlow id="g" targetRef="end"/>' },
      'sequence-flow-without-source',
    ],
    [
      'a sequence flow to nobody',
      { beside: '<sequenceFlow id="g" sourceRef="start" targetRef="nobody"/>' },
      'sequence-flow-without-source',
    ],
  ]);
});

describe('the process does not start', () => {
  const date = 'variable-date-value';
  const value = 'variable-value-type';
  check('error', [
    ['extensions that are no JSON', { nodes: [], extensions: '{ "id": "x", ' }, 'json-syntax'],
    ['empty extensions', { nodes: [], extensions: ' ' }, 'file-unreadable'],
    ['an unknown type of an entry', input('"movie": { "type": "expression", "value": "x" }'), 'mapping-type-unknown'],
    ['the type of spring 2019', input('"movie": { "type": "static_value", "value": "x" }'), 'mapping-type-unknown'],
    ['an unknown mapping type', maps('"task": { "mappingType": "MAP_SOME" }'), 'mapping-type-unknown'],
    ['a list of variables', { nodes: [], extensions: extensionsWith('"properties": []') }, 'extensions-shape'],
    ['an entry that is a text', input('"movie": "film"'), 'extensions-shape'],
    ['a number for a text', { nodes: [], ...ofVariable('"type": "string", "value": 5') }, value],
    ['a text for a number', { nodes: [], ...ofVariable('"type": "integer", "value": "5"') }, value],
    ['an empty text for a number', { nodes: [], ...ofVariable('"type": "integer", "value": ""') }, value],
    ['a number beyond 32 bits', { nodes: [], ...ofVariable('"type": "integer", "value": 3000000000') }, value],
    ['a text for a truth value', { nodes: [], ...ofVariable('"type": "boolean", "value": "false"') }, value],
    ['a date in another order', { nodes: [], ...ofVariable('"type": "date", "value": "31.12.2024"') }, date],
    ['a number for a date', { nodes: [], ...ofVariable('"type": "datetime", "value": 5') }, date],
    [
      'a value without a type',
      {
        nodes: [],
        extensions: extensionsWith(
          '"properties": { "v": { "id": "v", "name": "film", "required": false, "value": 5 } }',
        ),
      },
      'variable-type-missing',
    ],
    [
      'a value of an unknown type',
      { nodes: [], ...ofVariable('"type": "number", "value": 5') },
      'variable-type-unknown',
    ],
  ]);
});

describe('the task fails', () => {
  check('error', [
    ['a null value of type variable', input('"movie": { "type": "variable", "value": null }'), 'mapping-value-null'],
    ['a null value of type value', input('"movie": { "type": "value", "value": null }'), 'mapping-value-null'],
    ['no value', input('"movie": { "type": "variable" }'), 'mapping-value-null'],
    ['a null output', output('"plot": { "type": "variable", "value": null }'), 'mapping-value-null'],
    [
      'an expression inside a text that cannot be parsed',
      input('"movie": { "type": "value", "value": "a ${film +(}" }'),
      'expression-malformed',
    ],
    ['a patch that is none', output('"plot": { "type": "JSONPATCH", "value": { "op": "add" } }'), 'mapping-json-patch'],
    [
      'an output into a variable of an unknown type',
      {
        extensions:
          extensionsWith(`"properties": { "v": { "id": "v", "name": "plot", "type": "number", "required": false } },
  "mappings": { "task": { "outputs": { "plot": { "type": "variable", "value": "text" } } } }`),
      },
      'variable-type-unknown',
    ],
  ]);
});

describe('a value is lost silently, or a process waits for ever', () => {
  const broken = (implementation: string) => calls(implementation);
  check('warning', [
    ['an unknown action', broken('movies.rate'), 'implementation-unknown-action'],
    ['another letter case of an action', broken('movies.Describe'), 'implementation-unknown-action'],
    ['a near miss of a connector', broken('movie.describe'), 'implementation-unknown-connector'],
    ['another letter case of a connector', broken('Movies.describe'), 'implementation-unknown-connector'],
    ["a connector's name alone", broken('movies'), 'implementation-plain-name'],
    ['a blank implementation', broken(' '), 'implementation-empty'],
    [
      'an implementation beside a class',
      {
        nodes: [serviceTask('implementation="movies.describe" activiti:class="org.example.Task"')],
        ...maps('"task": {}'),
      },
      'implementation-shadowed',
    ],
    [
      'an implementation beside a type',
      { nodes: [serviceTask('implementation="movies.describe" activiti:type="mail"')], ...maps('"task": {}') },
      'implementation-shadowed',
    ],
    [
      'an action on a user task',
      {
        nodes: [
          serviceTask('implementation="movies.describe"'),
          '<userTask id="form" implementation="movies.describe"/>',
        ],
      },
      'implementation-ignored',
    ],
    [
      'a task without a mapping whose action requires an input',
      {
        connector: inputWith('{ "id": "i", "name": "movie", "type": "string", "required": true }'),
        extensions: extensionsWith(''),
      },
      'connector-task-without-mapping',
    ],
    [
      'the layout before 7.1.0.M6',
      { extensions: '{ "id": "Process_p", "extensions": { "properties": {}, "mappings": {} } }' },
      'extensions-legacy-layout',
    ],
    [
      'a key that stands twice',
      output('"plot": { "type": "variable", "value": "text" }, "plot": { "type": "variable", "value": "text" }'),
      'json-duplicate-key',
    ],
    [
      'two actions of one name',
      {
        connector: connectorWith(
          '"actions": { "a": { "id": "a", "name": "describe" }, "b": { "id": "b", "name": "describe" } }',
        ),
        ...maps(''),
      },
      'action-name-duplicate',
    ],
    [
      'two inputs of one name',
      {
        connector: inputWith(
          '{ "id": "i", "name": "movie", "type": "string" }, { "id": "j", "name": "movie", "type": "string" }',
        ),
      },
      'parameter-name-duplicate',
    ],
    [
      'singular `input` in a definition',
      { connector: actionWith('"input": []'), ...maps('"task": {}') },
      'connector-schema',
    ],
    [
      'a secret in the file',
      {
        connector: `{ "name": "movies", "actions": { "a": { "id": "a", "name": "describe" } }, "config": [{ "name": "KEY", "value": "x", "secure": true }] }`,
        ...maps(''),
      },
      'config-secret-value',
    ],
    ['an entry without a type', input('"movie": { "value": "film" }'), 'mapping-entry-incomplete'],
    ['singular `input` in a mapping', maps('"task": { "input": {} }'), 'extensions-schema'],
    [
      'extensions of no process',
      { nodes: [], extensions: '{ "id": "x", "extensions": { "Process_gone": {} } }' },
      'extensions-unknown-process',
    ],
    [
      'extensions of one process in two files',
      { files: `-- processes/q-extensions.json --\n${extensionsWith('')}` },
      'extensions-duplicate-process',
    ],
    ['a mapping of no element', maps('"task": {}, "gone": {}'), 'mapping-unknown-element'],
    [
      'constants of no element',
      maps('"task": {}', ', "constants": { "gone": { "x": { "value": "x" } } }'),
      'mapping-unknown-element',
    ],
    ['a reversed mapping', output('"text": { "type": "variable", "value": "plot" }'), 'mapping-reversed'],
    ['an undeclared target', output('"book": { "type": "variable", "value": "text" }'), 'mapping-unknown-variable'],
    [
      'an undeclared target of a value',
      output('"book": { "type": "value", "value": "${text}" }'),
      'mapping-unknown-variable',
    ],
    ['an unknown input', input('"book": { "type": "variable", "value": "film" }'), 'mapping-unknown-input'],
    ['an unknown output', output('"plot": { "type": "variable", "value": "nothing" }'), 'mapping-unknown-output'],
    [
      'a required input that is not mapped',
      {
        connector: inputWith('{ "id": "i", "name": "movie", "type": "string", "required": true }'),
        ...maps('"task": { "inputs": {} }'),
      },
      'mapping-missing-required-input',
    ],
    [
      'entries beside MAP_ALL',
      maps('"task": { "mappingType": "MAP_ALL", "inputs": { "movie": { "type": "variable", "value": "film" } } }'),
      'mapping-ignored-by-map-all',
    ],
    ['another type', { connector: typed('file') }, 'mapping-type-mismatch'],
    [
      'a literal of another type',
      { connector: typed('integer'), ...input('"movie": { "type": "value", "value": "many" }') },
      'mapping-literal-type',
    ],
    ['a patch of an input', input('"movie": { "type": "jsonpatch", "value": [] }'), 'mapping-json-patch'],
    ['an expression without end', input('"movie": { "type": "value", "value": "${film" }'), 'expression-unclosed'],
    [
      'an expression that a brace ends',
      input(`"movie": { "type": "value", "value": "\${film.replace('}', '')}" }`),
      'expression-cut',
    ],
    [
      'an expression alone that cannot be parsed',
      input('"movie": { "type": "value", "value": "${film +(}" }'),
      'expression-malformed',
    ],
    ['an expression of the other kind', input('"movie": { "type": "value", "value": "#{film}" }'), 'expression-hash'],
    [
      'a constant over an input',
      maps(
        '"task": { "inputs": { "movie": { "type": "variable", "value": "film" } } }',
        ', "constants": { "task": { "movie": { "value": "x" } } }',
      ),
      'constant-overrides-input',
    ],
    [
      'a variable without a type',
      {
        nodes: [],
        extensions: extensionsWith('"properties": { "v": { "id": "v", "name": "film", "required": false } }'),
      },
      'variable-type-missing',
    ],
    [
      'two variables of one name',
      {
        nodes: [],
        extensions: extensionsWith(
          '"properties": { "x": { "id": "x", "name": "film", "type": "string", "required": false }, "y": { "id": "y", "name": "film", "type": "string", "required": false } }',
        ),
      },
      'variable-name-duplicate',
    ],
    [
      'a variable that a loop counts in',
      {
        nodes: [serviceTask('implementation="movies.describe"', '<multiInstanceLoopCharacteristics/>')],
        extensions: extensionsWith(
          '"properties": { "x": { "id": "x", "name": "loopCounter", "type": "integer", "required": false } }, "mappings": { "task": {} }',
        ),
      },
      'variable-name-reserved',
    ],
    [
      'an error of a renamed connector',
      { beside: '<endEvent id="failed"><errorEventDefinition errorRef="connector.films_404"/></endEvent>' },
      'error-ref-unresolved',
    ],
  ]);
});

describe('the engine runs it', () => {
  const definition = (members: string): WholeProject => ({
    connector: `{ "name": "movies", ${members} }`,
    ...maps('"task": {}'),
  });
  const named = (name: string): WholeProject => ({
    connector: `{ "name": "${name}", "actions": {} }`,
    ...calls('someBean'),
  });
  const values: readonly (readonly [type: string, value: string])[] = [
    ['date', '"2024-12-31T23:59:59.000Z"'],
    ['date', '"2024-12-31T23:59:59+01:00"'],
    ['date', '"2024-12-31 23:59:59"'],
    ['date', '"${now()}"'],
    ['datetime', '"2024-12-31"'],
    ['datetime', '"2024-12-31T23:59:59Z"'],
    ['datetime', '"1812-12-31T23:59:59.123-05:00"'],
    ['integer', '2147483647'],
    ['integer', '"${1 + 1}"'],
    ['integer', 'null'],
    ['boolean', 'true'],
    ['boolean', '"${true}"'],
    ['string', '""'],
    ['bigdecimal', '5.5'],
    ['array', '{}'],
    ['file', '"x"'],
    ['folder', '[]'],
    ['content', '5'],
    ['json', '"x"'],
  ];
  checkFine([
    ['a right project', {}],
    [
      'a connector with nothing but a name',
      { nodes: [], ...ofVariable('"type": "string"'), connector: '{ "name": "movies" }' },
    ],
    ['a name with capitals and blanks', named('Process Image Connector')],
    ['a name of 40 characters', named('a123456789012345678901234567890123456789')],
    ['another name than that of the file', named('films')],
    [
      'keys that it does not know',
      definition('"icon": "x", "version": "1", "actions": { "a": { "id": "a", "name": "describe", "icon": "x" } }'),
    ],
    ['actions without ids', definition('"actions": { "a": { "name": "describe", "inputs": [{ "name": "movie" }] } }')],
    [
      'numbers where it wants texts',
      definition('"description": 5, "actions": { "a": { "id": 1, "name": "describe" } }'),
    ],
    [
      '`required` as a text',
      definition(
        '"actions": { "a": { "id": "a", "name": "describe", "inputs": [{ "id": "i", "name": "movie", "type": "string", "required": "false" }] } }',
      ),
    ],
    [
      'null for any part',
      definition(
        '"description": null, "actions": { "a": { "id": null, "name": "describe", "inputs": null, "outputs": null } }',
      ),
    ],
    [
      'events, config and errors of any kind',
      definition('"events": [], "config": {}, "errors": "none", "actions": { "a": { "id": "a", "name": "describe" } }'),
    ],
    ['a type of its own', { connector: typed('my-type') }],
    ['a bean without a dot', calls('myBean')],
    ['a bean with dots and blanks', calls('some other.bean name')],
    ['a class', { nodes: [serviceTask('activiti:class="org.example.Task"')], ...maps('') }],
    ['an expression', { nodes: [serviceTask('activiti:expression="${bean.run(film)}"')], ...maps('') }],
    ['a delegate expression', { nodes: [serviceTask('activiti:delegateExpression="#{bean}"')], ...maps('') }],
    ['a mail task', { nodes: [serviceTask('activiti:type="mail"')], ...maps('') }],
    ['a web service', { nodes: [serviceTask('implementation="##WebService" operationRef="o"')], ...maps('') }],
    [
      'a standard value on another task',
      {
        nodes: [
          serviceTask('implementation="movies.describe"'),
          '<userTask id="form" implementation="##unspecified"/>',
        ],
      },
    ],
    ['a built-in service', calls('email-service.SEND')],
    ['a script without an error boundary event', calls('script.EXECUTE')],
    [
      'a user task that nobody is assigned to',
      { nodes: [serviceTask('implementation="movies.describe"'), '<userTask id="form"/>'] },
    ],
    [
      'a call of a process from elsewhere',
      {
        nodes: [serviceTask('implementation="movies.describe"'), '<callActivity id="call" calledElement="elsewhere"/>'],
      },
    ],
    ['nodes that nobody reaches', { beside: '<manualTask id="alone"/>' }],
    [
      'a process without `isExecutable` beside one that is not executable',
      { others: '<process id="Process_draft" isExecutable="false"/>' },
    ],
    [
      'one process key twice where only one is executable',
      { files: another('<process id="Process_p" isExecutable="false"/><process id="Process_q"/>') },
    ],
    [
      'an error event without an error',
      { beside: '<endEvent id="failed"><errorEventDefinition errorRef="FAILED"/></endEvent>' },
    ],
    [
      'a process id without Process_',
      {
        extensions: '{ "extensions": { "movies-process": {}, "Process_p": { "mappings": { "task": {} } } } }',
        files: another(`<process id="movies-process">${connected([])}</process>`),
      },
    ],
    [
      'extensions named like no process',
      {
        files: `${another(`<process id="Process_q">${connected([])}</process>`)}\n-- processes/other-extensions.json --\n{ "id": "x", "extensions": { "Process_q": {} } }`,
      },
    ],
    ['extensions with more in their root', { extensions: '{ "id": "x", "colour": "red" }', ...{ nodes: [] } }],
    ['an empty entry', input('"movie": {}')],
    ['no entry where nothing is required', { extensions: extensionsWith('') }],
    [
      'types in any letter case',
      maps(
        '"task": { "mappingType": "map_all_outputs", "inputs": { "movie": { "type": "VARIABLE", "value": "film" } } }',
      ),
    ],
    [
      'a null value in a half that is mapped as a whole, but for the half itself',
      maps('"task": { "mappingType": "MAP_ALL", "inputs": {} }'),
    ],
    [
      'a JSON Patch of an output',
      output('"plot": { "type": "JSONPATCH", "value": [{ "op": "add", "path": "/a", "value": 1 }] }'),
    ],
    ['a variable that the start request may bring', input('"movie": { "type": "variable", "value": "book" }')],
    [
      'an undeclared target that a data object makes',
      { beside: '<dataObject id="book" name="book"/>', ...output('"book": { "type": "variable", "value": "text" }') },
    ],
    [
      'an undeclared target that another task writes',
      {
        nodes: [
          serviceTask('implementation="movies.describe"'),
          '<serviceTask id="all" implementation="movies.describe"/>',
        ],
        ...maps(
          '"all": { "mappingType": "MAP_ALL_OUTPUTS" }, "task": { "outputs": { "book": { "type": "variable", "value": "text" } } }',
        ),
      },
    ],
    ['a constant that is a number', maps('"task": {}', ', "constants": { "task": { "movie": { "value": 5 } } }')],
    [
      'a constant for a required input',
      {
        connector: inputWith('{ "id": "i", "name": "movie", "type": "string", "required": true }'),
        ...maps('', ', "constants": { "task": { "movie": { "value": "x" } } }'),
      },
    ],
    [
      'a required input beside MAP_ALL',
      {
        connector: inputWith('{ "id": "i", "name": "movie", "type": "string", "required": true }'),
        ...maps('"task": { "mappingType": "MAP_ALL_INPUTS" }'),
      },
    ],
    [
      'expressions in longer texts and in objects',
      input('"movie": { "type": "value", "value": { "a": ["x ${film} y ${plot}"], "b": "${list(1, 2)}" } }'),
    ],
    [
      'mappings of start events, user tasks, call activities and messages',
      {
        others: '<message id="m" name="m"/>',
        nodes: [
          serviceTask('implementation="movies.describe"'),
          '<userTask id="form"/>',
          '<callActivity id="call" calledElement="elsewhere"/>',
          '<intermediateThrowEvent id="throw"><messageEventDefinition messageRef="m"/></intermediateThrowEvent>',
        ],
        ...maps(`"task": {}, "start": { "outputs": { "plot": { "type": "variable", "value": "any" } } }, "form": { "inputs": { "Any_Field": { "type": "variable", "value": "film" } } },
  "call": { "inputs": { "their": { "type": "variable", "value": "film" } } }, "throw": { "inputs": { "Some_Name": { "type": "value", "value": 1 } } }`),
      },
    ],
    [
      'a display name that is missing',
      { nodes: [], ...ofVariable('"type": "json", "display": true, "analytics": true') },
    ],
    ['an unknown type that nobody sets', { nodes: [], ...ofVariable('"type": "number"') }],
    [
      'a name that the API refuses',
      {
        nodes: [],
        extensions: extensionsWith(
          '"properties": { "x": { "id": "y", "name": "the-film", "type": "string", "required": true } }',
        ),
      },
    ],
    [
      'a variable without id and `required`',
      { nodes: [], extensions: extensionsWith('"properties": { "x": { "name": "film", "type": "string" } }') },
    ],
    ...values.map(
      ([type, value]): Fine => [
        `${value} for ${type}`,
        { nodes: [], ...ofVariable(`"type": "${type}", "value": ${value}`) },
      ],
    ),
  ]);
});
