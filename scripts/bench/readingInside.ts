/** What the benchmark adds to the extension's background: when the steps of the last reading were reached. */
import type { STEPS } from '../../src/background/steps.ts';

/** Milliseconds since 1970 of each step that was reached. */
export type Steps = Partial<Record<(typeof STEPS)[number], number>>;

const { chrome } = globalThis as unknown as { chrome: typeof globalThis.chrome };

chrome.runtime.onMessage.addListener((message: { type: string }, _sender, answer) => {
  if (message.type !== 'bench-steps') return undefined;
  const marks = performance.getEntriesByType('mark');
  answer(Object.fromEntries(marks.map(({ name, startTime }) => [name, performance.timeOrigin + startTime])));
  return true;
});
