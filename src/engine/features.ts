import type { Evidence } from './evidence.ts';
import type { Match } from './windows.ts';

/** What a person could look at to label a sentence; parts are 0..1. Order is that of the model's weights. */
export const FEATURES = [
  'ordered', // words that stand in the window it is most likely copied from, in order
  'pairs', // … in common runs of two
  'runs', // … in common runs of three
  'longest', // … in the longest common run
  'coreRuns', // the same of the quoted words, where the sentence is mostly a quotation
  'coreLongest',
  'shared', // distinct content words of the sentence that this window holds
  'sharedBack', // and of the window that the sentence holds
  'quoted', // words inside quotation marks
  'cover', // content that the window of best cover holds, by rarity
  'plain', // … of the words that are neither names nor figures
  'coverRuns', // runs of three in that window
  'coverOrdered',
  'reverse', // content of that window that the sentence holds
  'standsOut', // how far the best unit of the reports is ahead of the six best
  'brief', // one over the words
  'position', // in the article, 0 at its top
  'previousCover', // the scores of the sentences before and after
  'nextCover',
  'previousCopy',
  'nextCopy',
  'nextNear', // whether the next sentence's source stands beside this one's
  'articleCopy', // mean over the rest of the article
] as const;

type Feature = (typeof FEATURES)[number];

/**
 * The features that copying is judged by. Rarity is none of them: it changes with the reports at hand, and whether
 * a passage is copied from one report does not depend on the others.
 */
export const COPY_FEATURES: readonly Feature[] = [
  'ordered',
  'pairs',
  'runs',
  'longest',
  'coreRuns',
  'coreLongest',
  'shared',
  'sharedBack',
  'previousCopy',
  'nextCopy',
  'articleCopy',
];

/** The features that tell a rewritten sentence from one of this article alone: few, as more of them fit the data only. */
export const REWRITE_FEATURES: readonly Feature[] = [
  'quoted',
  'cover',
  'plain',
  'coverRuns',
  'coverOrdered',
  'reverse',
  'standsOut',
  'brief',
  'position',
  'previousCover',
  'nextCover',
  'previousCopy',
  'nextNear',
];

/** A sentence's features, with the windows they were read from. */
export interface Featured {
  values: number[];
  copy: Match | null;
  cover: Match | null;
}

const STOOD_OUT_FROM = 6;

const isPair = (match: Match): boolean => match.last > match.first;

/** How well a window is the source of a copied sentence. */
export const copyScore = (match: Match): number =>
  Math.max(blend(match), blend(match.core)) - (isPair(match) ? 0.02 : 0);

const blend = (parts: { ordered: number; inPairs: number; inRuns: number }): number =>
  0.5 * parts.ordered + 0.2 * parts.inPairs + 0.3 * parts.inRuns;

/** How well a window is the source of a rewritten sentence. */
export const coverScore = (match: Match): number =>
  0.6 * match.shares.softCover + 0.4 * match.shares.cover - (isPair(match) ? 0.06 : 0);

function best(matches: readonly Match[], score: (match: Match) => number): Match | null {
  let found: Match | null = null;
  for (const match of matches) if (!found || score(match) > score(found)) found = match;
  return found;
}

interface Summary {
  copy: Match | null;
  cover: Match | null;
  copyScore: number;
  coverScore: number;
  standsOut: number;
}

function summary(matches: readonly Match[]): Summary {
  const copy = best(matches, copyScore);
  const cover = best(matches, coverScore);
  return {
    copy,
    cover,
    copyScore: copy ? copyScore(copy) : 0,
    coverScore: cover ? coverScore(cover) : 0,
    standsOut: standsOut(matches),
  };
}

/** How far the best single unit is ahead of the mean of the best: what every report carries has many alike. */
function standsOut(matches: readonly Match[]): number {
  const scores = matches.filter(match => !isPair(match)).map(coverScore);
  const best = scores.sort((a, b) => b - a).slice(0, STOOD_OUT_FROM);
  return best.length === 0 ? 0 : best[0]! - best.reduce((sum, score) => sum + score, 0) / best.length;
}

/** True where two windows of one report touch or have at most one sentence between them. */
function areNear(a: Match | null | undefined, b: Match | null | undefined): boolean {
  if (!a || !b || a.report !== b.report) return false;
  return a.first - b.last <= 2 && b.first - a.last <= 2;
}

/** Features of each sentence of the article; null for what is not prose, which is no neighbour either. */
export function features(evidence: Evidence, isProse: readonly boolean[]): (Featured | null)[] {
  const prose = isProse.flatMap((is, i) => (is ? [i] : []));
  const summaries = prose.map(i => summary(evidence.matches[i]!));
  const copied = summaries.reduce((sum, each) => sum + each.copyScore, 0);
  const found: (Featured | null)[] = isProse.map(() => null);
  prose.forEach((i, k) => {
    const one = summaries[k]!;
    const rest = (copied - one.copyScore) / Math.max(1, prose.length - 1);
    found[i] = {
      values: [...own(evidence, i, one), ...around(summaries, k), rest],
      copy: one.copy,
      cover: one.cover,
    };
  });
  return found;
}

function own(evidence: Evidence, i: number, { copy, cover, standsOut }: Summary): number[] {
  const { from, to } = evidence.article.sentences[i]!;
  return [
    copy?.ordered ?? 0,
    copy?.inPairs ?? 0,
    copy?.inRuns ?? 0,
    copy?.longest ?? 0,
    copy?.core.inRuns ?? 0,
    copy?.core.longest ?? 0,
    copy?.shares.shared ?? 0,
    copy?.shares.sharedBack ?? 0,
    evidence.quoted[i]!,
    cover?.shares.cover ?? 0,
    cover?.shares.plain ?? 0,
    cover?.inRuns ?? 0,
    cover?.ordered ?? 0,
    cover?.shares.reverse ?? 0,
    standsOut,
    1 / (1 + to - from),
    i / evidence.article.sentences.length,
  ];
}

function around(summaries: readonly Summary[], k: number): number[] {
  const previous = summaries[k - 1];
  const next = summaries[k + 1];
  return [
    previous?.coverScore ?? 0,
    next?.coverScore ?? 0,
    previous?.copyScore ?? 0,
    next?.copyScore ?? 0,
    areNear(summaries[k]!.cover, next?.cover) ? 1 : 0,
  ];
}
