import type { Report } from '../engine/types.ts';
import { FINGERPRINT_WEIGHT, rarity, type Weights } from './candidates.ts';
import { keysOf, type ReportKeys } from './keys.ts';
import type { Related } from './types.ts';

/** Of one family so many stand before all other reports. */
const OF_A_FAMILY = 3;
/** Two reports are of one family when this part of the shorter one's fingerprints is in the other, … */
const FAMILY = 0.6;
/** … and it has at least so many. */
const LEAST_FINGERPRINTS = 8;
/** A report with this part of the article's fingerprints is related, were it that most reports are its reprints. */
const LARGE_PART = 0.25;
const DAY = 86_400_000;

/** What the rank of a report is made of. */
interface Judged extends Related {
  fingerprints: Uint32Array;
  /** How many of the shared keys tell something, a fingerprint counting for four terms. */
  told: number;
}

/**
 * The reports on the article's event, best first: by the rarity of what their texts share with the article's, for their
 * length, and for how near in time they are. What the index says is looked up in the texts, as two keys may collide.
 * @param weights of the keys that were looked up; `total` reports are in the corpus
 */
export function rank(
  article: Report,
  keys: ReportKeys,
  reports: readonly Report[],
  weights: Weights,
  total: number,
): Related[] {
  const least = leastShared(keys.terms.size);
  const judged = reports
    .map(report => judge(article, keys, report, weights, total))
    .filter(({ told, reason }) => told >= least || reason.share >= LARGE_PART)
    .sort((a, b) => b.score - a.score);
  return byFamily(judged);
}

function judge(article: Report, keys: ReportKeys, report: Report, weights: Weights, total: number): Judged {
  const theirs = keysOf(report);
  const shared = common(keys.fingerprints, theirs.fingerprints);
  const terms = [...keys.terms].filter(([key]) => theirs.terms.has(key));
  const overlap =
    copied(shared, weights, total) + terms.reduce((sum, [key]) => sum + (weights.get(key)?.weight ?? 0), 0);
  const tells = (key: number) => weights.get(key)?.tells ?? true;
  const days = daysBetween(article, report);
  return {
    report,
    score: (overlap * nearness(days)) / (20 + theirs.fingerprints.length) ** 0.25,
    reason: {
      fingerprints: shared.length,
      terms: terms.map(([, term]) => term),
      share: keys.fingerprints.length ? shared.length / keys.fingerprints.length : 0,
      days,
    },
    family: report.id,
    fingerprints: theirs.fingerprints,
    told: terms.filter(([key]) => tells(key)).length + 4 * shared.filter(tells).length,
  };
}

/** The weight of the shared fingerprints; those that were not looked up count as those that were do on average. */
function copied(shared: readonly number[], weights: Weights, total: number): number {
  const known = shared.map(key => weights.get(key)?.weight).filter(weight => weight !== undefined);
  if (known.length === 0) return shared.length * FINGERPRINT_WEIGHT * rarity(1, total);
  return (known.reduce((sum, weight) => sum + weight, 0) / known.length) * shared.length;
}

/** What two ascending lists have in common. */
function common(a: Uint32Array, b: Uint32Array): number[] {
  const both: number[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [x, y] = [a[i]!, b[k]!];
    if (x === y) both.push(x);
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return both;
}

function daysBetween(a: Report, b: Report): number | null {
  const days = (Date.parse(a.published ?? '') - Date.parse(b.published ?? '')) / DAY;
  return Number.isNaN(days) ? null : Math.abs(days);
}

/** News of one event appear within days of each other. What has no date is taken for neither near nor far. */
const nearness = (days: number | null): number => 1 + (days === null ? 0.4 : 1 / (1 + days / 10));

/**
 * How many terms a report must share to be called related; a fingerprint counts for four. Two reports of different
 * events on one subject share 9 of 120 terms in the median and 16 or fewer in nine of ten pairs; reports of the same
 * event share 28 and more in nine of ten (news reports of 2012 to 2020, measured with `terms` and `fingerprints`).
 */
const leastShared = (articleTerms: number): number => Math.min(16, Math.max(5, Math.ceil(articleTerms / 4)));

/** Finds near-duplicates, and puts what a family has more than its share of behind all others. */
function byFamily(judged: readonly Judged[]): Related[] {
  const families: { head: Judged; size: number }[] = [];
  const before: Related[] = [];
  const behind: Related[] = [];
  for (const one of judged) {
    const family = families.find(({ head }) => isFamily(head.fingerprints, one.fingerprints));
    if (family) family.size++;
    else families.push({ head: one, size: 1 });
    const { fingerprints: _, told: __, ...related } = one;
    const place = (family?.size ?? 1) <= OF_A_FAMILY ? before : behind;
    place.push({ ...related, family: family?.head.family ?? one.family });
  }
  return [...before, ...behind];
}

function isFamily(a: Uint32Array, b: Uint32Array): boolean {
  const least = Math.min(a.length, b.length);
  return least >= LEAST_FINGERPRINTS && common(a, b).length >= FAMILY * least;
}
