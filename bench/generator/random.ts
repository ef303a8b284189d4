/** A source of random numbers that gives the same ones for the same seed, so that two runs measure the same texts. */
export class Random {
  constructor(private state: number) {}

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** True with the given probability, from 0 to 1. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the values, which may not be none. */
  pick<T>(values: readonly T[]): T {
    // The index lies inside of the values.
    return values[this.below(values.length)] as T;
  }

  /** An id as the modeler makes them. */
  uuid(): string {
    const digits = (length: number) => Array.from({ length }, () => this.below(16).toString(16)).join('');
    return `${digits(8)}-${digits(4)}-4${digits(3)}-${'89ab'[this.below(4)]}${digits(3)}-${digits(12)}`;
  }

  /** The generator called mulberry32: one multiplication chain over 32 bits. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}
