import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/syntax/json.ts';
import { type JsonValue, maximumDepth } from '../../../server/syntax/jsonTree.ts';
import type { Span } from '../../../server/text/span.ts';
import { corpusFolder, hasCorpus } from '../../support/corpus.ts';

/** What a value of the tree means, as `JSON.parse` says it: of a repeated key the last one counts. */
function meaning(value: JsonValue | undefined): unknown {
  if (value?.kind === 'array') return value.items.map(meaning);
  if (value?.kind !== 'object') return value?.value;
  const result: Record<string, unknown> = {};
  for (const { key, value: inner } of value.members) {
    // A plain assignment to `__proto__` would set no key.
    Object.defineProperty(result, key.text, {
      value: meaning(inner),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return result;
}

/** Checks that a valid text means what `JSON.parse` says, without problems, and that every span covers what it should. */
function checkValid(text: string): void {
  const { root, problems } = parseJson(text);
  expect(problems).toEqual([]);
  expect(meaning(root)).toEqual(JSON.parse(text));
  checkSpans(text, root);
}

function checkSpans(text: string, value: JsonValue | undefined): void {
  if (!value) return;
  const written = text.slice(value.span.start, value.span.end);
  // Compared as text, since comparing every value of a tree with all that is in it is slow.
  expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(meaning(value)));
  if (value.kind === 'string') expect(text.slice(value.inner.start, value.inner.end)).toBe(written.slice(1, -1));
  if (value.kind === 'array') for (const item of value.items) checkSpans(text, item);
  if (value.kind !== 'object') return;
  for (const { key, value: inner, span } of value.members) {
    expect(JSON.parse(`"${text.slice(key.span.start, key.span.end)}"`)).toBe(key.text);
    expect(span).toEqual({ start: key.span.start - 1, end: inner?.span.end });
    checkSpans(text, inner);
  }
}

/**
 * Checks the problems of a broken text. Each stands as `«…»` around its span, in the order of their starts, with a part of
 * its message; the rest of the text is understood as `JSON.parse` would understand the repaired text.
 */
function checkBroken(marked: string, messages: readonly RegExp[], means?: unknown): void {
  const text = marked.replace(/[«»]/g, '');
  const { problems, root } = parseJson(text);
  const ordered = [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  expect(ordered.map(({ span }) => markedAt(text, span.start, span.end))).toEqual(marksOf(marked));
  expect(ordered).toHaveLength(messages.length);
  for (const [index, message] of messages.entries()) expect(ordered[index]?.message).toMatch(message);
  expect(meaning(root)).toEqual(means);
}

function markedAt(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;
}

/** Each mark of the text alone, with the others taken away. */
function marksOf(marked: string): string[] {
  return [...marked.matchAll(/«/g)].map(({ index: start }) => {
    const end = marked.indexOf('»', start);
    const clean = (part: string): string => part.replace(/[«»]/g, '');
    return `${clean(marked.slice(0, start))}«${clean(marked.slice(start, end))}»${clean(marked.slice(end))}`;
  });
}

describe('A valid text', () => {
  test.each([
    'null',
    ' true ',
    '-0',
    '1.5e+10',
    '"a"',
    '""',
    '[]',
    '{}',
    '[[], {}, [1, [2]]]',
    '{"a": {"b": [true, false, null]}}',
    '"\\u0041\\n\\t\\\\\\"\\/\\b\\f\\r \\ud83d\\ude00 \\ud83d 😀"',
    '"\u2028 \u2029 \u007f"',
    '{"": 1, " ": 2, "__proto__": {"x": 1}, "constructor": 3, "a": 1, "a": 2}',
    '\t\r\n{\r\n"a"\t:\n1\r}\n',
  ])('means what JSON.parse says: %j', checkValid);

  test('means what JSON.parse says, whatever it is', () => {
    const layouts = fc.constantFrom(undefined, 1, '\t');
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), layouts, (value, indentation) =>
        checkValid(JSON.stringify(value, undefined, indentation)),
      ),
      { numRuns: 150 },
    );
  });

  test('has its place also behind a byte order mark', () => {
    const { root, problems } = parseJson('\ufeff{"a": 1}');
    expect(problems).toEqual([]);
    expect(root?.span).toEqual({ start: 1, end: 9 });
  });

  test.skipIf(!hasCorpus)('means what JSON.parse says in every file of the public projects', () => {
    expect(existsSync(corpusFolder)).toBe(true);
    const paths = readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.json'),
    );
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths) checkValid(readFileSync(`${corpusFolder}/${path}`, 'utf8').replace(/^\ufeff/, ''));
  });

  test('is measured by its deepest nesting', () => {
    expect(parseJson('1').depth).toBe(0);
    expect(parseJson('{"a": [1, [2], {}]}').depth).toBe(3);
    expect(parseJson('[[], []]').depth).toBe(2);
  });
});

