import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/rules/catalogue.ts';

const folder = (path: string): string => resolve(import.meta.dirname, '../..', path);
const codes = rules.map(({ code }) => code);

/** The names in a folder, without the ending, that are written as codes are: words joined by dashes. */
function codesIn(path: string, ending: string): string[] {
  return readdirSync(folder(path))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((name) => /^[a-z]+(-[a-z]+)+$/.test(name));
}

test('the catalogue holds rules, and every code is its only one', () => {
  expect(codes.length).toBeGreaterThan(20);
  expect(codes).toEqual([...new Set(codes)]);
});

test('every code is made of lower-case words joined by dashes', () => {
  expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)+$/.test(code))).toEqual([]);
});

test('a rule that is off in a profile and may speak there all the same says so as its variation: else it is not asked', () => {
  const speaking = rules
    .filter(({ levels, variation }) => Object.values(levels).includes('off') && variation === undefined)
    .map(({ code }) => readFileSync(folder(`server/rules/${code}.ts`), 'utf8'))
    .filter((source) => source.split('levels').length > 2);
  expect(speaking).toEqual([]);
});

describe.each(codes)('%s', (code) => {
  test('has a file, a test and a page that are named like it', () => {
    const paths = [`server/rules/${code}.ts`, `test/rules/${code}.test.ts`, `docs/rules/${code}.md`];
    expect(paths.filter((path) => !existsSync(folder(path)))).toEqual([]);
  });

  test('is the first line of its page', () => {
    expect(readFileSync(folder(`docs/rules/${code}.md`), 'utf8').split(/\r?\n/, 1)).toEqual([`# ${code}`]);
  });
});

test('no file, test or page of a rule is missing from the catalogue', () => {
  const named = [
    ...codesIn('server/rules', '.ts'),
    ...codesIn('test/rules', '.test.ts'),
    ...codesIn('docs/rules', '.md'),
  ];
  expect(named.filter((name) => !codes.includes(name))).toEqual([]);
});
