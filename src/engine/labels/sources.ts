import type { Evidence } from '../match/evidence.ts';
import type { Match } from '../match/windows.ts';
import type { Source } from '../types.ts';
import { valuesWith } from './features.ts';
import { type Judged, probabilities } from './labels.ts';
import type { Models } from './model.ts';
import { best, copyScore, factScore } from './scores.ts';

const MOST_SOURCES = 5;
/** A report is named where it is likelier than not that the sentence is there … */
const LIKELY = 0.5;
/** … or where it holds this part of the sentence's content that the best source lacks … */
const ADDED = 0.25;
/** … or nearly as many facts of a rewritten one as the best source. */
const AS_GOOD = 0.8;

interface Place {
  match: Match;
  /** The probability that the sentence is there as its label says: word for word, or at all. */
  score: number;
}

/**
 * The places in the reports that a judged sentence rests on, one a report, best first; none for unique and skip. The
 * best place of a rewritten one is where most of its facts are, not its names, which all reports of an event share.
 * The score is a probability: that the sentence is copied from there, or that a rewritten one is there in other words.
 */
export function sourcesOf(evidence: Evidence, i: number, judged: Judged, models: Models): Source[] {
  if (judged.label !== 'copied' && judged.label !== 'rewritten') return [];
  const [first, ...others] = placesOf(evidence, i, judged, models);
  const further = others.filter(
    ({ match, score }) =>
      score >= LIKELY ||
      addedBy(evidence, i, first!.match, match) >= ADDED ||
      (judged.label === 'rewritten' && factScore(match) >= AS_GOOD * factScore(first!.match)),
  );
  return [first!, ...further].slice(0, MOST_SOURCES).map(place => sourceAt(evidence, place));
}

function placesOf(evidence: Evidence, i: number, judged: Judged, models: Models): Place[] {
  const isCopied = judged.label === 'copied';
  const featured = judged.featured!;
  const byReport = new Map<number, Match[]>();
  for (const match of evidence.matches[i]!) {
    if (!isCopied && !evidence.isOnEvent[match.report]) continue;
    byReport.set(match.report, [...(byReport.get(match.report) ?? []), match]);
  }
  const places = [...byReport.values()].map(matches => {
    const values = valuesWith(featured, matches);
    const { copied, rewritten } = probabilities(featured, values, models);
    return isCopied
      ? { match: best(matches, copyScore)!, score: copied }
      : { match: best(matches, factScore)!, score: copied + (1 - copied) * rewritten };
  });
  const byScore = (a: Place, b: Place) => b.score - a.score;
  const near = isCopied ? copyScore : factScore;
  const byNearness = (a: Place, b: Place) => near(b.match) - near(a.match);
  return places.sort(
    (a, b) =>
      (isCopied ? byScore(a, b) || byNearness(a, b) : byNearness(a, b) || byScore(a, b)) ||
      a.match.report - b.match.report,
  );
}

/** Part of the sentence's content, by rarity, that one place holds and another lacks. */
function addedBy({ article, reports, scales }: Evidence, i: number, known: Match, other: Match): number {
  const { from, to } = article.sentences[i]!;
  const stems = new Set(article.stems.subarray(from, to));
  stems.delete(-1);
  const [there, more] = [known, other].map(({ report, first, last }) => {
    const { units, stems: all } = reports[report]!;
    return new Set(all.subarray(units[first]!.from, units[last]!.to));
  });
  let [whole, added] = [0, 0];
  for (const stem of stems) {
    whole += scales.rarity[stem]!;
    if (more!.has(stem) && !there!.has(stem)) added += scales.rarity[stem]!;
  }
  return added / Math.max(1e-9, whole);
}

function sourceAt(evidence: Evidence, { match: { report, first, last }, score }: Place): Source {
  const { id, units } = evidence.reports[report]!;
  return {
    report: id,
    start: units[first]!.start,
    end: units[last]!.end,
    score: Math.round(score * 1000) / 1000,
  };
}
