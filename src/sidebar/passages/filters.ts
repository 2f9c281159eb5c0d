import type { Passage } from '../../engine/types.ts';
import { originsOf } from '../state.ts';
import type { Counted } from '../trace/counting.ts';

/** Which passages are listed: all of the prose, those of one label, or the quotations. */
export const FILTERS = ['all', 'copied', 'rewritten', 'unique', 'quote', 'skip'] as const;
export type Filter = (typeof FILTERS)[number];

/** What is listed: passages of a label, from one origin (null: from any, or from none). */
export interface Shown {
  filter: Filter;
  origin: string | null;
}

/** Whether a passage is listed under a filter; what is not prose is only listed under its own. */
export function matches({ label, quote }: Passage, filter: Filter): boolean {
  if (filter === 'all') return label !== 'skip';
  if (filter === 'quote') return quote && label !== 'skip';
  return label === filter;
}

/** Indexes of the passages that are listed, in the order of the article. */
export function listed(state: Counted, { filter, origin }: Shown): number[] {
  return state.trace.passages.flatMap((passage, index) => {
    if (state.leftOut.has(index) || !matches(passage, filter)) return [];
    return origin === null || originsOf(state, passage).includes(origin) ? [index] : [];
  });
}

/** The listed passage after (1) or before (-1) a place in the article; null at the ends. */
export function neighbour(indexes: readonly number[], from: number | null, step: 1 | -1): number | null {
  const found =
    step === 1
      ? indexes.find(index => from === null || index > from)
      : indexes.findLast(index => from === null || index < from);
  return found ?? null;
}
