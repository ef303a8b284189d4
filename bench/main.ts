import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BenchName, benches } from './benches.ts';
import { failures, limitOf } from './limits.ts';
import type { Measurement } from './measurement.ts';
import { printed, table } from './results.ts';

const root = resolve(__dirname, '../..');
/** A number beyond its limit is measured again so often: a machine that does something else for a second is no reason to fail. */
const secondChances = 2;

/**
 * The collector copies what survives a small collection, and all of a large text's tree does: that makes large texts dearer by the
 * unit than small ones, whoever reads them. Where growth is measured, there is room enough for all four sizes.
 */
const flags: Partial<Record<BenchName, readonly string[]>> = { linear: ['--max-semi-space-size=256'] };

main(process.argv.slice(2));

/** Runs the named benches, or all; exit code 1 if one failed or, with `--check`, went beyond its limit. */
function main(parameters: readonly string[]): void {
  const short = parameters.includes('--short');
  const check = parameters.includes('--check');
  const named = parameters.filter((parameter) => !parameter.startsWith('--'));
  // The keys of the record are its type's.
  const all = Object.keys(benches) as BenchName[];
  const names = named.length > 0 ? all.filter((name) => named.includes(name)) : all;
  const folder = mkdtempSync(join(tmpdir(), 'activiti-connectors-bench-'));
  try {
    const results = names.flatMap((name) => measured(name, { short, check, folder }));
    const isWritten = named.length === 0 && (!short || parameters.includes('--write'));
    if (isWritten)
      writeFileSync(join(root, 'bench/RESULTS.md'), table(results, `${machine()}${short ? '; the short form' : ''}`));
    console.log(`\n${printed(results)}`);
    const failed = failures(results);
    if (check) for (const failure of failed) console.error(failure);
    if (check && failed.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly short: boolean;
  readonly check: boolean;
  readonly folder: string;
}

/** A process of its own for each: what one bench leaves in memory or in the compiler's mind must not change the next. */
function measured(name: BenchName, { short, check, folder }: Run): readonly Measurement[] {
  let best = once(name, short, join(folder, name));
  for (let left = check ? secondChances : 0; left > 0 && failures(best).length > 0; left--) {
    const again = once(name, short, join(folder, `${name}-${left}`));
    best = best.map((before) =>
      better(
        before,
        again.find(({ id }) => id === before.id),
      ),
    );
  }
  for (const row of best) console.log(`${printed([row])}`);
  return best;
}

function once(name: BenchName, short: boolean, folder: string): readonly Measurement[] {
  mkdirSync(folder);
  const conditions = JSON.stringify({ short, folder, root });
  const command = ['--expose-gc', '--max-old-space-size=8192', ...(flags[name] ?? []), join(__dirname, 'child.js')];
  const { status } = spawnSync(process.execPath, [...command, name, conditions], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The bench ${name} failed`);
  // What our own other half just wrote.
  const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Measurement[];
  rmSync(folder, { recursive: true, force: true });
  return results;
}

function better(before: Measurement, after: Measurement | undefined): Measurement {
  if (after === undefined) return before;
  return limitOf(after).isBetter(after.ours, before.ours) ? after : before;
}

function machine(): string {
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model}`;
}
