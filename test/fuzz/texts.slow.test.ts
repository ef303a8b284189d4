import { expect, test } from 'vitest';
import { checkReading } from './checks.ts';
import { longestRun } from './effort.ts';
import { fuzz } from './fuzz.ts';

test('whatever is done to a text, it is read and checked, and every place of every finding lies in it', {
  timeout: longestRun,
}, async () => {
  expect(await fuzz(20_000, checkReading)).toBeGreaterThan(0);
});
