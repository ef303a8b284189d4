import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';

// Without this, a binary for this system or Java is started where there is one: another answer on each machine.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const root = join(import.meta.dirname, '../..');

/** Long enough for any expression on a busy machine: one that is not decided has failed. */
const timeout = 120_000;

interface Found {
  readonly path: string;
  /** The literal as written; `RegExp` for an expression that is put together while the program runs. */
  readonly literal: string;
  readonly pattern: string;
  readonly flags: string;
}

const found = ['server', 'client'].flatMap(sourcesIn).flatMap(expressionsIn);

test('there are regular expressions to check', () => {
  expect(found.length).toBeGreaterThan(100);
});

test('every regular expression is a literal, so that it can be checked', () => {
  expect(found.filter(({ literal }) => literal === 'RegExp').map(({ path }) => path)).toEqual([]);
});

test('no regular expression takes more than linear time, whatever the text', { timeout: 30 * timeout }, () => {
  const distinct = [...new Map(found.map((one) => [one.literal, one])).values()];
  const unsafe = distinct.flatMap(({ path, literal, pattern, flags }) => {
    const { status } = checkSync(pattern, flags, { timeout });
    return status === 'safe' ? [] : [`${path}: ${literal} is ${status}`];
  });
  expect(unsafe).toEqual([]);
});

test('the checker sees what is slow', () => {
  for (const slow of ['(a+)+$', String.raw`\s+$`, String.raw`^\s*x?\s*$`])
    expect(checkSync(slow, '').status).toBe('vulnerable');
});

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(root, folder, path));
}

function expressionsIn(path: string): Found[] {
  const loader = path.endsWith('.tsx') ? 'tsx' : 'ts';
  const { code } = transformSync(readFileSync(path, 'utf8'), { loader, target: 'esnext', jsx: 'automatic' });
  const expressions: Found[] = [];
  const waiting: unknown[] = [parse(code, { ecmaVersion: 'latest', sourceType: 'module' })];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    const one = expressionOf(node);
    if (one) expressions.push({ path: relative(root, path), ...one });
    waiting.push(...Object.values(node));
  }
  return expressions;
}

function expressionOf(node: object): Omit<Found, 'path'> | undefined {
  if ('regex' in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string }; // as in ESTree
    return { literal: `/${pattern}/${flags}`, pattern, flags };
  }
  const isName = 'type' in node && node.type === 'Identifier' && 'name' in node && node.name === 'RegExp';
  return isName ? { literal: 'RegExp', pattern: '', flags: '' } : undefined;
}
