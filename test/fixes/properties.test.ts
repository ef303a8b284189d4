import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../server/project/project.ts';
import { checkEveryFix, type Tally } from '../support/checkEveryFix.ts';
import { corpusFolder, hasCorpus, projectAt } from '../support/corpus.ts';
import { type Mutation, mutated, mutation } from '../support/randomMutation.ts';

const profiles = ['engine', 'modeling'] as const;

/** Thousands are tried by hand: `MUTATIONS=2000 npx vitest run test/fixes/properties.test.ts`. */
const mutations = Number(process.env.MUTATIONS ?? 40);

test('after slips in the sample project no fix adds a finding, and fixing comes to an end', async () => {
  const sample = await projectAt(resolve(import.meta.dirname, '../../examples'));
  const tally = emptyTally();
  const slips = fc.array(fc.record({ file: fc.nat(1000), change: mutation() }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(slips, fc.constantFrom(...profiles), (changes, profile) => {
      const project = sample.fork();
      for (const { file, change } of changes) apply(project, file, change);
      checkEveryFix(project, profile, tally);
    }),
    { numRuns: mutations, seed: 20_240_611, endOnFailure: mutations > 100 },
  );
  expect(tally.fixes).toBeGreaterThan(mutations / 4);
  if (mutations > 100) console.log(tally.findings, tally.fixes, Object.fromEntries(tally.fixed));
}, 3_600_000);

describe.skipIf(!hasCorpus)('the corpus of public projects (skipped where it is not beside the checkout)', () => {
  test.each(profiles)(
    'no fix of a finding adds one under %s',
    async (profile) => {
      const tally = emptyTally();
      checkEveryFix(await projectAt(corpusFolder), profile, tally);
      expect(tally.fixes).toBeGreaterThan(0);
    },
    600_000,
  );
});

function emptyTally(): Tally {
  return { findings: 0, fixes: 0, fixed: new Map() };
}

function apply(project: Project, at: number, change: Mutation): void {
  const files = [...project.snapshot.files()];
  const file = files[at % files.length];
  const text = file && mutated(file, change);
  if (file && text !== undefined) project.apply([{ type: 'text', uri: file.uri, text }]);
}
