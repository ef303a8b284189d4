// `npm run fuzz`: breaks texts and asks everything of them, for longer than CI has time for.
//   npm run fuzz -- [--minutes 30] [--edits 200000] [--seed 1]
// Ends at whichever comes first; with neither it takes 10 minutes. Without a seed each run has another one, and says which.
// What fails is written to test/fuzz/cases/, as small as it gets.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ROOT } from './dependencies.mjs';

const number = { type: 'string' };
const { values } = parseArgs({ options: { minutes: number, edits: number, seed: number } });
for (const [name, value] of Object.entries(values)) {
  if (/^\d+(\.\d+)?$/.test(value)) continue;
  console.error(`--${name} takes a number, not '${value}'`);
  process.exit(2);
}
const { edits, seed = String(Date.now() % 2_147_483_647) } = values;
const minutes = values.minutes ?? (edits === undefined ? '10' : undefined);
const env = {
  ...process.env,
  FUZZ_SEED: seed,
  ...(minutes === undefined ? {} : { FUZZ_MINUTES: minutes }),
  ...(edits === undefined ? {} : { FUZZ_EDITS: edits }),
};
const suites = ['prefixes', 'texts', 'features'].map((name) => `test/fuzz/${name}.slow.test.ts`);
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...suites], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
