/** Does one thing after the other: a file that is deleted and written again must not be read before it is forgotten. */
export class Turns {
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly onFailure: (error: unknown) => void) {}

  /** Settled when the task is done, or failed and told of. */
  take(task: () => Promise<void> | void): Promise<void> {
    this.last = this.last.then(task).catch(this.onFailure);
    return this.last;
  }
}
