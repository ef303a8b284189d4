import { describe } from 'vitest';
import { checkAccepted } from '../../support/modelingService.ts';
import { actionWith, connectorWith, inputWith, serviceTask, type WholeProject } from '../../support/wholeProject.ts';

const longName = 'a23456789-123456789-1234567';
const renamed = (name: string): WholeProject => ({
  connector: `{ "name": "${name}", "actions": {} }`,
  nodes: [serviceTask('implementation="script.EXECUTE"')],
});
const inputOf = (parameter: string): WholeProject => ({ connector: inputWith(parameter) });

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
      {
        connector: two(
          '"inputs": [{ "id": "i", "name": "m", "type": "content-metadata" }]',
          '"inputs": [{ "id": "i", "name": "m", "type": "JSON" }]',
        ),
      },
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
