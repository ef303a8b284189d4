import { describe } from 'vitest';
import { type Acceptance, checkAccepted, checkRefused } from '../../support/modelingService.ts';
import { extensionsWith, ofVariable } from '../../support/wholeProject.ts';

describe('the service refuses a variable', () => {
  const value = 'variable-value-type';
  const date = 'variable-date-value';
  checkRefused([
    ['x is not a valid enum value', ofVariable('"type": "x"'), 'variable-type-unknown'],
    [
      'x is not a valid enum value, of a recorded variable',
      ofVariable('"type": "x", "analytics": true'),
      'variable-type-unknown',
    ],
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
      {
        extensions: extensionsWith(
          '"properties": { "v": { "id": "v", "name": "film", "type": "string", "required": "true" } }',
        ),
      },
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
