/** How much is tried. */
export interface Effort {
  readonly seed: number;
  readonly numRuns: number;
  readonly interruptAfterTimeLimit?: number;
  readonly markInterruptAsFailure: false;
}

const { FUZZ_EDITS, FUZZ_MINUTES, FUZZ_SEED } = process.env;

/** True in a run by `npm run fuzz`, which says what it did. */
export const isByHand = FUZZ_SEED !== undefined;

/** Longer than any run may take: vitest ends a test that takes more. */
export const longestRun = (Number(FUZZ_MINUTES ?? 0) + 60) * 60_000;

/**
 * As many texts as CI has time for, and always the same ones; by `npm run fuzz` as many as `FUZZ_EDITS` and `FUZZ_MINUTES` say,
 * others with each `FUZZ_SEED`.
 */
export function effort(textsInCi: number): Effort {
  return {
    seed: Number(FUZZ_SEED ?? 20_240_611),
    numRuns: FUZZ_MINUTES === undefined ? Number(FUZZ_EDITS ?? textsInCi) : Number(FUZZ_EDITS ?? 2 ** 31),
    ...(FUZZ_MINUTES === undefined ? {} : { interruptAfterTimeLimit: Number(FUZZ_MINUTES) * 60_000 }),
    markInterruptAsFailure: false,
  };
}
