import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import any from '../../../schemas/any.schema.json';
import connectorSchema from '../../../schemas/connector-definition.schema.json';
import extensionsSchema from '../../../schemas/process-extensions.schema.json';
import type { JsonText } from '../../../server/features/jsonService.ts';
import { schemaProblems } from '../../support/schemaProblems.ts';

/** The texts that the schema's problems point at, with a part of each message. */
async function checkProblems(
  kind: JsonText['kind'],
  content: unknown,
  expected: readonly (readonly [covers: string, says: string])[],
): Promise<void> {
  const text = JSON.stringify(content);
  const problems = await schemaProblems(kind, text);
  const found = problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);
  expect(found).toEqual(expected.map(([covers, says]) => [covers, expect.stringContaining(says)]));
}

const parameter = { id: '1', name: 'movieName', type: 'string' };
const action = { id: 'a', name: 'getMovieDesc', inputs: [parameter], outputs: [parameter] };

describe('connector generations', () => {
  test('7.0.0: id, name, description, actions', () =>
    checkProblems('connector', { id: 'moviesId', name: 'movies', description: '', actions: { a: action } }, []));

  test('7.1: no id, a template, a DNS name', () =>
    checkProblems('connector', { name: 'rest-connector1', template: 'restConnector', actions: { a: action } }, []));

  test('early 2020: events, config and more types', () =>
    checkProblems(
      'connector',
      {
        name: 'slack',
        events: { e: { id: 'e', name: 'MESSAGE_RECEIVED', outputs: [{ ...parameter, type: 'json', required: true }] } },
        config: [{ name: 'TOKEN', description: '', value: '', required: true }],
      },
      [],
    ));

  test('2020 and 2021: custom types, secure, errors, models', () =>
    checkProblems(
      'connector',
      {
        name: 'slack',
        actions: { a: { ...action, inputs: [{ ...parameter, type: 'Content-Metadata', model: { type: 'object' } }] } },
        events: { e: { id: 'e', name: 'E', model: { $schema: 'http://json-schema.org/draft-07/schema#' } } },
        config: [{ name: 'TOKEN', secure: true }],
        errors: [{ name: 'missing' }, { name: 'limit', code: '429', description: 'Too many requests' }],
      },
      [],
    ));

  test('2022: parameters take further keys', () =>
    checkProblems(
      'connector',
      {
        name: 'x',
        actions: { a: { ...action, outputs: [{ ...parameter, mappingValueType: 'expression', anything: 1 }] } },
      },
      [],
    ));

  test('a connector with nothing but a name', () => checkProblems('connector', { name: 'x' }, []));
});

describe('breaches of the connector schema', () => {
  test.each([
    ['no name', { id: 'x' }, 'name'],
    ['an empty name', { name: '' }, 'lower-case letters'],
    ['a name with a dot', { name: 'a.b' }, 'lower-case letters'],
    ['a name in upper case', { name: 'Movies' }, 'lower-case letters'],
    ['a name of 27 characters', { name: 'a'.repeat(27) }, '26 characters'],
    ['a name that is no text', { name: 1 }, 'string'],
    ['icon', { name: 'x', icon: 'y' }, "refuses the key 'icon'"],
    ['$schema', { name: 'x', $schema: 'y' }, '$schema'],
    ['an unknown root key', { name: 'x', version: 1 }, 'version'],
    ['actions as an array', { name: 'x', actions: [] }, 'object'],
    ['events as an array', { name: 'x', events: [] }, 'object'],
    ['an action without id', { name: 'x', actions: { a: { name: 'b' } } }, '"id"'],
    ['an action without name', { name: 'x', actions: { a: { id: 'b' } } }, '"name"'],
    ['an action with an empty id', { name: 'x', actions: { a: { id: '', name: 'b' } } }, 'shorter'],
    ['input in the singular', { name: 'x', actions: { a: { id: 'a', name: 'b', input: [] } } }, 'input'],
    ['inputs as an object', { name: 'x', actions: { a: { id: 'a', name: 'b', inputs: {} } } }, 'array'],
    ['a model that is no object', { name: 'x', events: { a: { id: 'a', name: 'b', model: true } } }, 'object'],
    ['a parameter without id', withInput({ name: 'a', type: 'b' }), '"id"'],
    ['a parameter without name', withInput({ id: 'a', type: 'b' }), '"name"'],
    ['a parameter without type', withInput({ id: 'a', name: 'b' }), '"type"'],
    ['a parameter whose type is no text', withInput({ id: 'a', name: 'b', type: 1 }), 'string'],
    ['required as a text', withInput({ ...parameter, required: 'true' }), 'boolean'],
    ['a parameter that is a text', withInput('movieName'), 'object'],
    ['config as an object', { name: 'x', config: {} }, 'array'],
    ['a config entry without name', { name: 'x', config: [{ value: '' }] }, '"name"'],
    ['a config value that is a number', { name: 'x', config: [{ name: 'a', value: 1 }] }, 'string'],
    ['an unknown key of a config entry', { name: 'x', config: [{ name: 'a', default: '' }] }, 'default'],
    ['an error without name', { name: 'x', errors: [{ code: 'a' }] }, '"name"'],
    ['an error code that is a number', { name: 'x', errors: [{ name: 'a', code: 404 }] }, 'string'],
    ['an unknown key of an error', { name: 'x', errors: [{ name: 'a', id: 'b' }] }, 'id'],
  ])('%s is reported', async (_, content, says) => {
    await checkProblems('connector', content, [[expect.any(String), says]]);
  });
});

