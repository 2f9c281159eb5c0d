/** How long to wait after the last change or opening, so that what the reader waits for comes first. */
const QUIET = 1500;
const BETWEEN = 5;

/** Does step after step, with pauses, until nothing is left to do; starts again when woken. */
export class Upkeep {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStopped = false;

  /** @param step answers false when nothing is left to do */
  constructor(
    private readonly step: () => Promise<boolean>,
    private readonly onStep: () => void = () => {},
  ) {}

  /** Something changed: there may be work. */
  wake(): void {
    this.after(QUIET);
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private after(ms: number): void {
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => void this.work(), ms);
  }

  /** What fails is tried again when something changes. */
  private async work(): Promise<void> {
    try {
      const more = await this.step();
      this.onStep();
      if (more) this.after(BETWEEN);
    } catch (error) {
      if (!this.isStopped) console.warn(error);
    }
  }
}
