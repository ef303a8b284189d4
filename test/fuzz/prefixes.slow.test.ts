import { expect, test } from 'vitest';
import { checkAsking, checkReading } from './checks.ts';
import { isByHand, longestRun } from './effort.ts';
import { type Seed, seeds, withText } from './seeds.ts';

/**
 * Files up to this length, in UTF-16 code units, are cut at every place; of longer ones some places are taken. CI has no time for
 * so many, `npm run fuzz` has.
 */
const longest = isByHand ? 4096 : 1024;
const placesOfLonger = isByHand ? 4096 : 150;

/** Every so many prefixes the rules are asked, and all features. */
const shareOfRules = 16;
const shareOfFeatures = 128;

test('every prefix of every file is read, and what is asked of it lies in it', { timeout: longestRun }, async () => {
  let count = 0;
  for (const seed of await seeds()) count += await checkPrefixes(seed);
  if (isByHand) console.log(`${count} prefixes`);
  expect(count).toBeGreaterThan(10_000);
});

async function checkPrefixes(seed: Seed): Promise<number> {
  const { uri, text } = seed.file;
  const step = text.length <= longest ? 1 : Math.floor(text.length / placesOfLonger);
  let count = 0;
  for (let end = 0; end <= text.length; end += step) {
    count++;
    const project = withText(seed, text.slice(0, end));
    if (count % shareOfRules === 0) await checkReading(project, uri, count);
    if (count % shareOfFeatures === 0) await checkAsking(project, uri, end);
  }
  return count;
}
