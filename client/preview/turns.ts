/**
 * Runs a job again and again, never twice at once: however often it is asked for while it runs, it runs once more afterwards.
 * A job that fails is reported and ends nothing.
 */
export class Turns {
  private running = false;
  private asked = false;

  constructor(
    private readonly job: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  ask(): void {
    this.asked = true;
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.asked) {
      this.asked = false;
      try {
        await this.job();
      } catch (error) {
        this.failed(error);
      }
    }
    this.running = false;
  }
}
