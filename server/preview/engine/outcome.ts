import type { Value } from '../../expressions/value.ts';
import type { RowState } from '../preview.ts';
import type { Notes, Unknown } from './resolve.ts';

/** What the engine makes of one entry. */
export interface Outcome {
  readonly state: RowState;
  /** One sentence for the user. */
  readonly why: string;
  /** What arrives; undefined where nothing does, or nobody can know. Null arrives as null. */
  readonly value: Value | undefined;
  readonly unknown: readonly Unknown[];
}

export function arrives(state: RowState, value: Value, why: string): Outcome {
  return { state, why, value, unknown: [] };
}

export function nothing(state: RowState, why: string): Outcome {
  return { state, why, value: undefined, unknown: [] };
}

/** The outcome of a value that was resolved, with what was noticed meanwhile. */
export function resolvedOutcome(value: Value | undefined, notes: Notes, why: string): Outcome {
  const [first] = notes.unknown;
  if (first)
    return {
      state: 'unresolved',
      why: `Known only when the process runs. ${first.reason}`,
      value,
      unknown: notes.unknown,
    };
  return { state: 'mapped', why: [why, ...notes.lost].join('. '), value, unknown: [] };
}
