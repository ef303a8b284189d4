import { expect, test } from 'vitest';
import { checkAsking, checkFixing } from './checks.ts';
import { longestRun } from './effort.ts';
import { fuzz } from './fuzz.ts';

/** One text in so many has its fixes tried out. */
const shareOfFixes = 20;

test('whatever is done to a text, every feature answers with places that lie in it', {
  timeout: longestRun,
}, async () => {
  const checked = await fuzz(1500, async (project, uri, other) => {
    await checkAsking(project, uri, other);
    if (other % shareOfFixes === 0) await checkFixing(project, uri, other);
  });
  expect(checked).toBeGreaterThan(0);
});
