/** Work that may be interrupted wherever it yields; `true` says that much follows before the next yield. */
export type Steps<T> = Generator<boolean | undefined, T, undefined>;

/** The page gets its turn after this long, ms; before a long stretch, after the second figure. */
const SLICE = 20;
const BRIEF = 6;

export interface Worked<T> {
  value: T;
  /** How long the work kept the main thread, and its longest slice, ms. */
  ms: number;
  slice: number;
}

/**
 * Does the work in slices, so that the page stays responsive; what fits into one slice is done at once.
 * A message port gives the page its turn: timers are held back in tabs that are not seen.
 * @returns null if the signal ended it
 */
export function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<Worked<T> | null> {
  return new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    let [ms, slice] = [0, 0];
    const end = (worked: Worked<T> | null): void => {
      port2.close();
      done(worked);
    };
    const run = (): void => {
      if (signal.aborted) {
        end(null);
        return;
      }
      const began = performance.now();
      const spent = (): number => performance.now() - began;
      let step = steps.next();
      while (!step.done && spent() < (step.value ? BRIEF : SLICE)) step = steps.next();
      ms += spent();
      slice = Math.max(slice, spent());
      if (step.done) end({ value: step.value, ms, slice });
      else port1.postMessage(null);
    };
    port2.onmessage = run;
    run();
  });
}
