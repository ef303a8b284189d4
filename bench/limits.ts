import { type Measurement, readable } from './measurement.ts';

/**
 * How far beyond its limit a measured ratio may be before it counts as a failure. Medians of interleaved runs of the same
 * bundle differed by a quarter on two cores with ten other programs on them, and a short run has few rounds. Counts and sizes
 * do not vary and get nothing.
 */
const tolerance = 1.5;
const exactUnits = new Set(['files', 'kB']);

/**
 * Numbers that do not reach their goal yet, as measured: the most that is let through until they do, so that nothing gets
 * worse meanwhile. A line is taken out as soon as its goal is reached.
 */
const notReached: Readonly<Record<string, number>> = {
  // Reaches its goal where the machine does nothing else, which slows a scan more than the loop that it is compared with.
  scan: 4,
  // Nearly there with 300 files, which the short form has; with 5,000 the tables and the collector take their share.
  'index-bpmn': 5.4,
  'index-all-names': 4.4,
  keystroke: 10,
  'query-completion of a connector': 230,
  'query-completion of an action': 150,
  'query-hover': 300,
  'query-definition': 60,
  'query-references': 180,
  'query-json-completion': 4,
  'large-connector-wait': 0.4,
  check: 2.6,
};

export interface Limit {
  /** The goal, or what was reached so far where the goal was not. */
  readonly value: number;
  readonly isHeld: boolean;
  isBetter(value: number, than: number): boolean;
}

/** The limit that a measurement must keep. */
export function limitOf({ id, goal, atLeast = false }: Measurement): Limit {
  const held = notReached[id];
  const isBetter = (value: number, than: number) => (atLeast ? value > than : value < than);
  return { value: held ?? goal, isHeld: held !== undefined, isBetter };
}

/** True if the measured number reaches the goal itself. */
export function isReached({ ours, goal, atLeast = false }: Measurement): boolean {
  return atLeast ? ours >= goal : ours <= goal;
}

/** A sentence for each measurement that is beyond its limit by more than noise explains. */
export function failures(measurements: readonly Measurement[]): string[] {
  return measurements.filter(isBeyond).map((measurement) => {
    const { work, ours, unit, atLeast } = measurement;
    const limit = `${atLeast ? 'at least' : 'at most'} ${readable(limitOf(measurement).value)}`;
    return `${work}: ${readable(ours)} ${unit}, and it must be ${limit}`;
  });
}

function isBeyond(measurement: Measurement): boolean {
  const { ours, unit, atLeast = false } = measurement;
  const allowed = exactUnits.has(unit) ? 1 : tolerance;
  const { value } = limitOf(measurement);
  // A number that could not be measured is no good number.
  return !(atLeast ? ours >= value / allowed : ours <= value * allowed);
}
