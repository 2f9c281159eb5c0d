import type { Evidence } from './evidence.ts';
import { copyScore, coverScore } from './features.ts';
import type { Judged } from './labels.ts';
import type { Source } from './types.ts';
import type { Match } from './windows.ts';

/** A further report is named as a source where it comes this near to the best. */
const NEAR = 0.12;
const MOST_SOURCES = 5;

/** The places in the reports that a judged sentence stands on, one a report, best first; none for unique and skip. */
export function sourcesOf(evidence: Evidence, i: number, judged: Judged): Source[] {
  if (judged.label !== 'copied' && judged.label !== 'rewritten') return [];
  const score = judged.label === 'copied' ? copyScore : coverScore;
  const best = new Map<number, Match>();
  for (const match of evidence.matches[i]!) {
    const known = best.get(match.report);
    if (!known || score(match) > score(known)) best.set(match.report, match);
  }
  const ranked = [...best.values()].sort((a, b) => score(b) - score(a) || a.report - b.report);
  const top = score(ranked[0]!);
  return ranked
    .filter(match => score(match) >= top - NEAR)
    .slice(0, MOST_SOURCES)
    .map(match => sourceAt(evidence, match, judged.found * (score(match) / top)));
}

function sourceAt(evidence: Evidence, { report, first, last }: Match, score: number): Source {
  const { id, units } = evidence.reports[report]!;
  return {
    report: id,
    start: units[first]!.start,
    end: units[last]!.end,
    score: Math.round(score * 1000) / 1000,
  };
}
