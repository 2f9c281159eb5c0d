import type { WaitOptions } from './types.ts';

const INTERVAL = 40;
/** So that a busy machine has its time; what holds is found long before. */
const TIMEOUT = 30_000;

const after = (ms: number) =>
  new Promise<never>((_, reject) => setTimeout(reject, ms, new Error('no answer')).unref());

/**
 * Asks until the answer is truthy. An answer that throws counts as "not yet"; its message ends up in the error.
 * @throws Error after the timeout, naming what was waited for
 */
export async function until<T>(
  ask: () => Promise<T> | T,
  options: WaitOptions = {},
): Promise<NonNullable<T>> {
  const { timeout = TIMEOUT, what = 'a condition' } = options;
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await Promise.race([ask(), after(end - Date.now())]);
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise(resolve => setTimeout(resolve, INTERVAL));
  } while (Date.now() < end);
  const cause = last instanceof Error ? ` (${last.message})` : '';
  throw new Error(`Waited ${timeout / 1000} s for ${what}${cause}`);
}

/**
 * The source of an expression that runs the function with the arguments and resolves to JSON.
 * `__name` stands for the helper that esbuild leaves in functions; undefined becomes null.
 */
export function expressionOf(run: (...args: never[]) => unknown, args: unknown[]): string {
  return `(async () => {
    const __name = f => f;
    const value = await (${run})(...${JSON.stringify(args)});
    return JSON.stringify(value === undefined ? null : value);
  })()`;
}

/** What the background meets where the reader's settings switch IndexedDB off. */
export const DENY_INDEXED_DB = `void (IDBFactory.prototype.open = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
})`;

/**
 * In the document: scrolls an element into view and waits until it stands still there, three looks long, with nothing
 * above it. A scroll under way, or what is laid out only now, moves it, out of view too, or under a bar that stays.
 * What no point leads to (an input that is drawn by its label) is not waited for as long.
 */
export async function scrollThere(selector: string): Promise<void> {
  const isOver = (element: Element, { left, right, top, bottom }: DOMRect): boolean => {
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return there !== null && (element.contains(there) || there.contains(element));
  };
  let before: number | undefined;
  let still = 0;
  for (let turns = 0; turns < 100 && still < 3; turns++) {
    const element = document.querySelector(selector);
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    const middle = (box.top + box.bottom) / 2;
    const isInView = middle >= 0 && middle < innerHeight;
    if (!isInView || before === undefined) element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const isThere = element && isInView && box.top === before && (turns > 20 || isOver(element, box));
    still = isThere ? still + 1 : 0;
    before = box.top;
    await new Promise(done => setTimeout(done, 40));
  }
}

/** In the document: what a field holds. */
export const valueIn = (selector: string): string | null =>
  document.querySelector<HTMLInputElement>(selector)?.value ?? null;
