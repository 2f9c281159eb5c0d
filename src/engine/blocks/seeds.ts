import type { UnitCandidate } from '../match/candidates.ts';
import type { CodedText } from '../text/vocabulary.ts';
import type { Vector, Vectors } from './vectors.ts';

/** A unit of the article and one of a report that are alike; indexes of units. */
export interface Seed {
  here: number;
  there: number;
}

const LEAST_COSINE = 0.27;
const LEAST_DICE = 0.27;

/**
 * The pairs of similar units of an article and its reports, by report: cosine by rarity and Dice's coefficient of their
 * terms, as in Sanchez-Perez, Sidorov and Gelbukh, "A winning approach to text alignment for text reuse detection at
 * PAN 2014". `candidates` are each unit's likeliest sources.
 */
export function seedsOf(
  article: CodedText,
  reports: readonly CodedText[],
  candidates: readonly (readonly UnitCandidate[])[],
  vectors: Vectors,
): Seed[][] {
  const known: (Vector | undefined)[][] = reports.map(() => []);
  const seeds: Seed[][] = reports.map(() => []);
  candidates.forEach((likely, here) => {
    if (likely.length === 0) return;
    const { from, to } = article.units[here]!;
    const vector = vectors.of(article, from, to);
    for (const { report, unit } of likely) {
      const { cosine, dice } = vectors.compare(vector, vectorAt(report, unit));
      if (cosine >= LEAST_COSINE && dice >= LEAST_DICE) seeds[report]!.push({ here, there: unit });
    }
  });
  return seeds;

  function vectorAt(report: number, unit: number): Vector {
    const { from, to } = reports[report]!.units[unit]!;
    known[report]![unit] ??= vectors.of(reports[report]!, from, to);
    return known[report]![unit];
  }
}
