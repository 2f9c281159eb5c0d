import type { Chosen, Found } from './find.ts';

/** A fingerprint is a run of words: it says more than a word. */
export const FINGERPRINT_WEIGHT = 3;
/** Candidates whose texts are read. */
const READ = 96;
/** Candidates looked at more closely, to recognise copies of one another. */
const CLOSER = 192;
const HEIGHTS = 1000;
/** How many candidates that share nearly the same keys with the article come before all others. */
const ALIKE = 6;
const SAME = 0.85;
/** Candidates with fewer shared keys than this are not taken for copies. */
const LEAST_SHARED = 8;

/** Rarity of a key that `count` of `total` reports have: near 0 where nearly all have it. */
export const rarity = (count: number, total: number): number => Math.log((total + 2) / (count + 1));

/** The weight of each shared key. */
export type Weights = Map<number, number>;

/** How many reports of a corpus may have a key that still finds some: 2,000, of a large corpus a fiftieth, … */
const LARGE = 50;
const MANY = 2000;
/** … of a small one a twentieth, though a hundred always. */
const SMALL = 20;
const FEW = 100;

const mostOf = (total: number): number =>
  Math.max(FEW, Math.min(total / SMALL, Math.max(MANY, total / LARGE)));

/**
 * The keys by which reports are found. A key that more than `common` reports have finds none, nor one that too large a
 * part of a smaller corpus has: it would cost time and say nothing. It must be a part: of a million reports, names that
 * 15,000 have still show what a report is about.
 */
export function weigh(chosen: Chosen, found: Found, total: number, common: number): Weights {
  const weights: Weights = new Map();
  const countOf = (key: number) => found.get(key)?.length ?? 0;
  const most = Math.min(common, mostOf(total));
  const isFound = (key: number) => countOf(key) > 0 && countOf(key) <= most;
  for (const key of chosen.terms.filter(isFound)) weights.set(key, rarity(countOf(key), total));
  for (const key of chosen.fingerprints.filter(isFound))
    weights.set(key, FINGERPRINT_WEIGHT * rarity(countOf(key), total));
  return weights;
}

/** A report that the index knows to share `keys` with the article. */
export interface Candidate {
  no: number;
  keys: Set<number>;
  weight: number;
  /** Enough others share nearly the same keys. */
  isCopy: boolean;
}

/**
 * The reports that share most with the article, best first.
 * @param nextNo more than every number
 */
export function candidatesOf(weights: Weights, found: Found, nextNo: number): Candidate[] {
  const scores = new Float32Array(nextNo);
  for (const [key, weight] of weights) for (const no of found.get(key)!) scores[no]! += weight;
  const candidates = topOf(scores, CLOSER).map(
    (no): Candidate => ({ no, keys: new Set<number>(), weight: scores[no]!, isCopy: false }),
  );
  fillKeys(candidates, weights, found, nextNo);
  markCopies(candidates);
  return candidates.sort((a, b) => Number(a.isCopy) - Number(b.isCopy)).slice(0, READ);
}

/** Which keys each candidate has. A table is looked up several times faster than a Map. */
function fillKeys(candidates: readonly Candidate[], weights: Weights, found: Found, nextNo: number): void {
  const places = new Uint8Array(nextNo);
  candidates.forEach(({ no }, i) => {
    places[no] = i + 1;
  });
  for (const key of weights.keys())
    for (const no of found.get(key)!) {
      const place = places[no]!;
      if (place > 0) candidates[place - 1]!.keys.add(key);
    }
}

/** The places of the `count` highest scores above 0, by counting how many there are of each height: most are low. */
function topOf(scores: Float32Array, count: number): number[] {
  let most = 0;
  for (let no = 0; no < scores.length; no++) if (scores[no]! > most) most = scores[no]!;
  if (most === 0) return [];
  const scale = HEIGHTS / most;
  const counts = new Uint32Array(HEIGHTS + 1);
  for (let no = 0; no < scores.length; no++) if (scores[no]! > 0) counts[(scores[no]! * scale) | 0]!++;
  let least = HEIGHTS;
  for (let above = counts[least]!; above < count && least > 0; above += counts[least]!) least--;
  const best: number[] = [];
  for (let no = 0; no < scores.length; no++)
    if (scores[no]! > 0 && ((scores[no]! * scale) | 0) >= least) best.push(no);
  return best.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, count);
}

/** Thirty reprints of one story share the same keys: a few of them represent all, so that other reports are read too. */
function markCopies(candidates: readonly Candidate[]): void {
  const groups: { keys: ReadonlySet<number>; size: number }[] = [];
  for (const one of candidates) {
    const group = groups.find(({ keys }) => isAlike(keys, one.keys));
    if (!group) groups.push({ keys: one.keys, size: 1 });
    else one.isCopy = ++group.size > ALIKE;
  }
}

function isAlike(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  if (less.size < LEAST_SHARED || less.size < SAME * more.size) return false;
  // Common keys are this part of all keys of both when they are SAME of the two sets' union.
  const least = (SAME * (a.size + b.size)) / (1 + SAME);
  let common = less.size;
  for (const key of less) if (!more.has(key) && --common < least) return false;
  return true;
}
