/** Wait this long, ms, for changes to settle before looking at the page. */
const SETTLE = 300;
/** At most one look in this time, ms; doubled while looks find nothing new, up to the second figure. */
const GAP = 1_000;
const LONGEST_GAP = 30_000;

export interface Pace {
  /** Asks for a look soon. */
  soon(): void;
  /** Asks for a look soon, however often the last ones found nothing. */
  fresh(): void;
}

/**
 * Runs `look` some time after it is asked for, never more than once a second: a page that changes without end must
 * not keep us busy. `look` says whether it was worth it ('nothing' stretches the pace).
 */
export function paced(look: () => Promise<'cheap' | 'changed' | 'nothing'>, signal: AbortSignal): Pace {
  let gap = GAP;
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    timer = undefined;
    last = performance.now();
    void look().then(found => {
      if (found !== 'cheap') gap = found === 'changed' ? GAP : Math.min(gap * 2, LONGEST_GAP);
    });
  };
  const soon = (): void => {
    if (signal.aborted || timer !== undefined) return;
    timer = setTimeout(run, Math.max(SETTLE, last + gap - performance.now()));
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    soon,
    fresh: () => {
      clearTimeout(timer);
      timer = undefined;
      gap = GAP;
      soon();
    },
  };
}
