import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairJson } from '../../../server/syntax/repairJson.ts';
import { parseWellFormedJson } from '../../../server/syntax/wellFormedJson.ts';
import { corpusFolder, hasCorpus } from '../../support/corpus.ts';

/** Checks that both readers make the same of a text, or that the one for well-formed texts leaves it to the other. */
function checkSame(text: string): void {
  const found = parseWellFormedJson(text);
  if (found) expect(found).toEqual(repairJson(text));
  expect(found !== undefined, JSON.stringify(text)).toBe(isWellFormed(text));
}

function isWellFormed(text: string): boolean {
  try {
    JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    return true;
  } catch {
    return false;
  }
}

/** Any JSON with white space, escapes and repeated keys in it. */
const wellFormed = fc
  .tuple(fc.json({ maxDepth: 4, stringUnit: 'binary' }), fc.constantFrom('', ' ', '\n\t', '\r\n'), fc.boolean())
  .map(([text, blank, mark]) => (mark ? '\ufeff' : '') + blank + text.replace(/[[\]{}:,]/g, `$&${blank}`) + blank);

test.each([
  ...[
    '',
    ' ',
    '\ufeff',
    '{}',
    '[]',
    '{ }',
    '[ ]',
    '\ufeff{"a":1}',
    ' \ufeff{}',
    'true',
    'nul',
    'nulll',
    'true false',
    '-0',
  ],
  ...[
    '0',
    '01',
    '-',
    '-01',
    '1.',
    '.5',
    '1e',
    '1e+',
    '1e-05',
    '1E400',
    '+1',
    '1.5.2',
    '12-3',
    '0x10',
    'Infinity',
    'NaN',
  ],
  ...[
    '"',
    '"a',
    '"\\"',
    '"\\',
    '"\\u00e9\\n\\/"',
    '"\\u00g0"',
    '"\\x"',
    '"a\tb"',
    '"a\nb"',
    '"\u0000"',
    '"\u007f\u2028"',
  ],
  ...['"\ud800"', '"\\ud83d\\ude00"', '"\u00e9" ', '\u00a0{}', '\u2003[]', '\v1', '\f1'],
  ...['{"a":1,}', '{,}', '{"a"}', '{"a":}', '{"a" 1}', '{"a":1 "b":2}', '{"a":1,"a":2}', '{a:1}', "{'a':1}", '{"a":1]'],
  ...['[1,]', '[,]', '[1 2]', '[1,,2]', '[1}', '[[]', '[]]', '{}{}', '1 // c', '/* c */ 1', '{"__proto__":{"":0}}'],
])('the two readers agree on %j', (text) => checkSame(text));

test('the two readers agree on any JSON, and on JSON that lost or got a character', () => {
  const edit = fc.tuple(
    fc.nat(200),
    fc.nat(2),
    fc.constantFrom('', '"', '\\', ',', ':', '{', ']', '1', ' ', 'e', '\n'),
  );
  const texts = fc.oneof(
    wellFormed,
    fc.tuple(wellFormed, edit).map(([text, [at, gone, came]]) => text.slice(0, at) + came + text.slice(at + gone)),
  );
  fc.assert(fc.property(texts, checkSame), { numRuns: 4000 });
});

test('what is nested deep is left to the reader that does not recurse', () => {
  const nested = (depth: number): string => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;
  expect(parseWellFormedJson(nested(100))).toEqual(repairJson(nested(100)));
  expect(parseWellFormedJson(nested(102))).toBeUndefined();
  expect(parseWellFormedJson('['.repeat(1_000_000))).toBeUndefined();
});

test.skipIf(!hasCorpus)('the two readers agree on real files', () => {
  const files = existsSync(corpusFolder)
    ? readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))
    : [];
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(`${corpusFolder}/${file}`, 'utf8');
    const found = parseWellFormedJson(text);
    if (found) expect(found, file).toEqual(repairJson(text));
  }
});
