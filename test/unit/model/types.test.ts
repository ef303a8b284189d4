// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the engine's expressions look like this
import { expect, test } from 'vitest';
import { isEngineDate, isServiceDate, isServiceDateTime } from '../../../server/model/dates.ts';
import { type LiteralFit, literalFit } from '../../../server/model/literals.ts';
import {
  type Compatibility,
  compatibility,
  modelerOffers,
  modelerPrimitives,
  type Typed,
} from '../../../server/model/types.ts';
import { parseJson } from '../../../server/syntax/json.ts';

const typed = (type: string): Typed => ({ type, model: undefined });
const modelled = (model: string): Typed => ({ type: 'string', model: parseJson(model).root });

function checkMeeting(pairs: [string, string][], expected: Compatibility): void {
  for (const [a, b] of pairs) {
    expect([a, b, compatibility(typed(a), typed(b))]).toEqual([a, b, expected]);
    expect([b, a, compatibility(typed(b), typed(a))]).toEqual([b, a, expected]);
  }
}

function checkLiterals(type: string, literals: string[], expected: LiteralFit): void {
  for (const literal of literals) {
    const { root } = parseJson(literal);
    if (!root) throw new Error(`'${literal}' is no JSON value`);
    expect([literal, literalFit(root, typed(type))]).toEqual([literal, expected]);
  }
}

test('equal types meet, in any letter case of the tables', () => {
  checkMeeting([['string', 'String'], ['datetime', 'DateTime'], ['json', 'Object'], ['string', 'process']], 'same'); // biome-ignore format: a table
});

test('kinds that are near are told apart from kinds that differ', () => {
  checkMeeting([['date', 'datetime'], ['file', 'json'], ['array', 'json'], ['folder', 'json'], ['content', 'json']], 'near'); // biome-ignore format: a table
  checkMeeting([['string', 'integer'], ['boolean', 'string'], ['file', 'string'], ['date', 'string'], ['file', 'folder']], 'different'); // biome-ignore format: a table
});

test('json and custom types meet anything', () => {
  checkMeeting([['json', 'string'], ['json', 'integer'], ['my-type', 'string'], ['Content-Type', 'integer']], 'unknown'); // biome-ignore format: a table
});

test('a model says more than the type', () => {
  expect(compatibility(modelled('{}'), typed('integer'))).toBe('unknown');
});

test('the modeler offers what has a primitive type in common', () => {
  expect(modelerOffers(typed('string'), typed('string'))).toBe(true);
  expect(modelerOffers(typed('integer'), typed('string'))).toBe(false);
  expect(modelerOffers(typed('my-type'), typed('json'))).toBe(true);
  expect(modelerOffers(typed('string'), modelled('{"anyOf":[{"type":"integer"},{"type":"number"}]}'))).toBe(true);
});

test('a model reduces to the primitives of its schema', () => {
  expect([...modelerPrimitives(modelled('{"$ref":"#/$defs/primitive/date"}'))]).toEqual(['date']);
  expect([...modelerPrimitives(modelled('{"$ref":"#/$defs/mine/thing"}'))]).toEqual(['json']);
  expect([...modelerPrimitives(modelled('{"type":["string","object"]}'))]).toEqual(['string', 'json']);
  expect([...modelerPrimitives(modelled('{"enum":["a"]}'))]).toEqual(['json']);
  expect([...modelerPrimitives(modelled('{}'))]).toEqual(['json']);
});

test('literals fit, convert or differ', () => {
  checkLiterals('string', ['"a"', '""'], 'fits');
  checkLiterals('string', ['5', 'true', '{}', '[]'], 'differs');
  checkLiterals('integer', ['5', '-1'], 'fits');
  checkLiterals('integer', ['"5"', '" -5 "'], 'converts');
  checkLiterals('integer', ['5.5', '"five"', '""', 'true'], 'differs');
  checkLiterals('boolean', ['"true"', '"FALSE"'], 'converts');
  checkLiterals('boolean', ['1', '"yes"'], 'differs');
  checkLiterals('date', ['"2024-12-31"', '"2024-12-31T10:00:00Z"'], 'fits');
  checkLiterals('date', ['"31.12.2024"', '5'], 'differs');
});

test('expressions, null and open types are unknown', () => {
  checkLiterals('integer', ['"${a}"', '"a ${b}"', 'null'], 'unknown');
  for (const type of ['json', 'array', 'file', 'folder', 'content', 'my-type']) checkLiterals(type, ['5'], 'unknown');
});

test('the engine reads dates that the service refuses', () => {
  for (const text of ['2024-02-29', '2024-12-31T23:59:59', '2024-12-31T23:59:59.123Z', '2024-12-31 23:59:59+01:00']) {
    expect([text, isEngineDate(text)]).toEqual([text, true]);
  }
  for (const text of ['', '2024-13-01', '2024-1-1', '2024-12-31T23:59', '31.12.2024']) {
    expect([text, isEngineDate(text)]).toEqual([text, false]);
  }
  expect(isServiceDate('2024-02-30')).toBe(false);
  expect(isServiceDate('2024-12-31T00:00:00')).toBe(false);
  expect(isServiceDateTime('2024-12-31T23:59:59+01:00')).toBe(true);
  expect(isServiceDateTime('2024-12-31T23:59:59Z')).toBe(false);
  expect(isServiceDateTime('2024-12-31')).toBe(false);
});
