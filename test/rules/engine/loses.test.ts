import { describe } from 'vitest';
import { checkDefects } from '../../support/engine.ts';
import {
  actionWith,
  connectorWith,
  extensionsWith,
  input,
  inputWith,
  maps,
  output,
  serviceTask,
  type WholeProject,
} from '../../support/wholeProject.ts';

const runs = (implementation: string): WholeProject => ({
  nodes: [serviceTask(`implementation="${implementation}"`)],
  ...maps('"task": {}'),
});
const typed = (type: string): string => inputWith(`{ "id": "i", "name": "movie", "type": "${type}" }`);

describe('a value is lost silently, or a process waits for ever', () => {
  checkDefects('warning', [
    ['an unknown action', runs('movies.rate'), 'implementation-unknown-action'],
    ['another letter case of an action', runs('movies.Describe'), 'implementation-unknown-action'],
    ['a near miss of a connector', runs('movie.describe'), 'implementation-unknown-connector'],
    ['another letter case of a connector', runs('Movies.describe'), 'implementation-unknown-connector'],
    ["a connector's name alone", runs('movies'), 'implementation-plain-name'],
    ['a blank implementation', runs(' '), 'implementation-empty'],
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
