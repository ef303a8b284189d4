/** How many crashes within how many milliseconds are too many: the next start would only crash as well. */
const MOST_CRASHES = 5;
const PERIOD_MS = 3 * 60_000;

/** Decides whether a server that died is started again. Times are milliseconds. */
export class Crashes {
  private times: number[] = [];

  /** Counts a crash; true if the server is to be started again. */
  isWorthRestart(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < PERIOD_MS), now];
    return this.times.length < MOST_CRASHES;
  }
}
