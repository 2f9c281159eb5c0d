import type { Report } from '../engine/types.ts';
import { type Candidate, FINGERPRINT_WEIGHT, rarity, type Weights } from './candidates.ts';
import type { ArticleKeys } from './keys.ts';
import { sharedWith } from './shared.ts';
import type { Related } from './types.ts';

/** A report with this part of the article's fingerprints is related, were it that most reports are its reprints. */
const LARGE_PART = 0.25;
/** Two reports are of one family when this part of the shorter one's fingerprints is in the other, … */
const FAMILY = 0.5;
/** … and it is at least so many. */
const LEAST = 5;
/** A report is a copy when so much of it stands in one that comes before; versions of a story are not. */
const COPY = 0.8;
/** So many copies count in full, and each that follows for this part of the one before. */
const COPIES = 2;
const ONE_MORE = 0.5;
const DAY = 86_400_000;
/** A fingerprint for every so many words. */
const WORDS = 3;

/** An article with its keys, in a corpus of so many reports. */
export interface Asked {
  article: Report;
  keys: ArticleKeys;
  /** Of the keys that were looked up. */
  weights: Weights;
  total: number;
}

/** News of one event appear within days of each other. What has no date is taken for neither near nor far. */
const nearness = (days: number | null): number => 1 + (days === null ? 0.4 : 1 / (1 + days / 10));

/** What two reports share tells more when they are short. @param length in fingerprints */
const density = (length: number): number => (20 + length) ** -0.15;

function daysBetween(a: Report, b: Report): number | null {
  const days = (Date.parse(a.published ?? '') - Date.parse(b.published ?? '')) / DAY;
  return Number.isNaN(days) ? null : Math.abs(days);
}

/** A score before a report's text is read: by what the index says that it shares. */
export const roughScore = ({ article }: Asked, report: Report, words: number, weight: number): number =>
  weight * nearness(daysBetween(article, report)) * density(words / WORDS);

/** A candidate with its report. */
export interface Read {
  report: Report;
  candidate: Candidate;
}

interface Judged extends Related {
  fingerprints: Uint32Array;
  isRelated: boolean;
}

/**
 * Which of the reports are on the article's event, best first: by the rarity of what their texts share with the
 * article's, for their length, and for how near in time they are. What the index says is looked up in the texts, as two
 * keys may collide.
 */
export function rank(asked: Asked, reports: readonly Read[]): Related[] {
  const judged = reports
    .map(read => judge(asked, read))
    .filter(({ isRelated }) => isRelated)
    .sort((a, b) => b.score - a.score);
  return byFamily(judged);
}

function judge(asked: Asked, { report, candidate }: Read): Judged {
  const { article, keys, weights } = asked;
  const { fingerprints, terms, all } = sharedWith(
    report,
    keys,
    [...candidate.keys].filter(key => keys.terms.has(key)),
  );
  const days = daysBetween(article, report);
  const told = terms.reduce((sum, key) => sum + weights.get(key)!.weight, 0);
  const weight = (told + copied(asked, fingerprints)) * nearness(days);
  const share = keys.runs.size ? fingerprints.length / keys.runs.size : 0;
  const telling = terms.length + 4 * fingerprints.filter(key => weights.get(key)?.tells ?? true).length;
  return {
    report,
    score: weight * density(all.length),
    reason: {
      fingerprints: fingerprints.length,
      terms: terms.map(key => keys.terms.get(key)!),
      share,
      days,
    },
    family: report.id,
    fingerprints: all,
    isRelated: share >= LARGE_PART || isEnough(telling, weight, keys.terms.size),
  };
}

/** The weight of the shared fingerprints; those that were not looked up count as those that were do on average. */
function copied({ weights, total }: Asked, shared: readonly number[]): number {
  const known = shared.map(key => weights.get(key)?.weight).filter(weight => weight !== undefined);
  if (known.length === 0) return shared.length * FINGERPRINT_WEIGHT * rarity(1, total);
  return (known.reduce((sum, weight) => sum + weight, 0) / known.length) * shared.length;
}

/**
 * Whether what a report shares is enough to call it related. `telling` counts the shared terms, a fingerprint for four:
 * two reports of different events on one subject share 9 terms of 120 in the median and 16 or fewer in nine of ten
 * pairs, those of the same event 28 and more in nine of ten (news reports of 2012 to 2020). Fewer are enough in a large
 * corpus, which knows what is rare: of 100,000 reports, those of other decades stay below a `weight` of 76, while those
 * an article draws on begin at 98.
 */
function isEnough(telling: number, weight: number, articleTerms: number): boolean {
  const least = Math.min(16, Math.max(5, Math.ceil(articleTerms / 4)));
  return telling >= least || (telling >= 8 && weight >= 85);
}

/** Finds near-duplicates; after some copies of a report, those that follow count less and less. */
function byFamily(judged: readonly Judged[]): Related[] {
  const holders = new Map<number, number[]>();
  const related = judged.map((one, i): Related => {
    const { fingerprints, isRelated: _, ...rest } = one;
    const common = commonWith(fingerprints, i, holders);
    const { length } = fingerprints;
    const isOf = (part: number, k: number, whole: number) => common[k]! >= Math.max(part * whole, LEAST);
    const head = judged.find(
      (other, k) => k < i && isOf(FAMILY, k, Math.min(length, other.fingerprints.length)),
    );
    one.family = head?.family ?? one.family;
    const copied = common.filter((_count, k) => isOf(COPY, k, length)).length;
    return { ...rest, family: one.family, score: one.score * ONE_MORE ** Math.max(0, copied - COPIES) };
  });
  return related.sort((a, b) => b.score - a.score);
}

/** How many of its fingerprints report number `i` has in common with each before it; it becomes their holder too. */
function commonWith(fingerprints: Uint32Array, i: number, holders: Map<number, number[]>): number[] {
  const common = new Array<number>(i).fill(0);
  for (const key of fingerprints) {
    const others = holders.get(key);
    if (!others) holders.set(key, [i]);
    else {
      for (const k of others) common[k]!++;
      others.push(i);
    }
  }
  return common;
}
