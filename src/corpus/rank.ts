import type { ReportKeys } from './keys.ts';

/** A candidate with what it shares with the article. */
export interface Candidate {
  no: number;
  score: number;
  fingerprints: number;
  terms: string[];
}

/** Rarity of a key that `count` of `total` reports have: 0 where nearly all have it. */
const rarity = (count: number, total: number): number => Math.log((total + 2) / (count + 1));

/** A key that a large part of the reports carries is boilerplate or a word everyone uses: it finds nothing. */
const isCommon = (count: number, total: number): boolean => count > Math.max(12, total / 5);

/**
 * Candidates by the rarity-weighted keys they share with the article, best first.
 * A fingerprint (a run of words) weighs more than a term, and terms that come together weigh more than alone.
 * @param postings for each key the numbers of the reports that have it
 * @param total how many reports there are
 */
export function rank(keys: ReportKeys, postings: Map<number, number[]>, total: number): Candidate[] {
  const found = new Map<number, Candidate>();
  const credit = (key: number, weight: number, term: string | null) => {
    const nos = postings.get(key) ?? [];
    if (isCommon(nos.length, total)) return;
    for (const no of nos) {
      const candidate = found.get(no) ?? { no, score: 0, fingerprints: 0, terms: [] };
      candidate.score += weight * rarity(nos.length, total);
      if (term === null) candidate.fingerprints++;
      else candidate.terms.push(term);
      found.set(no, candidate);
    }
  };
  for (const key of keys.fingerprints) credit(key, 1.5, null);
  for (const [key, term] of keys.terms) credit(key, 1, term);
  const least = leastShared(keys.terms.size);
  return [...found.values()]
    .filter(({ fingerprints, terms }) => terms.length + 4 * fingerprints >= least)
    .sort((a, b) => b.score - a.score || a.no - b.no);
}

/**
 * How many terms a report must share to be called related; a fingerprint counts for four. Two reports of different
 * events on one subject share 9 of 120 terms in the median and 16 or fewer in nine of ten pairs; reports of the same
 * event share 28 and more in nine of ten (news reports of 2012 to 2020, measured with `terms` and `fingerprints`).
 */
const leastShared = (articleTerms: number): number => Math.min(16, Math.max(5, Math.ceil(articleTerms / 4)));
