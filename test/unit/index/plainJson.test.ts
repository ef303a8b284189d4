import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexed } from '../../../server/index/indexedFile.ts';
import { plainEntry } from '../../../server/index/plainJson.ts';
import { parseFile } from '../../../server/model/file.ts';

const addresses = {
  connector: 'file:///w/connectors/my%20movies.json',
  extensions: 'file:///w/processes/p-extensions.json',
  loose: 'file:///w/p-extensions.json',
} as const;

/** Checks that a text is indexed as its tree is. Answers whether it was without one. */
function checkSame(address: keyof typeof addresses, text: string): boolean {
  const kind = address === 'connector' ? 'connector' : 'extensions';
  const uri = addresses[address];
  const plain = plainEntry(uri, text, kind);
  if (!plain) return false;
  const file = parseFile(uri, text, kind);
  const { symbols, isEvidence, names, broken } = indexed(file);
  expect(broken, text).toBeUndefined();
  expect({ symbols: plain.symbols, isEvidence: plain.isEvidence, names: plain.names }).toEqual({
    symbols,
    isEvidence,
    names,
  });
  const { certain, depth, ofProcess }: { certain?: unknown; depth?: unknown; ofProcess?: unknown } = { ...file };
  expect(plain.facts).toEqual({ certain, broken: false, depth, ofProcess });
  return true;
}

const connector = `{ "name": "movies", "actions": { "a": { "id": "a", "name": "get it" }, "b": 3, "c": { "name": "get\\nit" } },
  "events": { "e": { "id": "e", "name": "SEEN" } }, "errors": [{ "name": "Gone", "code": "404" }, { "code": "5" }, 7] }`;
const extensions = `{ "id": "x", "type": "PROCESS", "extensions": { "Process_a": { "properties": {
  "v": { "id": "v", "name": "title" }, "w": {} } }, "Process_b": [], "__proto__": { "properties": { "v": { "name": "own" } } } } }`;
const legacy = '{ "id": "Process_p", "extensions": { "properties": {}, "mappings": {} } }';

test('a whole file is indexed without its tree as with it', () => {
  expect(checkSame('connector', connector)).toBe(true);
  expect(checkSame('extensions', extensions)).toBe(true);
  expect(checkSame('loose', extensions)).toBe(true);
  expect(checkSame('loose', legacy)).toBe(true);
  for (const text of ['{}', '[]', 'null', '3', '{ "extensions": [] }', '{ "name": "" }', '{"actions":{}}'])
    for (const address of ['connector', 'extensions', 'loose'] as const) expect(checkSame(address, text)).toBe(true);
});

test('a text of which its tree says more is left to the tree', () => {
  const left = [
    '',
    '{ "name": "a", }',
    '{ "name": "a", "name": "b" }',
    '{ "name": "a", "name" : "b", "x": "\\":" }',
    '{ "actions": { "2": {}, "1": {} } }',
    `${'['.repeat(600)}${']'.repeat(600)}`,
    '// a\n{}',
  ];
  for (const text of left) expect(plainEntry(addresses.connector, text, 'connector'), text).toBeUndefined();
});

test('any JSON is indexed without its tree as with it, if it is indexed without it at all', () => {
  const key = fc.constantFrom(
    'name',
    'id',
    'type',
    'actions',
    'events',
    'errors',
    'extensions',
    'properties',
    'code',
    'x',
    '1',
  );
  const leaf = fc.constantFrom<unknown>('PROCESS', 'a', 'b":', '', 'c\td', 1, true, null);
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'))),
  }));
  fc.assert(
    fc.property(value, fc.constantFrom('connector', 'extensions', 'loose'), fc.nat(2), (json, address, indent) => {
      // The names of the addresses are all there are.
      checkSame(address as keyof typeof addresses, JSON.stringify(json, undefined, indent));
    }),
    { numRuns: 500 },
  );
});
