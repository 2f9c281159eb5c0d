import type { Traced } from '../state.ts';
import { countedPassages } from './summary.ts';

/**
 * Part (0..1) of the article's prose, by words, that each report is the best source of, by the report's id. A passage
 * counts for one report only, so that the parts add up to what is copied and rewritten beyond doubt.
 */
export function reportShares(state: Pick<Traced, 'trace'>): Map<string, number> {
  const prose = state.trace.passages.filter(({ label }) => label !== 'skip');
  const all = prose.reduce((sum, { words }) => sum + words, 0);
  const shares = new Map<string, number>();
  for (const { label, words, sources } of countedPassages(state)) {
    const best = sources[0]?.report;
    if (best !== undefined && label !== 'unique') shares.set(best, (shares.get(best) ?? 0) + words / all);
  }
  return shares;
}
