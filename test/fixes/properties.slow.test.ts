import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../server/project/project.ts';
import { corpusFolder, hasCorpus, projectAt } from '../support/corpus.ts';
import { FixChecker } from '../support/fixChecker.ts';
import { type Mutation, mutated, mutation } from '../support/randomMutation.ts';

const profiles = ['engine', 'modeling'] as const;

/** Thousands are tried by hand: `MUTATIONS=2000 npx vitest run test/fixes/properties.slow.test.ts`. */
const mutations = Number(process.env.MUTATIONS ?? 60);

test('after slips in the sample project no fix adds a finding, and fixing comes to an end', async () => {
  const sample = await projectAt(resolve(import.meta.dirname, '../../examples'));
  const checker = new FixChecker();
  const slips = fc.array(fc.record({ file: fc.nat(1000), change: mutation() }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(slips, fc.constantFrom(...profiles), (changes, profile) => {
      const project = sample.fork();
      for (const { file, change } of changes) apply(project, file, change);
      checker.check(project, profile);
    }),
    { numRuns: mutations, seed: 20_240_611, endOnFailure: mutations > 100 },
  );
  expect(checker.fixed.size).toBeGreaterThan(5);
  if (mutations > 100) console.log(tally(checker));
}, 3_600_000);

describe.skipIf(!hasCorpus)('the corpus of public projects (skipped where it is not beside the checkout)', () => {
  test.each(profiles)(
    'no fix of a finding adds one under %s',
    async (profile) => {
      const checker = new FixChecker();
      checker.check(await projectAt(corpusFolder), profile);
      expect(checker.fixed.size).toBeGreaterThan(0);
    },
    600_000,
  );
});

/** For runs by hand: by code, how many findings got a fix and how many did not. */
function tally({ fixed, unfixed }: FixChecker): string {
  const codes = [...new Set([...fixed.keys(), ...unfixed.keys()])].sort();
  return codes.map((code) => `${code} ${fixed.get(code) ?? 0} ${unfixed.get(code) ?? 0}`).join('\n');
}

function apply(project: Project, at: number, change: Mutation): void {
  const files = [...project.snapshot.files()];
  const file = files[at % files.length];
  const text = file && mutated(file, change);
  if (file && text !== undefined) project.apply([{ type: 'text', uri: file.uri, text }]);
}
