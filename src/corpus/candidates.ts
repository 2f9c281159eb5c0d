import type { Chosen, Found } from './find.ts';

/** A fingerprint is a run of words: it tells more than a word. */
export const FINGERPRINT_WEIGHT = 2;
/** Candidates whose texts are read. */
const READ = 64;
/** Candidates that are looked at more closely, to leave out copies of one another. */
const CLOSER = 256;
/** Of candidates that share nearly the same keys with the article, so many are read. */
const ALIKE = 6;
const SAME = 0.85;
/** Fewer shared keys than this say nothing of being copies. */
const LEAST_SHARED = 8;

/** Rarity of a key that `count` of `total` reports have: near 0 where nearly all have it. */
export const rarity = (count: number, total: number): number => Math.log((total + 2) / (count + 1));

/** What a key that is shared counts. `tells`: a term, or a fingerprint that is no boilerplate. */
export interface Weight {
  weight: number;
  tells: boolean;
}
export type Weights = Map<number, Weight>;

/**
 * A run of words that a fifth of the reports have, and more than a handful, is boilerplate. Not so a term: all reports
 * of a small corpus may be on one event.
 */
const isBoilerplate = (count: number, total: number): boolean => count > Math.max(12, total / 5);

/** The keys by which reports are found. @param common a key that more reports have finds none */
export function weigh(chosen: Chosen, found: Found, total: number, common: number): Weights {
  const weights: Weights = new Map();
  const countOf = (key: number) => found.get(key)?.length ?? 0;
  const isFound = (key: number) => countOf(key) > 0 && countOf(key) <= common;
  for (const key of chosen.terms.filter(isFound))
    weights.set(key, { weight: rarity(countOf(key), total), tells: true });
  for (const key of chosen.fingerprints.filter(isFound)) {
    const weight = FINGERPRINT_WEIGHT * rarity(countOf(key), total);
    weights.set(key, { weight, tells: !isBoilerplate(countOf(key), total) });
  }
  return weights;
}

/**
 * The numbers of the reports that share most with the article, best first, by the weights of the keys they share.
 * @param nextNo more than every number
 */
export function candidatesOf(weights: Weights, found: Found, nextNo: number): number[] {
  const scores = new Float32Array(nextNo);
  const touched: number[] = [];
  for (const [key, { weight }] of weights) {
    for (const no of found.get(key)!) {
      if (scores[no] === 0) touched.push(no);
      scores[no]! += weight;
    }
  }
  const best = topOf(touched, scores, CLOSER);
  return best.length > READ ? withoutCopies(best, weights, found) : best;
}

function topOf(nos: number[], scores: Float32Array, count: number): number[] {
  const order = (a: number, b: number) => scores[b]! - scores[a]! || a - b;
  if (nos.length <= 4 * count) return nos.sort(order).slice(0, count);
  const least = Float32Array.from(nos, no => scores[no]!).sort()[nos.length - count]!;
  return nos
    .filter(no => scores[no]! >= least)
    .sort(order)
    .slice(0, count);
}

/** Thirty reprints of one story share the same keys: a few of them stand for all, so that other reports are read too. */
function withoutCopies(best: readonly number[], weights: Weights, found: Found): number[] {
  const shared = new Map(best.map(no => [no, new Set<number>()]));
  for (const key of weights.keys()) for (const no of found.get(key)!) shared.get(no)?.add(key);
  const groups: { keys: Set<number>; size: number }[] = [];
  const kept: number[] = [];
  for (const no of best) {
    const keys = shared.get(no)!;
    const group = groups.find(one => isAlike(one.keys, keys));
    if (group) group.size++;
    else groups.push({ keys, size: 1 });
    if (!group || group.size <= ALIKE) kept.push(no);
    if (kept.length === READ) break;
  }
  return kept;
}

function isAlike(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  if (less.size < LEAST_SHARED || less.size < SAME * more.size) return false;
  let common = 0;
  for (const key of less) if (more.has(key)) common++;
  return common >= SAME * (a.size + b.size - common);
}
