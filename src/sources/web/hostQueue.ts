/**
 * Lets tasks run, at most one at a time for a host and a few altogether; those of a host keep their order, and a host
 * that is slow holds no other up.
 */
export class HostQueue {
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly atOnce = 4) {}

  /** Runs the task when its host is free; settles as the task does. */
  run<T>(address: string, task: () => Promise<T>): Promise<T> {
    const host = URL.canParse(address) ? new URL(address).host : address;
    const before = this.last.get(host) ?? Promise.resolve();
    const done = before.then(() => this.inTurn(task));
    const settled = done.then(
      () => {},
      () => {},
    );
    this.last.set(host, settled);
    void settled.then(() => {
      if (this.last.get(host) === settled) this.last.delete(host);
    });
    return done;
  }

  private async inTurn<T>(task: () => Promise<T>): Promise<T> {
    while (this.running >= this.atOnce) await new Promise<void>(resolve => this.waiting.push(resolve));
    this.running++;
    try {
      return await task();
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}
