/** What ends an evaluation early: the engine fails, or nobody can know the value before the process runs. */
export class Stop extends Error {
  constructor(
    readonly kind: 'fails' | 'unknown',
    /** Why, in words that follow a colon or a dash. */
    readonly reason: string,
  ) {
    super(reason);
  }
}

export function fails(reason: string): Stop {
  return new Stop('fails', reason);
}

export function unknown(reason: string): Stop {
  return new Stop('unknown', reason);
}
