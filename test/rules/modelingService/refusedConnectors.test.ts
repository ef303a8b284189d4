import { describe } from 'vitest';
import { checkRefused } from '../../support/modelingService.ts';
import { actionWith, connectorWith, inputWith, serviceTask, type WholeProject } from '../../support/wholeProject.ts';

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
