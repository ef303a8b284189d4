/** At most so many events follow one another; half as many on average. */
const length = 20;

/** How much is tried: 2,000 events in CI, always the same ones; by hand what `FUZZ_EVENTS` and `FUZZ_SEED` ask for. */
export function effortOfEvents(): { runs: number; seed: number; length: number; timeout: number } {
  const { FUZZ_EVENTS: events = '2000', FUZZ_SEED: seed = '20240611' } = process.env;
  return { runs: Math.ceil((Number(events) / length) * 2), seed: Number(seed), length, timeout: 3_600_000 };
}
