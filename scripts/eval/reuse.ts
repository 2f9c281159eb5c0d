import { clustersOf } from '../../src/engine/blocks/clusters.ts';
import type { Evidence } from '../../src/engine/match/evidence.ts';
import type { Block } from '../../src/engine/types.ts';
import type { Likeness } from './baselines.ts';

const CANDIDATES = 6;
const GAP = 4;
const LEAST_LENGTH = 150;

/** A unit of the article beside the unit of a report that a baseline finds likest. */
interface Pair {
  here: number;
  there: number;
  report: number;
  score: number;
}

/** The likest unit of the reports for each unit of the article. */
export function pairsOf(likeness: Likeness, { article, reports, candidates }: Evidence): Pair[] {
  return article.units.flatMap((unit, here) => {
    const pairs = candidates[here]!.slice(0, CANDIDATES).map(({ report, unit: there }) => {
      const other = reports[report]!;
      return { here, there, report, score: likeness(article, unit, other, other.units[there]!) };
    });
    return pairs.length === 0 ? [] : [pairs.reduce((a, b) => (b.score > a.score ? b : a))];
  });
}

/** The blocks that a baseline's pairs from `least` on join into, as the engine joins its seeds. */
export function blocksBy(pairs: readonly Pair[], least: number, { article, reports }: Evidence): Block[] {
  return reports.flatMap((report, r) => {
    const seeds = pairs.filter(pair => pair.report === r && pair.score >= least);
    return clustersOf(seeds, GAP)
      .map(
        ({ here, there }): Block => ({
          start: article.units[here[0]]!.start,
          end: article.units[here[1]]!.end,
          report: report.id,
          reportStart: report.units[there[0]]!.start,
          reportEnd: report.units[there[1]]!.end,
          label: 'rewritten',
        }),
      )
      .filter(({ start, end }) => end - start >= LEAST_LENGTH);
  });
}
