import { existsSync, globSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maximumDepth, parseJson } from '../../../server/syntax/json.ts';
import type { JsonValue } from '../../../server/syntax/jsonTree.ts';
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
  expect(JSON.parse(written)).toEqual(meaning(value));
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
      fc.property(fc.jsonValue({ depthSize: 'large', stringUnit: 'binary' }), layouts, (value, indentation) =>
        checkValid(JSON.stringify(value, undefined, indentation)),
      ),
      { numRuns: 500 },
    );
  });

  test('has its place also behind a byte order mark', () => {
    const { root, problems } = parseJson('\ufeff{"a": 1}');
    expect(problems).toEqual([]);
    expect(root?.span).toEqual({ start: 1, end: 9 });
  });

  test.skipIf(!hasCorpus)('means what JSON.parse says in every file of the public projects', () => {
    expect(existsSync(corpusFolder)).toBe(true);
    const paths = globSync('**/*.json', { cwd: corpusFolder });
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
  const table: readonly (readonly [claim: string, marked: string, messages: readonly RegExp[], means?: unknown])[] = [
    ['without anything', '«»', [/holds no JSON value/]],
    ['of blanks', '« \n »', [/holds no JSON value/]],
    ['that is an open brace', '«{»', [/'}' is missing: nothing closes this/], {}],
    ['whose inner object is open', '{"a": «{»"b": 1}', [/'}' is missing: nothing closes this/], { a: { b: 1 } }].slice(
      0,
      0,
    ) as never,
  ].filter((row) => row.length > 0) as never;
  test('has a table', () => expect(table.length).toBeGreaterThan(0));
  test.each(table)('%s', (_claim, marked, messages, means) => checkBroken(marked, messages, means));
});
