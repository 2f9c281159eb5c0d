import type { Evidence } from './evidence.ts';
import type { Match } from './windows.ts';

/** What a person could look at to label a sentence; parts are 0..1. Order is that of the model's weights. */
export const FEATURES = [
  'ordered', // words that stand in the best window in order
  'pairs', // … in common runs of two
  'runs', // … in common runs of three
  'longest', // … in the longest common run
  'coreOrdered', // the same of the quoted words, where the sentence is mostly a quotation
  'coreRuns',
  'coreLongest',
  'shared', // distinct content words of the sentence that the window holds
  'sharedBack', // and of the window that the sentence holds
  'quoted', // words inside quotation marks
  'cover', // content the best window shares, by rarity
  'softCover', // … counting words that begin alike
  'coverSquared',
  'coverRuns', // runs of three in the window of best cover
  'coverOrdered',
  'reverse', // content of the window that the sentence holds
  'names',
  'figures',
  'length', // ln of the words
  'brief', // one over the words
  'position', // in the article, 0 at its top
  'previousCover', // the same for the sentences before and after
  'nextCover',
  'previousCopy',
  'nextCopy',
  'previousNear', // whether their sources stand beside this one's
  'nextNear',
  'articleCover', // means over the rest of the article
  'articleCopy',
] as const;

/**
 * The features that copying is judged by. Rarity is none of them: it changes with the reports at hand, and whether
 * a passage is copied from one report does not depend on the others.
 */
export const COPY_FEATURES: readonly (typeof FEATURES)[number][] = [
  'ordered',
  'pairs',
  'runs',
  'longest',
  'coreOrdered',
  'coreRuns',
  'coreLongest',
  'shared',
  'sharedBack',
  'quoted',
  'length',
  'brief',
  'previousCopy',
  'nextCopy',
  'articleCopy',
];

/** The features that tell a rewritten sentence from one of this article alone. */
export const REWRITE_FEATURES = FEATURES.filter(name => name !== 'shared' && name !== 'sharedBack');

/** A sentence's features, with the windows they were read from. */
export interface Featured {
  values: number[];
  copy: Match | null;
  cover: Match | null;
}

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
}

function summary(matches: readonly Match[]): Summary {
  const copy = best(matches, copyScore);
  const cover = best(matches, coverScore);
  return {
    copy,
    cover,
    copyScore: copy ? copyScore(copy) : 0,
    coverScore: cover ? coverScore(cover) : 0,
  };
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
  const sums = summaries.reduce(
    (sum, each) => ({ cover: sum.cover + each.coverScore, copy: sum.copy + each.copyScore }),
    { cover: 0, copy: 0 },
  );
  const found: (Featured | null)[] = isProse.map(() => null);
  prose.forEach((i, k) => {
    const one = summaries[k]!;
    const rest = Math.max(1, prose.length - 1);
    found[i] = {
      values: [
        ...own(evidence, i, one),
        ...around(summaries, k),
        (sums.cover - one.coverScore) / rest,
        (sums.copy - one.copyScore) / rest,
      ],
      copy: one.copy,
      cover: one.cover,
    };
  });
  return found;
}

function own(evidence: Evidence, i: number, { copy, cover }: Summary): number[] {
  const { from, to } = evidence.article.sentences[i]!;
  const length = to - from;
  const softCover = cover?.shares.softCover ?? 0;
  return [
    copy?.ordered ?? 0,
    copy?.inPairs ?? 0,
    copy?.inRuns ?? 0,
    copy?.longest ?? 0,
    copy?.core.ordered ?? 0,
    copy?.core.inRuns ?? 0,
    copy?.core.longest ?? 0,
    copy?.shares.shared ?? 0,
    copy?.shares.sharedBack ?? 0,
    evidence.quoted[i]!,
    cover?.shares.cover ?? 0,
    softCover,
    softCover ** 2,
    cover?.inRuns ?? 0,
    cover?.ordered ?? 0,
    cover?.shares.reverse ?? 0,
    cover?.shares.names ?? 0,
    cover?.shares.figures ?? 0,
    Math.log(1 + length),
    1 / (1 + length),
    i / evidence.article.sentences.length,
  ];
}

function around(summaries: readonly Summary[], k: number): number[] {
  const one = summaries[k]!;
  const previous = summaries[k - 1];
  const next = summaries[k + 1];
  return [
    previous?.coverScore ?? 0,
    next?.coverScore ?? 0,
    previous?.copyScore ?? 0,
    next?.copyScore ?? 0,
    areNear(one.cover, previous?.cover) ? 1 : 0,
    areNear(one.cover, next?.cover) ? 1 : 0,
  ];
}
