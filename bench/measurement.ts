/** One line of the table of results. All numbers of a line have the same unit. */
export interface Measurement {
  /** A stable short name, by which a limit is found. */
  readonly id: string;
  readonly work: string;
  /** What the numbers count, as in `× touch`. */
  readonly unit: string;
  readonly ours: number;
  readonly goal: number;
  /** True if more is better; otherwise less is. */
  readonly atLeast?: boolean;
  /** What others need for the same, measured in the same run. */
  readonly comparison?: string;
  /** The least that the work can cost, and why. */
  readonly floor?: string;
}

/** What a measurement is told: how much of everything, and where it may write. */
export interface Conditions {
  /** True for the form that runs with every test: smaller projects, fewer repetitions. */
  readonly short: boolean;
  /** An empty folder of its own, deleted afterwards. */
  readonly folder: string;
  /** The folder of the repository, with its bundles built. */
  readonly root: string;
}

/** Measures one kind of work in a process of its own. */
export type Bench = (conditions: Conditions) => Promise<readonly Measurement[]>;

/** A number as a person reads it: three digits, and no more behind the point than they give. */
export function readable(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

/** How many times a peer's time is ours, in words. */
export function slower(name: string, peer: number, ours: number): string {
  return `${name}: ${readable(peer / ours)} × ours`;
}
