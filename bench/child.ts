import { benches, isBenchName } from './benches.ts';
import type { Conditions } from './measurement.ts';

const [name = '', conditions = '{}'] = process.argv.slice(2);

void run();

/** Runs the bench that the command line names and writes its measurements as JSON. */
async function run(): Promise<void> {
  if (!isBenchName(name)) throw new Error(`There is no bench '${name}'`);
  // What our own other half passes on.
  const results = await benches[name](JSON.parse(conditions) as Conditions);
  process.stdout.write(JSON.stringify(results));
}
