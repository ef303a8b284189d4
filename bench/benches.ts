import type { Bench } from './measurement.ts';
import { dependants } from './work/dependants.ts';
import { index } from './work/index.ts';
import { keystroke } from './work/keystroke.ts';
import { scan } from './work/scan.ts';

/** All benches in the order of the table. */
export const benches = { scan, index, keystroke, dependants } satisfies Record<string, Bench>;

export type BenchName = keyof typeof benches;

export function isBenchName(name: string): name is BenchName {
  return name in benches;
}
