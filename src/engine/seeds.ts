import type { Candidate } from './candidates.ts';
import type { CodedText } from './vocabulary.ts';

/** A unit of the article and one of a report that are alike; indexes of units. */
export interface Seed {
  here: number;
  there: number;
}

/** A stretch of tokens as a vector of its terms, by rarity. */
export interface Vector {
  weights: Map<number, number>;
  norm: number;
}

const LEAST_COSINE = 0.27;
const LEAST_DICE = 0.27;

export function vectorOf({ terms }: CodedText, from: number, to: number, rarity: Float64Array): Vector {
  const weights = new Map<number, number>();
  for (let i = from; i < to; i += 1)
    weights.set(terms[i]!, (weights.get(terms[i]!) ?? 0) + rarity[terms[i]!]!);
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return { weights, norm: Math.sqrt(sum) };
}

/** Cosine of two vectors; 0 where one is empty. */
export function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small.weights) sum += weight * (large.weights.get(term) ?? 0);
  return sum / (a.norm * b.norm);
}

/** Dice's coefficient of two vectors' terms. */
function dice(a: Vector, b: Vector): number {
  let common = 0;
  for (const term of a.weights.keys()) if (b.weights.has(term)) common += 1;
  return (2 * common) / (a.weights.size + b.weights.size);
}

/**
 * The pairs of alike units of an article and its reports, by report: cosine by rarity and Dice's coefficient of their
 * terms, as in Sanchez-Perez, Sidorov and Gelbukh, "A winning approach to text alignment for text reuse detection at
 * PAN 2014". `candidates` are each unit's likeliest sources.
 */
export function seedsOf(
  article: CodedText,
  reports: readonly CodedText[],
  candidates: readonly (readonly Candidate[])[],
  rarity: Float64Array,
): Seed[][] {
  const vectors = new Map<number, Vector>();
  const seeds: Seed[][] = reports.map(() => []);
  candidates.forEach((likely, here) => {
    if (likely.length === 0) return;
    const { from, to } = article.units[here]!;
    const vector = vectorOf(article, from, to, rarity);
    for (const { report, unit } of likely) {
      const other = vectorAt(report, unit);
      if (cosine(vector, other) >= LEAST_COSINE && dice(vector, other) >= LEAST_DICE)
        seeds[report]!.push({ here, there: unit });
    }
  });
  return seeds;

  function vectorAt(report: number, unit: number): Vector {
    const key = report * 1e7 + unit;
    let vector = vectors.get(key);
    if (!vector) {
      const { from, to } = reports[report]!.units[unit]!;
      vector = vectorOf(reports[report]!, from, to, rarity);
      vectors.set(key, vector);
    }
    return vector;
  }
}
