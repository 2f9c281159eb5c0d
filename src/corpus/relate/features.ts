import type { Digest, Passage, Weights } from './digest.ts';

/** What the event test weighs of an article and a report, each a number that a person can check. */
export const EVENT_FEATURES = [
  'days', // ln(days between the publications); 0 up to one, as many report the day before, and where one has no date
  'eventDays', // ln(1 + days between the days that the openings are about)
  'likeness', // cosine of the openings, by rarity
  'covered', // part of the one text's words, by rarity, that the other has, the better of both ways
  'passage', // how alike where the one begins and a passage of the other are, at the best, the better of both ways
  'runs', // ln of the shared fingerprints' part of the shorter text
  'figures', // part of the figures of the text that has fewer
  'length', // ln of the report's words: a long one has something in common with anything
] as const;
/** Those of them that need a date. */
export const DATE_FEATURES: readonly EventFeature[] = ['days', 'eventDays'];
export type EventFeature = (typeof EVENT_FEATURES)[number];
export type EventValues = Record<EventFeature, number>;

/** Values of an article and a report. The corpus they are in does not count, nor does any other report. */
export function eventValues(a: Digest, b: Digest): EventValues {
  const days = between(a.published, b.published);
  return {
    days: Math.log(Math.max(1, days ?? 0)),
    eventDays: Math.log(1 + (between(a.happened, b.happened) ?? 0)),
    likeness: likeness(a.opening, b.opening),
    covered: Math.max(covered(a.text, b.text), covered(b.text, a.text)),
    passage: Math.max(bestPassage(a.passages, b.passages), bestPassage(b.passages, a.passages)),
    runs: Math.log(0.01 + partShared(a.fingerprints, b.fingerprints)),
    figures: partShared(a.figures, b.figures),
    length: Math.log(LENGTH + b.length),
  };
}

export const daysBetween = (a: Digest, b: Digest): number | null => between(a.published, b.published);

const between = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.abs(a - b);

/** Part (0..1) of a text's words, by rarity and how often they occur there, that the other has. */
function covered(of: Weights, by: Weights): number {
  let [common, all] = [0, 0];
  for (const [stem, weight] of of) {
    all += weight;
    if (by.has(stem)) common += weight;
  }
  return common / Math.max(1, all);
}

/** Added to the words of a report, so that those of a notice and of a headline are not far apart. */
const LENGTH = 50;
/** This many passages begin a text. */
const BEGINNING = 2;

/** The highest cosine, by rarity, of a passage that begins the one text and any of the other. */
function bestPassage(a: readonly Passage[], b: readonly Passage[]): number {
  let best = 0;
  for (const { stems, weight } of a.slice(0, BEGINNING))
    for (const other of b) {
      let common = 0;
      for (const [stem, squared] of stems) if (other.stems.has(stem)) common += squared;
      if (common > 0) best = Math.max(best, common ** 2 / (weight * other.weight));
    }
  return Math.sqrt(best);
}

function likeness(a: Weights, b: Weights): number {
  let common = 0;
  for (const [stem, weight] of a) common += weight * (b.get(stem) ?? 0);
  return common === 0 ? 0 : common / Math.sqrt(sumOfSquares(a) * sumOfSquares(b));
}

function sumOfSquares(weights: Weights): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight ** 2;
  return sum;
}

/** Part (0..1) of the smaller set that both have. */
const partShared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number =>
  countShared(a, b) / Math.max(1, Math.min(a.size, b.size));

function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of less) if (more.has(one)) shared++;
  return shared;
}
