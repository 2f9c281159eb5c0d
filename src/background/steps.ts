/** The steps from a click on the icon to labels and marks, and to the end of the closer look, in order. */
export const STEPS = ['clicked', 'page-read', 'related', 'traced', 'stored', 'marked', 'looked'] as const;

/** Notes when a step was first reached after the last click, for `npm run bench -- reading`. */
export function reached(step: (typeof STEPS)[number]): void {
  if (step === 'clicked') performance.clearMarks();
  if (performance.getEntriesByName(step).length === 0) performance.mark(step);
}
