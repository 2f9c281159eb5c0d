/**
 * How common the stems of English news are: a statistic of words that most topics share, from which `npm run fit` makes
 * src/corpus/commonStems.json. Names of people and stories are none of them: a stem counts where it is written small in
 * a good part of its reports, or is a day, month, country or language.
 */

import { fold } from '../src/engine/text/fold.ts';
import { stemOf } from '../src/engine/text/language.ts';
import { wordsOf } from '../src/engine/text/tokens.ts';
import { type Report, textOf } from '../src/engine/types.ts';

/** Part of the reports that have a stem at least. */
const LEAST = 0.01;
const WRITTEN_SMALL = 0.3;
/** Steps in which rarity is given. */
const STEP = 0.5;

/** Stems separated by spaces, under their rarity: the logarithm of how many reports go to one that has them. */
export function commonStems(reports: readonly Report[]): Record<string, string> {
  const counts = new Map<string, { all: number; small: number }>();
  for (const report of reports) count(counts, report);
  const general = calendarAndCountries();
  const groups = new Map<number, string[]>();
  for (const [stem, { all, small }] of counts) {
    const share = all / reports.length;
    if (share < LEAST || !/^\p{L}{2,}$/u.test(stem)) continue;
    if (small < WRITTEN_SMALL * all && !general.has(stem)) continue;
    const rarity = Math.round(-Math.log(share) / STEP) * STEP;
    groups.set(rarity, [...(groups.get(rarity) ?? []), stem]);
  }
  const sorted = [...groups].sort(([a], [b]) => a - b);
  return Object.fromEntries(sorted.map(([rarity, stems]) => [rarity.toFixed(1), stems.sort().join(' ')]));
}

function count(counts: Map<string, { all: number; small: number }>, report: Report): void {
  const seen = new Map<string, boolean>();
  for (const { stem, isStop, isUpper } of wordsOf(`${report.title ?? ''}\n${textOf(report)}`, 'en'))
    if (!isStop) seen.set(stem, (seen.get(stem) ?? false) || !isUpper);
  for (const [stem, isSmall] of seen) {
    const entry = counts.get(stem) ?? { all: 0, small: 0 };
    entry.all += 1;
    if (isSmall) entry.small += 1;
    counts.set(stem, entry);
  }
}

function calendarAndCountries(): Set<string> {
  const names: string[] = [];
  for (let i = 0; i < 12; i += 1) {
    const date = new Date(Date.UTC(2024, i, 1 + i));
    for (const style of ['long', 'short'] as const)
      names.push(
        date.toLocaleDateString('en', { month: style, timeZone: 'UTC' }),
        date.toLocaleDateString('en', { weekday: style, timeZone: 'UTC' }),
      );
  }
  for (const type of ['region', 'language'] as const) names.push(...allOf(type));
  return new Set(names.flatMap(name => name.split(/[^\p{L}]+/u)).map(word => stemOf(fold(word), 'en')));
}

/** The English names of all regions or languages that have a code of two letters. */
function allOf(type: 'region' | 'language'): string[] {
  const display = new Intl.DisplayNames('en', { type, fallback: 'none' });
  const letters = [...(type === 'region' ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : 'abcdefghijklmnopqrstuvwxyz')];
  return letters.flatMap(a => letters.flatMap(b => display.of(a + b) ?? []));
}