function withInput(input: unknown): unknown {
  return { name: 'x', actions: { a: { id: 'a', name: 'b', inputs: [input] } } };
}

const variable = { id: 'v', name: 'movie', type: 'string', required: false };

describe('process extensions', () => {
  test('today', () =>
    checkProblems(
      'extensions',
      {
        id: 'process-1',
        name: 'p',
        type: 'PROCESS',
        extensions: {
          Process_1: {
            properties: { v: { ...variable, value: '', display: true, displayName: 'Movie', analytics: true } },
            mappings: {
              t: {
                inputs: {
                  a: { type: 'variable', value: 'movie' },
                  b: { type: 'value', value: [`\${movie}`, 1] },
                  c: {},
                },
                outputs: { movie: { type: 'value', value: false } },
              },
              u: { mappingType: 'MAP_ALL' },
            },
            constants: { t: { _activiti_script_: { value: 'x' } } },
            assignments: { t: { id: 't', assignment: 'assignee', type: 'static', mode: 'manual' } },
            templates: { tasks: { t: { assignee: { type: 'file', value: 'x' } } }, default: {} },
          },
        },
      },
      [],
    ));

  test('a patch in outputs, as engines since 8.7 read it', () =>
    checkProblems(
      'extensions',
      inProcess({ mappings: { t: { outputs: { a: { type: 'JSONPATCH', value: [] } } } } }),
      [],
    ));

  test('nothing but an id', () => checkProblems('extensions', { id: 'x', extensions: {} }, []));

  test.each([
    ['integer', 1],
    ['integer', `\${x}`],
    ['boolean', true],
    ['boolean', `\${x}`],
    ['array', []],
    ['array', `\${x}`],
    ['file', {}],
    ['content', `\${x}`],
    ['bigdecimal', 1.5],
    ['json', 'anything'],
    ['date', '2024-02-29'],
    ['date', `\${now()}`],
    ['datetime', '2024-12-31T23:59:59'],
    ['datetime', '2024-12-31T23:59:59+01:00'],
    ['datetime', `\${now()}`],
  ])('a default of type %s may be %j', (type, value) =>
    checkProblems('extensions', inProcess({ properties: { v: { ...variable, type, value } } }), []),
  );

  test.each([
    ['string', 1, 'string'],
    ['integer', 'x', 'expression'],
    ['integer', 1.5, 'integer'],
    ['boolean', 'true', 'expression'],
    ['array', {}, 'array'],
    ['file', 'x', 'expression'],
    ['date', '2024-04-31', 'date'],
    ['date', '2024-01-01T00:00:00', 'date'],
    ['datetime', '2024-12-31 23:59:59', 'date and time'],
    ['datetime', '2024-12-31T23:59:59Z', 'date and time'],
  ])('a default of type %s may not be %j', (type, value, says) =>
    checkProblems('extensions', inProcess({ properties: { v: { ...variable, type, value } } }), [
      [JSON.stringify(value), says],
    ]),
  );

  test.each([
    ['no id', { name: 'x' }, '"id"'],
    ['an unknown root key', { id: 'x', properties: {} }, 'properties'],
    ['a root key of the first modelers', { id: 'x', createdBy: 'y' }, 'createdBy'],
    ['a process id without its prefix', { id: 'x', extensions: { myProcess: {} } }, 'Process_'],
    ['an unknown key of a process', inProcess({ variables: {} }), 'variables'],
    ['an unknown variable type', withVariable({ type: 'text' }), 'Valid values'],
    ['a variable without id', inProcess({ properties: { v: { ...variable, id: undefined } } }), '"id"'],
    ['a variable without required', inProcess({ properties: { v: { ...variable, required: undefined } } }), 'required'],
    ['display without displayName', withVariable({ display: true }), 'displayName'],
    ['analytics of a json variable', withVariable({ type: 'json', analytics: true }), 'reports'],
    ['an unknown mappingType', withMapping({ mappingType: 'ALL' }), 'Valid values'],
    ['a mappingType in lower case', withMapping({ mappingType: 'map_all' }), 'Valid values'],
    ['input in the singular', withMapping({ input: {} }), 'input'],
    ['static_value', withMapping({ inputs: { a: { type: 'static_value', value: 1 } } }), 'Valid values'],
    ['a patch in inputs', withMapping({ inputs: { a: { type: 'JSONPATCH', value: [] } } }), 'Valid values'],
    ['a null value', withMapping({ inputs: { a: { type: 'variable', value: null } } }), 'null'],
    ['a type without value', withMapping({ inputs: { a: { type: 'variable' } } }), 'value'],
    ['a value without type', withMapping({ outputs: { a: { value: 1 } } }), 'type'],
    ['an unknown key of an entry', withMapping({ inputs: { a: { type: 'value', value: 1, name: '' } } }), 'name'],
    ['a constant that is a number', inProcess({ constants: { t: { a: { value: 1 } } } }), 'string'],
    ['a template without value', inProcess({ templates: { default: { assignee: { type: 'file' } } } }), '"value"'],
  ])('%s is reported', async (_, content, says) => {
    await checkProblems('extensions', content, [[expect.any(String), says]]);
  });

  test('the layout before 7.1.0.M6 is reported at its sections and read all the same', async () => {
    const text = JSON.stringify({ id: 'p', extensions: { properties: { v: variable }, mappings: {} } });
    const problems = await schemaProblems('extensions', text);
    const messages = problems.map(({ message }) => message);
    expect(messages.filter((message) => message.includes('before 7.1.0.M6'))).toHaveLength(2);
    expect(messages.filter((message) => !/7\.1\.0\.M6|Process_/.test(message))).toEqual([]);
  });
});

