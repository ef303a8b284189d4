// `npm run fuzz`: breaks texts and asks everything of them, for longer than CI has time for.
//   npm run fuzz -- [--minutes 30] [--edits 200000] [--seed 1]
//   npm run fuzz -- --events 50000 [--seed 1]    lets that many things happen in an editor and on its disk instead
// Ends at whichever comes first; with neither it takes 10 minutes. Without a seed each run has another one, and says which.
// What fails is written to test/fuzz/cases/, as small as it gets; what was tried without a failure, to docs/reliability.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './dependencies.mjs';
import { writeRuns } from './fuzzReport.mjs';

const number = { type: 'string' };
const { values } = parseArgs({ options: { minutes: number, edits: number, events: number, seed: number } });
for (const [name, value] of Object.entries(values)) {
  if (/^\d+(\.\d+)?$/.test(value)) continue;
  console.error(`--${name} takes a number, not '${value}'`);
  process.exit(2);
}
const { edits, events, seed = String(Date.now() % 2_147_483_647) } = values;
const minutes = values.minutes ?? (edits === undefined ? '10' : undefined);
const report = path.join(mkdtempSync(path.join(tmpdir(), 'activiti-connectors-fuzz-')), 'runs');
const env = {
  ...process.env,
  FUZZ_REPORT: report,
  FUZZ_SEED: seed,
  ...(minutes === undefined ? {} : { FUZZ_MINUTES: minutes }),
  ...(edits === undefined ? {} : { FUZZ_EDITS: edits }),
  ...(events === undefined ? {} : { FUZZ_EVENTS: events }),
};
const names = events === undefined ? ['prefixes', 'texts', 'features'] : ['events/events'];
const suites = names.map((name) => `test/fuzz/${name}.slow.test.ts`);
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...suites], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});
if (status === 0) writeRuns(report);
rmSync(path.dirname(report), { recursive: true, force: true });
process.exitCode = status ?? 1;
