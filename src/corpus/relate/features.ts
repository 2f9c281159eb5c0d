import type { Digest } from './digest.ts';
import { rarityOf } from './rarity.ts';

/** What the event test weighs of an article and a report, each a number that a person can check. */
export const EVENT_FEATURES = [
  'days', // ln(1 + days between the publications); 0 where one has none
  'eventDays', // ln(1 + days between the days that the openings are about)
  'likeness', // cosine of the openings, by rarity
  'subjects', // part of the names in either headline that are where the other begins, the better of both ways
  'runs', // ln of the shared fingerprints' part of the shorter text
  'figures', // part of the figures of the text that has fewer
] as const;
/** Those of them that need a date. */
export const DATE_FEATURES: readonly EventFeature[] = ['days', 'eventDays'];
export type EventFeature = (typeof EVENT_FEATURES)[number];
export type EventValues = Record<EventFeature, number>;

/** Values of an article and a report. The corpus they are in does not count, nor does any other report. */
export function eventValues(a: Digest, b: Digest): EventValues {
  const days = between(a.published, b.published);
  return {
    days: Math.log(1 + (days ?? 0)),
    eventDays: Math.log(1 + (between(a.happened, b.happened) ?? 0)),
    likeness: likeness(a.opening, b.opening),
    subjects: Math.max(partIn(a.subjects, b.beginning), partIn(b.subjects, a.beginning)),
    runs: Math.log(0.01 + partShared(a.fingerprints, b.fingerprints)),
    figures: partShared(a.figures, b.figures),
  };
}

export const daysBetween = (a: Digest, b: Digest): number | null => between(a.published, b.published);

const between = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.abs(a - b);

/** Part (0..1) of stems that are among others. */
const partIn = (stems: readonly string[], among: ReadonlySet<string>): number =>
  stems.filter(stem => among.has(stem)).length / Math.max(1, stems.length);

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [stem, count] of a) {
    const other = b.get(stem);
    if (other !== undefined) common += weight(stem, count) * weight(stem, other);
  }
  return common === 0 ? 0 : common / Math.sqrt(sumOfSquares(a) * sumOfSquares(b));
}

const weight = (stem: string, count: number): number => (1 + Math.log(count)) * rarityOf(stem);

function sumOfSquares(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, count] of counts) sum += weight(stem, count) ** 2;
  return sum;
}

/** Part (0..1) of the smaller set that both have. */
function partShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of less) if (more.has(one)) shared++;
  return shared / Math.max(1, less.size);
}
