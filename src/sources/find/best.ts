import { hostOf } from '../address.ts';
import type { Hit } from './provider.ts';

/** Hits that are shown and chosen at first. */
const FEW = 8;
/** At most this many of one host are among them while there are others: each outlet has its own view of the story. */
const OF_ONE = 2;

/** A search's hits in two parts, each in the search's order: the best few, preferring many hosts to one; the rest. */
export function bestOf(hits: readonly Hit[], few = FEW): { best: Hit[]; rest: Hit[] } {
  const counts = new Map<string | null, number>();
  const isEarly = ({ url }: Hit): boolean => {
    const host = hostOf(url);
    const count = (counts.get(host) ?? 0) + 1;
    counts.set(host, count);
    return count <= OF_ONE;
  };
  const early = hits.filter(isEarly);
  const late = hits.filter(hit => !early.includes(hit));
  const chosen = new Set([...early, ...late].slice(0, few));
  return { best: hits.filter(hit => chosen.has(hit)), rest: hits.filter(hit => !chosen.has(hit)) };
}
