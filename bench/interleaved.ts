export type Work = () => unknown;

export interface Repetitions {
  /** How often each work is measured. */
  readonly rounds: number;
  /** One measurement repeats the work until it lasted so many milliseconds. */
  readonly atLeast?: number;
  /** For how many milliseconds each is done before. */
  readonly warmUp?: number;
}

/** In milliseconds: enough for functions that are called thousands of times in it to be compiled. */
const usualWarmUp = 400;

/**
 * Measures works in turn, so that a busy moment of the machine hits all of them, and answers the median time of each in
 * milliseconds. Each work is done for a moment before, for the compiler. A work may be asynchronous; then it is waited for.
 */
export async function interleaved<K extends string>(
  works: Readonly<Record<K, Work>>,
  { rounds, atLeast = 5, warmUp = usualWarmUp }: Repetitions,
): Promise<Record<K, number>> {
  // The keys of a record are its type's.
  const names = Object.keys(works) as K[];
  const times = new Map<K, number[]>();
  const repeats = new Map<K, number>();
  for (const name of names) repeats.set(name, await repetitionsOf(works[name], atLeast, warmUp));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const count = repeats.get(name) ?? 1;
      const time = (await timeOf(works[name], count)) / count;
      times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  // Each name of the works has its times.
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}

/** The middle one of the numbers in their order. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

async function repetitionsOf(work: Work, atLeast: number, warmUp: number): Promise<number> {
  const once = await warmedUp(work, warmUp);
  if (once >= atLeast) return 1;
  // What takes microseconds is still slow the second time, so that the number is found in two steps.
  const few = Math.ceil(Math.min(1000, atLeast / Math.max(once, 1e-4)));
  const each = (await timeOf(work, few)) / few;
  return Math.max(1, Math.ceil(atLeast / Math.max(each, 1e-6)));
}

/** Does the work until the compiler had time to see it, and answers how long the last time took. */
async function warmedUp(work: Work, length: number): Promise<number> {
  const start = performance.now();
  let last = await timeOf(work, 1);
  do last = await timeOf(work, 1);
  while (performance.now() - start < length);
  return last;
}

async function timeOf(work: Work, count: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    const result = work();
    // Waiting for what is no promise would cost more than a short work itself.
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}
