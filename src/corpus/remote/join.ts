import type { Report } from '../../engine/types.ts';
import { printOf } from '../keys.ts';
import { judgeAll } from '../relate/judge.ts';
import { isSelf } from '../related.ts';
import type { CorpusReport, Judged } from '../types.ts';

/**
 * How each report of a shared corpus is related to the article, by the same test as those of the browser's own
 * corpus. Left out are the article itself and what is known already, by id, address, or text and outlet.
 * @param own what of the browser's own corpus the article was compared with
 */
export function judgeShared(
  article: Report,
  reports: readonly CorpusReport[],
  own: readonly Judged[],
): Judged[] {
  if (reports.length === 0) return [];
  const known = new Set(own.flatMap(({ report }) => namesOf(report)));
  const fresh = reports.filter(report => {
    const names = namesOf(report);
    const isFresh = !isSelf(report, article) && !names.some(name => known.has(name));
    for (const name of names) known.add(name);
    return isFresh;
  });
  return judgeAll(article, fresh);
}

/** What makes a report different from others: the same text from another outlet is a reprint, and worth knowing. */
const namesOf = (report: Report): string[] => [
  report.id,
  report.url ?? report.id,
  `${printOf(report)} ${report.outlet}`,
];
