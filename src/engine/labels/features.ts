import { unanswered } from '../furniture/boilerplate.ts';
import type { Evidence } from '../match/evidence.ts';
import type { Match } from '../match/windows.ts';
import { type Enough, enough, type Summary } from './enough.ts';
import { FEATURES } from './featureNames.ts';
import { best, copyScore, coverScore, isPair } from './scores.ts';

/** A sentence's features, with the windows they were read from. */
export interface Featured extends Enough {
  /** In the order of FEATURES. */
  values: number[];
  copy: Match | null;
  cover: Match | null;
}

/** Units among which the best one stands out. */
const STOOD_OUT_FROM = 6;

function summary({ matches: all, isOnEvent }: Evidence, i: number): Summary {
  const matches = all[i]!;
  const related = matches.filter(({ report }) => isOnEvent[report]);
  const copy = best(matches, copyScore);
  const cover = best(related, coverScore);
  return {
    copy,
    cover,
    copyScore: copy ? copyScore(copy) : 0,
    coverScore: cover ? coverScore(cover) : 0,
    standsOut: standsOut(related),
    reverseAlone: reverseAlone(related),
  };
}

/** How far the best single unit is ahead of the mean of the best: what every report carries has many alike. */
function standsOut(matches: readonly Match[]): number {
  const scores = matches.filter(match => !isPair(match)).map(coverScore);
  const best = scores.sort((a, b) => b - a).slice(0, STOOD_OUT_FROM);
  return best.length === 0 ? 0 : best[0]! - best.reduce((sum, score) => sum + score, 0) / best.length;
}

const reverseAlone = (matches: readonly Match[]): number =>
  Math.max(0, ...matches.filter(match => !isPair(match)).map(({ shares }) => shares.reverse));

/** Features of each sentence of the article; null for what is not prose, which is no neighbour either. */
export function features(evidence: Evidence, isProse: readonly boolean[]): (Featured | null)[] {
  const prose = isProse.flatMap((is, i) => (is ? [i] : []));
  const summaries = prose.map(i => summary(evidence, i));
  const copied = summaries.reduce((sum, each) => sum + each.copyScore, 0);
  const found: (Featured | null)[] = isProse.map(() => null);
  prose.forEach((i, k) => {
    const one = summaries[k]!;
    const rest = (copied - one.copyScore) / Math.max(1, prose.length - 1);
    found[i] = {
      values: [...ofWindows(one), ...own(evidence, i), ...around(summaries, k), rest],
      copy: one.copy,
      cover: one.cover,
      ...enough(evidence, i, summaries, k),
    };
  });
  return found;
}

/** What a sentence's windows are judged by. */
type Windows = Pick<Summary, 'copy' | 'cover' | 'reverseAlone' | 'standsOut'>;

const ofWindows = ({ copy, cover, reverseAlone, standsOut }: Windows): number[] => [
  ...ofCopy(copy),
  ...ofCover(cover),
  reverseAlone,
  standsOut,
];

const ofCopy = (match: Match | null): number[] => [
  match?.ordered ?? 0,
  match?.inPairs ?? 0,
  match?.inRuns ?? 0,
  match?.longest ?? 0,
  match?.core.inRuns ?? 0,
  match?.core.longest ?? 0,
  match?.shares.shared ?? 0,
  match?.shares.sharedBack ?? 0,
];

const ofCover = (match: Match | null): number[] => [
  match?.shares.cover ?? 0,
  Math.log(1 + (match?.shares.plainHeld ?? 0)),
  match?.inRuns ?? 0,
  match?.ordered ?? 0,
  match?.shares.reverse ?? 0,
];

function own({ article, quoted }: Evidence, i: number): number[] {
  const { start, end } = article.sentences[i]!;
  const sentence = article.text.slice(start, end);
  return [
    quoted[i]!,
    /[?؟？]/.test(sentence) ? 1 : 0,
    unanswered(sentence) ? 1 : 0,
    i / article.sentences.length,
  ];
}

function around(summaries: readonly Summary[], k: number): number[] {
  const previous = summaries[k - 1];
  const next = summaries[k + 1];
  return [previous?.coverScore ?? 0, next?.coverScore ?? 0, previous?.copyScore ?? 0, next?.copyScore ?? 0];
}

const STANDS_OUT = FEATURES.indexOf('standsOut');

/** The features that a sentence would have, were these windows, of which there is one at least, all there are. */
export function valuesWith(featured: Featured, windows: readonly Match[]): number[] {
  const copy = best(windows, copyScore)!;
  const cover = best(windows, coverScore)!;
  const behind = featured.cover ? coverScore(featured.cover) - coverScore(cover) : 0;
  const standsOut = featured.values[STANDS_OUT]! - behind;
  const parts = ofWindows({ copy, cover, reverseAlone: reverseAlone(windows), standsOut });
  return [...parts, ...featured.values.slice(parts.length)];
}
