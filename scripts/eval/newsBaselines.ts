import type { Window } from '../../src/engine/match/windows.ts';
import type { CodedText } from '../../src/engine/text/vocabulary.ts';
import type { Label, Passage } from '../../src/engine/types.ts';
import type { Case } from '../cases.ts';
import type { Lesson } from '../training.ts';
import type { Baseline, Stretch } from './baselines.ts';
import { labelFigures } from './labelFigures.ts';

/** From `high` on a sentence is copied, above `low` rewritten, else unique. */
export interface Thresholds {
  low: number;
  high: number;
}

const STEP = 0.05;

const stretchOf = ({ units }: CodedText, { first, last }: Window): Stretch => ({
  ...units[first]!,
  end: units[last]!.end,
  to: units[last]!.to,
});

/** The best likeness of each sentence of the lesson's article to the windows that the engine compares it with. */
export function scoresOf({ likeness, takesPairs }: Baseline, { evidence }: Lesson): number[] {
  const { article, reports, matches } = evidence;
  return article.sentences.map((sentence, s) => {
    const scores = matches[s]!.filter(({ first, last }) => takesPairs || first === last).map(match => {
      const report = reports[match.report]!;
      return likeness(article, sentence, report, stretchOf(report, match));
    });
    return Math.max(0, ...scores);
  });
}

/** The thresholds that give the best macro F1 on these very cases. */
export function bestThresholds(
  scores: readonly number[][],
  cases: readonly Case[],
  lessons: readonly Lesson[],
): Thresholds {
  let best = { low: 0, high: 1 };
  let most = -1;
  for (let high = 0.3; high <= 0.95; high += STEP)
    for (let low = 0; low < high; low += STEP) {
      const { macro } = labelFigures(cases, labelledBy(scores, lessons, { low, high }));
      if (macro > most) [best, most] = [{ low, high }, macro];
    }
  return best;
}

/** The passages as thresholds label them; the gold's furniture is taken as known. */
export function labelledBy(
  scores: readonly number[][],
  lessons: readonly Lesson[],
  { low, high }: Thresholds,
): Passage[][] {
  const labelOf = (score: number): Label => (score >= high ? 'copied' : score > low ? 'rewritten' : 'unique');
  return lessons.map(({ evidence, gold }, c) =>
    evidence.article.sentences.map(({ start, end }, s) => ({
      start,
      end,
      label: gold[s]?.label === 'skip' ? 'skip' : labelOf(scores[c]![s]!),
      sure: true,
      p: 1,
      quote: false,
      words: 0,
      sources: [],
    })),
  );
}
