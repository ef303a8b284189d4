import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../support/corpus.ts';

const examples = resolve(import.meta.dirname, '../../examples');

test.each(['engine', 'modeling'] as const)('the sample project has no finding under %s', async (profile) => {
  expect((await reportOf(examples, profile)).map(({ text }) => text)).toEqual([]);
});
