import { gravityOf } from '../facts/gravity.ts';
import { isQuote, speechesOf } from '../speech/quotations.ts';
import type { Text } from '../text/text.ts';
import type { Span } from '../text/types.ts';
import type { Difference, DifferenceKind, Passage } from '../types.ts';
import { attributionDifferences } from './attributionDifferences.ts';
import { dateDifferences } from './dateDifferences.ts';
import { hedgeDifferences } from './hedgeDifferences.ts';
import { nameDifferences } from './nameDifferences.ts';
import { numberDifferences } from './numberDifferences.ts';
import { type Finding, firmPairs, type Pair } from './pairs.ts';
import { quoteDifferences } from './quoteDifferences.ts';

/**
 * What the article says differently from the best source of its passages, the weightiest first: casualties, who said or
 * did it, sums, dates, then wordings; equal ones in the article's order, and each once. Only passages that
 * are copied or rewritten and firmly aligned are looked at, and only what a reader would agree with is shown: equal
 * facts in other forms ('seven' and '7', 'UAE' and 'United Arab Emirates', a weekday and its date) do not count.
 * A difference's offsets are those of the passage and of its source, so that both sentences can be shown;
 * `here` and `there` are the wordings within them, '' where one side has none.
 */
export function differences(
  article: Text,
  reports: readonly Text[],
  passages: readonly Passage[],
  quotes: readonly Span[] = speechesOf(article),
): Difference[] {
  const found = firmPairs(article, reports, passages).flatMap(pair => {
    const quoted = isQuote(article.text, pair.here.start, pair.here.end, quotes);
    const findings: [DifferenceKind, Finding[]][] = [
      ['number', numberDifferences(pair)],
      ['date', quoted ? [] : dateDifferences(pair)],
      ['name', quoted ? [] : nameDifferences(pair)],
      ['quote', quoteDifferences(pair, quotes, speechesOf(pair.there.text))],
      ['hedge', quoted ? [] : hedgeDifferences(pair)],
      ['attribution', quoted ? [] : attributionDifferences(pair)],
    ];
    return findings.flatMap(([kind, list]) =>
      list.map(finding => ({
        difference: difference(pair, kind, finding),
        weight: weightOf(kind, gravityOf(pair.here.text, pair.here)),
      })),
    );
  });
  return onceEach(found.sort((a, b) => b.weight - a.weight).map(({ difference: one }) => one));
}

/** What a difference of each kind weighs; a number or date as much as what its sentence says, if that is more. */
const KINDS: Record<DifferenceKind, number> = {
  name: 3.5,
  attribution: 2.5,
  number: 2,
  date: 1.5,
  hedge: 1.5,
  quote: 1,
};

const weightOf = (kind: DifferenceKind, gravity: number): number =>
  kind === 'number' || kind === 'date' ? Math.max(KINDS[kind], gravity) : KINDS[kind];

/** Two passages that word one fact differently show it once. */
function onceEach(list: readonly Difference[]): Difference[] {
  const seen = new Set<string>();
  return list.filter(({ kind, here, there }) => {
    const key = `${kind}\n${here.toLowerCase()}\n${there.toLowerCase()}`;
    return !seen.has(key) && seen.add(key);
  });
}

function difference({ here, there }: Pair, kind: DifferenceKind, finding: Finding): Difference {
  const wording = (text: Text, span: Span | null) => (span ? text.text.slice(span.start, span.end) : '');
  return {
    start: here.start,
    end: here.end,
    report: there.text.id,
    reportStart: there.start,
    reportEnd: there.end,
    kind,
    here: wording(here.text, finding.here),
    there: wording(there.text, finding.there),
  };
}
