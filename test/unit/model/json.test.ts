import { describe, expect, test } from 'vitest';
import { looksLikeConnector, readConnector } from '../../../server/model/connector.ts';
import { looksLikeExtensions, readExtensions } from '../../../server/model/extensions.ts';
import { parseFile } from '../../../server/model/file.ts';
import { isManifest } from '../../../server/model/manifest.ts';
import { parseJson } from '../../../server/syntax/json.ts';
import type { Name } from '../../../server/text/span.ts';

const wrongKinds = ['null', '1', 'true', '"text"', '[]', '[1, "a", null, []]', '{}', '{ "a": 1, "b": [], "c": "x" }'];

const textOf = (name: Name | undefined): string | undefined => name?.text;

describe('A connector definition', () => {
  test('is read with the places of its names', () => {
    const text = `{ "id": "c1", "name": "mov\\u0069es", "description": "d",
  "actions": { "k": { "id": "a1", "name": "get", "description": "e",
    "inputs": [{ "id": "i1", "name": "title", "type": "string", "required": true, "model": { "a": 1 } }],
    "outputs": [{ "id": "o1", "name": "text", "type": "json" }] } },
  "events": { "l": { "id": "e1", "name": "seen" } },
  "config": [{ "name": "KEY", "value": "v", "secure": true }],
  "errors": [{ "name": "Gone", "code": "404", "description": "f" }] }`;
    const model = readConnector(parseJson(text));
    expect([model.id, model.name].map(textOf)).toEqual(['c1', 'movies']);
    expect(text.slice(model.name?.span.start, model.name?.span.end)).toBe('mov\\u0069es');
    const [action] = model.actions;
    expect([action?.key, action?.id, action?.name].map(textOf)).toEqual(['k', 'a1', 'get']);
    expect(action?.inputs.map(({ name, type, required }) => [name?.text, type?.text, required])).toEqual([
      ['title', 'string', true],
    ]);
    expect(action?.inputs[0]?.model?.kind).toBe('object');
    expect(action?.outputs.map(({ name, required }) => [name?.text, required])).toEqual([['text', false]]);
    expect(model.events.map(({ name, inputs }) => [name?.text, inputs])).toEqual([['seen', []]]);
    expect(model.config.map(({ name, secure }) => [name?.text, secure])).toEqual([['KEY', true]]);
    expect(model.errors.map(({ name, code }) => [name?.text, code?.text])).toEqual([['Gone', '404']]);
  });

  test('takes the text "true" for true, as the engine does', () => {
    const required = (value: string): boolean | undefined =>
      readConnector(parseJson(`{"actions": {"a": {"inputs": [{"required": ${value}}]}}}`)).actions[0]?.inputs[0]
        ?.required;
    expect(['true', '"true"', 'false', '"TRUE"', '1', 'null'].map(required)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('has the last of two members with one key, as both readers of the platform', () => {
    expect(readConnector(parseJson('{"name": "a", "name": "b"}')).name?.text).toBe('b');
  });

  test.each(wrongKinds)('leaves out parts of a wrong kind: %s', (value) => {
    for (const text of [
      value,
      `{"name": ${value}, "actions": ${value}, "events": ${value}, "config": ${value}, "errors": ${value}}`,
      `{"actions": {"a": {"id": ${value}, "name": ${value}, "inputs": ${value}, "outputs": [${value}]}}}`,
      `{"config": [${value}], "errors": [${value}]}`,
    ]) {
      const { actions, events } = readConnector(parseJson(text));
      for (const { name } of [...actions, ...events]) expect([undefined, 'text']).toContain(name?.text);
    }
  });

  test.each([
    ['{"actions": {"a": {"id": "a", "name": "x"}}}', true],
    ['{"events": {"a": {"id": "a", "name": "x"}}}', true],
    ['{"actions": {"b": 1, "a": {"id": "a", "name": "x"}}, "more": 1}', true],
    ['{"actions": {"a": {"id": "a"}}}', false],
    ['{"actions": [{"id": "a", "name": "x"}]}', false],
    ['{"actions": {}}', false],
    ['[]', false],
    ['', false],
  ])('is known by actions or events with an id and a name: %s', (text, expected) =>
    expect(looksLikeConnector(parseJson(text))).toBe(expected),
  );
});

describe('Extensions', () => {
  test('are read process by process', () => {
    const { type, processes, legacyKey } = readExtensions(
      parseJson(`{ "id": "m", "name": "p", "type": "PROCESS", "extensions": { "Process_1": {
  "properties": { "k": { "id": "k", "name": "v", "type": "string", "required": true, "value": "x" } },
  "mappings": { "t": { "mappingType": "MAP_ALL", "inputs": { "a": { "type": "variable", "value": "v" } }, "outputs": {} } },
  "constants": { "t": { "c": { "value": "1" } } },
  "assignments": { "u": { "id": "u" } },
  "templates": { "tasks": { "u": { "assignee": {} } } } } } }`),
    );
    expect([type?.text, legacyKey]).toEqual(['PROCESS', undefined]);
    const [entry] = processes;
    expect(entry?.key.text).toBe('Process_1');
    expect(entry?.variables.map(({ name, type: kind, required }) => [name?.text, kind?.text, required])).toEqual([
      ['v', 'string', true],
    ]);
    expect(entry?.mappings.map(({ element, mappingType }) => [element.text, mappingType?.text])).toEqual([
      ['t', 'MAP_ALL'],
    ]);
    expect(entry?.mappings[0]?.inputs?.entries.map(({ key, type: kind }) => [key.text, kind?.text])).toEqual([
      ['a', 'variable'],
    ]);
    expect(entry?.mappings[0]?.outputs?.entries).toEqual([]);
    expect(
      [entry?.constants, entry?.assignments, entry?.templates].map((list) => list?.map(({ element }) => element.text)),
    ).toEqual([['t'], ['u'], ['u']]);
  });

  test.each(['properties', 'mappings', 'constants', 'variablesMappings'])(
    'of the old layout, with the key %s, have no entries',
    (key) => {
      const { legacyKey, processes } = readExtensions(parseJson(`{"extensions": {"${key}": {}, "x": {}}}`));
      expect([legacyKey?.text, processes]).toEqual([key, []]);
    },
  );

  test.each(wrongKinds)('leave out parts of a wrong kind: %s', (value) => {
    for (const text of [
      value,
      `{"extensions": ${value}}`,
      `{"extensions": {"Process_1": ${value}}}`,
      `{"extensions": {"Process_1": {"properties": ${value}, "mappings": ${value}, "constants": ${value}, "templates": ${value}}}}`,
      `{"extensions": {"Process_1": {"properties": {"a": ${value}}, "mappings": {"a": {"inputs": ${value}}}}}}`,
    ]) {
      expect(Array.isArray(readExtensions(parseJson(text)).processes)).toBe(true);
    }
  });

  test('are known by an object called extensions', () => {
    const texts = ['{"extensions": {}}', '{"extensions": []}', '["curl"]', ''];
    expect(texts.map((text) => looksLikeExtensions(parseJson(text)))).toEqual([true, false, false, false]);
  });

  test.each([
    ['processes/a-extensions.json', '{}', true],
    ['a-extensions.json', '{"type": "PROCESS", "extensions": {}}', true],
    ['decision-tables/a-extensions.json', '{"type": "DECISION_TABLE", "extensions": {}}', false],
    ['scripts/a-extensions.json', '{"extensions": {}}', false],
    ['a-extensions.json', '{"type": "PROCESS"}', false],
  ])('are those of a process by folder or type: %s %s', (path, text, expected) => {
    const file = parseFile(`file:///w/${path}`, text, 'extensions');
    expect(file.kind === 'extensions' && file.ofProcess).toBe(expected);
  });
});

test.each([
  ['{"name": "p", "createdBy": "me"}', true],
  ['{"name": "p", "creationDate": 1, "more": {}}', true],
  ['{"name": "p", "users": []}', true],
  ['{"createdBy": "me"}', false],
  ['{"name": 1, "createdBy": "me"}', false],
  ['{"name": "p", "version": "1.0.0", "scripts": {}}', false],
  ['[]', false],
  ['', false],
])('a manifest is known by a name and what only an export adds: %s', (text, expected) =>
  expect(isManifest(parseJson(text))).toBe(expected),
);
