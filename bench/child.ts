import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benches, isBenchName } from './benches.ts';
import type { Conditions } from './measurement.ts';

const [name = '', text = '{}'] = process.argv.slice(2);

void run();

/** Runs the bench that the command line names and leaves its measurements in its folder: others print, too. */
async function run(): Promise<void> {
  if (!isBenchName(name)) throw new Error(`There is no bench '${name}'`);
  // What our own other half passes on.
  const conditions = JSON.parse(text) as Conditions;
  const results = await benches[name](conditions);
  writeFileSync(join(conditions.folder, 'results.json'), JSON.stringify(results));
}