describe('A broken text', () => {
  const closing = /nothing closes this/;
  const missingComma = /^',' is missing behind this$/;
  const missingValue = /^A value is missing behind this key$/;
  const comment = /^Comments are not allowed in JSON; remove it$/;
  const table: readonly (readonly [marked: string, messages: readonly RegExp[], means?: unknown])[] = [
    ['«»', [/holds no JSON value/]],
    ['« \n »', [/holds no JSON value/]],
    ['«{»', [/^'}' is missing: nothing closes this$/], {}],
    ['«[»1, 2', [/^']' is missing: nothing closes this$/], [1, 2]],
    ['«{»"a": {"b": 1}', [closing], { a: { b: 1 } }],
    ['{"a": [1, 2«}»', [/^']' is missing before this$/], { a: [1, 2] }],
    ['«}»', [/^Unexpected '}'; remove it$/]],
    ['{"a": 1}«]»', [/^Unexpected ']'; remove it$/], { a: 1 }],
    ['{"a": 1} «{»"b": 2}', [/Only one value/], { a: 1 }],
    ['{"a" «1»}', [/^':' is missing before this value$/], { a: 1 }],
    ['{"a" «"b"»}', [/^':' is missing before this value$/], { a: 'b' }],
    ['{"a":«:»1}', [/^Unexpected ':'; remove it$/], { a: 1 }],
    ['{«"a"»: }', [missingValue], {}],
    ['{«"a"»}', [missingValue], {}],
    ['{«"a"», "b": 1}', [missingValue], { b: 1 }],
    ['{«"a"»:\n"b": 1}', [missingValue], { b: 1 }],
    ['{"a"\n«"»b": 1}', [/^':' and a value are missing before this$/], { b: 1 }],
    ['«{»"a": 1, "b"', [closing], { a: 1 }],
    ['{"a": «1» "b": 2}', [missingComma], { a: 1, b: 2 }],
    ['{\n"a": {«}»\n"b": 2\n}', [missingComma], { a: {}, b: 2 }],
    ['[«1» 2]', [missingComma], [1, 2]],
    ['[{«}» {}]', [missingComma], [{}, {}]],
    ['{"a": "b«"» «"c"»}', [missingComma, missingValue], { a: 'b' }],
    ['{"a": 1«,»}', [/^Nothing follows this comma; remove it$/], { a: 1 }],
    ['[1«,»]', [/^Nothing follows this comma; remove it$/], [1]],
    ['[«,»1]', [/^Expected a value before this comma$/], [1]],
    ['[1,«,»2]', [/^Expected a value before this comma$/], [1, 2]],
    ['{«,»"a": 1}', [/^Expected a value before this comma$/], { a: 1 }],
    ['{"a": 1«;» "b": 2}', [/^Expected ',' or '}', found ';'$/], { a: 1, b: 2 }],
    ['["a"«:» 1]', [/write ',' between the items/], ['a', 1]],
    ['{"a": «\'x\'», "b": 1}', [/double quotes/], { b: 1 }],
    ['{"a": «\'x» y\'}', [/double quotes/], {}],
    ['{«a»: 1}', [/^Expected a key in double quotes$/], { a: 1 }],
    ['{«1»: 2}', [/^Expected a key in double quotes$/], { 1: 2 }],
    ['{"a": «True»}', [/Did you mean 'true'\?$/], {}],
    ['{"a": «None»}', [/^Expected a value, found 'None'; put text between double quotes$/], {}],
    [`[«${'x'.repeat(50)}»]`, [/found 'x{20}…'/], []],
    ['«tru»', [/^Expected a value, found 'tru'/]],
    ['{"a": «01»}', [/may not begin with 0/], { a: 0 }],
    ['{"a": «1.»}', [/number does not end/], { a: 1 }],
    ['{"a": «.5»}', [/a number begins with a digit/], {}],
    ['{"a": «+1»}', [/a number begins with a digit/], {}],
    ['«{»"a": «"x»', [closing, /^'"' is missing: the text does not end$/], { a: 'x' }],
    ['{"a": «"x»\n, "b": 2}', [/^'"' is missing: the text does not end$/], { a: 'x', b: 2 }],
    ['{"a": «"\\x"»}', [/Unknown escape/], { a: '' }],
    ['{"a": «"\\u12"»}', [/four hexadecimal digits/], { a: '' }],
    ['{"a": «"x\ty"»}', [/control character/], { a: 'x\ty' }],
    ['«// c»\n{"a": 1 «/* c */»}', [comment, comment], { a: 1 }],
    ['«{»"a": «/* c»', [closing, /^The comment does not end/], {}],
  ];

  for (const [marked, messages, means] of table) {
    test(`tells of each defect once, where it is: ${JSON.stringify(marked)}`, () =>
      checkBroken(marked, messages, means));
  }

  test('has problems exactly where JSON.parse throws, and never throws itself', () => {
    const pieces = fc.constantFrom(
      ...'{}[],:"\\ \n10-.eEtrunlfasx/*\'\u00a0\u000b'.split(''),
      '"a"',
      '"b":',
      'true',
      'null',
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 25 }), (text) => {
        expect(parseJson(text).problems.length > 0, text).toBe(!isValid(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('that was valid before one edit keeps its problems inside the text, and every span inside its parent', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ',', '"', '{', ']', ':', '\n', 'x', '1'));
    fc.assert(
      fc.property(fc.jsonValue(), edit, (value, [place, removed, added]) => {
        const valid = JSON.stringify(value, undefined, 1);
        const at = place % (valid.length + 1);
        const text = valid.slice(0, at) + added + valid.slice(at + removed);
        const { problems, root } = parseJson(text);
        for (const { span } of problems) checkInside(span, { start: 0, end: text.length });
        checkNesting(root, { start: 0, end: text.length });
      }),
      { numRuns: 500 },
    );
  });
});

describe('Depth', () => {
  test.each(['[', '{"a":', '[{"a":'])('of 200,000 %s neither throws nor recurses', (opening) => {
    const text = opening.repeat(200_000);
    const { depth, problems } = parseJson(text);
    expect(depth).toBeGreaterThanOrEqual(200_000);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^More than 500 levels/),
      expect.stringMatching(/nothing closes this$/),
    ]);
  });

  test('beyond the limit nothing is in the tree, so that whoever walks it may recurse', () => {
    const text = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const { root, problems } = parseJson(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.span).toEqual({ start: maximumDepth, end: maximumDepth + 1 });
    expect(JSON.stringify(meaning(root))).toBe(`${'['.repeat(maximumDepth + 1)}${']'.repeat(maximumDepth + 1)}`);
  });

  test('up to the limit is read without a problem', () =>
    checkValid(`${'{"a":['.repeat(maximumDepth / 2)}1${']}'.repeat(maximumDepth / 2)}`));

  test('what follows a value that is too deep is read', () => {
    const { root } = parseJson(`{"a": ${'['.repeat(600)}${']'.repeat(600)}, "b": 1}`);
    expect(root?.kind === 'object' && root.members.map(({ key }) => key.text)).toEqual(['a', 'b']);
  });
});

test.each(['[', ']', '}', '{', '[}', '{]', ',', ':', '"', '"a"\n', 'x ', '1 ', '/*', '{"a"', '"a":', "'"])(
  'the cost of 100,000 times %j is linear, and so is what is said about it',
  (piece) => {
    const start = performance.now();
    const { problems } = parseJson(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(problems.length).toBeLessThanOrEqual(100);
  },
);

function isValid(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function checkInside(inner: Span, outer: Span): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.start).toBeLessThanOrEqual(inner.end);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
}

function checkNesting(value: JsonValue | undefined, outer: Span): void {
  if (!value) return;
  checkInside(value.span, outer);
  if (value.kind === 'array') for (const item of value.items) checkNesting(item, value.span);
  if (value.kind !== 'object') return;
  for (const { key, value: inner, span } of value.members) {
    checkInside(span, value.span);
    checkInside(key.span, span);
    checkNesting(inner, span);
  }
}
