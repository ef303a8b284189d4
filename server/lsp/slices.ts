/** The longest time that work goes on before requests get their turn, in milliseconds. */
const sliceLength = 8;

/** Cuts long work into slices between which requests are answered. */
export class Slices {
  private started = Date.now();

  async pauseIfDue(): Promise<void> {
    if (Date.now() - this.started < sliceLength) return;
    await pause();
    this.started = Date.now();
  }
}

/** Lets messages that wait be handled first. */
export function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
