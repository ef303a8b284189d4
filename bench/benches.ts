import type { Bench } from './measurement.ts';
import { adversarial } from './work/adversarial.ts';
import { bundles } from './work/bundles.ts';
import { commandLine } from './work/commandLine.ts';
import { dependants } from './work/dependants.ts';
import { index } from './work/index.ts';
import { keystroke } from './work/keystroke.ts';
import { largeConnector } from './work/largeConnector.ts';
import { linear } from './work/linear.ts';
import { memory } from './work/memory.ts';
import { queries } from './work/queries.ts';
import { scan } from './work/scan.ts';

/** All benches in the order of the table. */
export const benches = {
  scan,
  index,
  keystroke,
  dependants,
  queries,
  largeConnector,
  memory,
  commandLine,
  bundles,
  linear,
  adversarial,
} satisfies Record<string, Bench>;

export type BenchName = keyof typeof benches;

export function isBenchName(name: string): name is BenchName {
  return name in benches;
}
