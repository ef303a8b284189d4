import { expect, test } from 'vitest';
import connectorSchema from '../../../schemas/connector-definition.schema.json';
import extensionsSchema from '../../../schemas/process-extensions.schema.json';
import { type JsonText, jsonHover } from '../../../server/features/jsonService.ts';

/** `$0` is the pointer; the hover speaks of `covers` and says `says`. */
async function checkHover(
  marked: string,
  { covers, says, kind = 'connector' }: { covers: string; says: string | RegExp; kind?: JsonText['kind'] },
): Promise<void> {
  const text = marked.replace('$0', '');
  const hover = await jsonHover({ uri: 'file:///a/x.json', text, kind }, marked.indexOf('$0'));
  expect(hover?.markdown).toMatch(says);
  expect(text.slice(hover?.span.start, hover?.span.end)).toBe(covers);
}

test('a hover on a key covers the key and says who reads it', () =>
  checkHover('{"na$0me": "x"}', { covers: '"name"', says: /Engine[\s\S]*Modeling service/ }));

test('a hover on a type says what the type means', () =>
  checkHover('{"actions": {"a": {"id": "a", "name": "b", "inputs": [{"type": "date$0time"}]}}}', {
    covers: '"datetime"',
    says: /A day and a time/,
  }));

test('a hover on a type of the author only says what types are', () =>
  checkHover('{"actions": {"a": {"inputs": [{"type": "my$0type"}]}}}', {
    covers: '"mytype"',
    says: /Any text is allowed/,
  }));

test('a hover on a key of an action and of an event tells them apart', async () => {
  await checkHover('{"actions": {"$0a": {}}}', { covers: '"a"', says: /service task/ });
  await checkHover('{"events": {"$0a": {}}}', { covers: '"a"', says: /trigger/ });
});

test('a file that names another schema still has our hovers', () =>
  checkHover('{"$schema": "http://localhost:1/x.json", "template$0": "x"}', { covers: '"template"', says: /palette/ }));

test('a hover on mappingType says what its value does', () =>
  checkHover('{"extensions": {"Process_1": {"mappings": {"t": {"mappingType": "MAP_$0ALL"}}}}}', {
    covers: '"MAP_ALL"',
    says: /creating variables/,
    kind: 'extensions',
  }));

test('text that is nested too deep has no hover and no problems', async () => {
  const text = `{"name": ${'['.repeat(6000)}`;
  expect(await jsonHover({ uri: 'file:///a/x.json', text, kind: 'connector' }, 3)).toBeUndefined();
});

/** A document that holds every property of the object that a path of the schema describes. */
const connectorObjects: readonly (readonly [properties: object, around: (inner: string) => string])[] = [
  [connectorSchema.properties, (inner) => inner],
  [connectorSchema.definitions.action.properties, (inner) => `{"actions": {"a": ${inner}}}`],
  [connectorSchema.definitions.event.properties, (inner) => `{"events": {"a": ${inner}}}`],
  [connectorSchema.definitions.parameter.properties, (inner) => `{"actions": {"a": {"inputs": [${inner}]}}}`],
  [connectorSchema.definitions.configEntry.properties, (inner) => `{"config": [${inner}]}`],
  [connectorSchema.definitions.error.properties, (inner) => `{"errors": [${inner}]}`],
];

const inProcess = (inner: string) => `{"extensions": {"Process_1": ${inner}}}`;
const { definitions } = extensionsSchema;
const extensionsObjects: typeof connectorObjects = [
  [extensionsSchema.properties, (inner) => inner],
  [definitions.process.properties, inProcess],
  [definitions.variable.properties, (inner) => inProcess(`{"properties": {"a": ${inner}}}`)],
  [definitions.mapping.properties, (inner) => inProcess(`{"mappings": {"a": ${inner}}}`)],
  [definitions.input.properties, (inner) => inProcess(`{"mappings": {"a": {"inputs": {"b": ${inner}}}}}`)],
  [definitions.output.properties, (inner) => inProcess(`{"mappings": {"a": {"outputs": {"b": ${inner}}}}}`)],
  [definitions.templates.properties, (inner) => inProcess(`{"templates": ${inner}}`)],
  [definitions.template.properties, (inner) => inProcess(`{"templates": {"default": {"assignee": ${inner}}}}`)],
];

test.each([
  ['connector', connectorObjects],
  ['extensions', extensionsObjects],
] as const)('every property of the %s schema has a hover', async (kind, objects) => {
  for (const [properties, around] of objects) {
    for (const key of Object.keys(properties)) {
      await checkHover(around(`{"$0${key}": {}}`), { kind, covers: `"${key}"`, says: /[a-z]{3}.*[.)]/ });
    }
  }
});