function inProcess(process: unknown): unknown {
  return { id: 'x', extensions: { Process_1: process } };
}

function withVariable(more: object): unknown {
  return inProcess({ properties: { v: { ...variable, ...more } } });
}

function withMapping(mapping: unknown): unknown {
  return inProcess({ mappings: { t: mapping } });
}

test('the schema for the editor’s own JSON service says nothing at all', () => {
  expect(any).toBe(true);
});

test('connectors and extensions know the same types', () => {
  expect(extensionsSchema.definitions.variableType).toEqual(connectorSchema.definitions.knownType);
});

test('no schema proposes the key $schema, which the modeling service refuses', () => {
  expect(JSON.stringify([connectorSchema.properties, connectorSchema.definitions])).not.toContain('$schema');
});

test.each([
  ['connector', connectorSchema],
  ['extensions', extensionsSchema],
])('in the %s schema required properties sort first', (_, schema) => {
  const objects: { required?: readonly string[]; properties?: object }[] = [
    schema,
    ...Object.values(schema.definitions),
  ];
  for (const { required = [], properties = {} } of objects) {
    const entries: [string, { suggestSortText?: string }][] = Object.entries(properties);
    const first = entries.filter(([key]) => required.includes(key)).map(([, { suggestSortText }]) => suggestSortText);
    expect(first.filter((text) => !text?.startsWith('0-'))).toEqual([]);
  }
});

const corpus = join(import.meta.dirname, '../../../../shared/corpus');

function connectorsOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)connectors\/[^/]+\.json$/.test(path))
    .map((path) => join(folder, path));
}

test.skipIf(!process.env.CI && !existsSync(corpus))(
  'connectors of real projects breach the schema only by their names (skipped where the real files are absent)',
  async () => {
    const paths = connectorsOf(corpus);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      const problems = await schemaProblems('connector', text);
      const others = problems.filter(({ message }) => !message.startsWith("A connector's name takes"));
      expect(others, path).toEqual([]);
      expect(problems.length, path).toBe(/"name": "[A-Z]\w+",\s+"description": "",\s+"actions"/.test(text) ? 1 : 0);
    }
  },
);
