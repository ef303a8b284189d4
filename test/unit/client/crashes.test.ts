import { expect, test } from 'vitest';
import { Crashes } from '../../../client/crashes.ts';

const minute = 60_000;

/** Checks which crashes, at these minutes, are followed by another start. */
function checkRestarts(minutes: readonly number[], expected: readonly boolean[]): void {
  const crashes = new Crashes();
  expect(minutes.map((at) => crashes.isWorthRestart(at * minute))).toEqual(expected);
}

test('four crashes in a row are followed by another start, the fifth is not', () => {
  checkRestarts([0, 0.1, 0.2, 0.3, 0.4], [true, true, true, true, false]);
});

test('crashes that are far apart are never too many', () => {
  checkRestarts([0, 1, 2, 3, 4, 5, 6, 7], [true, true, true, true, true, true, true, true]);
});
