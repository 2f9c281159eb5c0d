import type { Passage } from '../engine/types.ts';

/** Which passages are listed: all of the prose, those of one label, or the quotations. */
export const FILTERS = ['all', 'copied', 'rewritten', 'unique', 'quote', 'skip'] as const;
export type Filter = (typeof FILTERS)[number];

/** Whether a passage is listed under a filter; what is not prose is only listed under its own. */
export function matches({ label, quote }: Passage, filter: Filter): boolean {
  if (filter === 'all') return label !== 'skip';
  if (filter === 'quote') return quote && label !== 'skip';
  return label === filter;
}
