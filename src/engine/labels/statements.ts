import { linesOf } from '../furniture/furnitureLines.ts';
import type { Evidence } from '../match/evidence.ts';
import type { Carried } from '../match/quotedSources.ts';
import { firstAfter } from '../text/spans.ts';
import type { Passage, Statement } from '../types.ts';

/**
 * The passages whose words are somebody's statement that reports carry too, in order: mostly a quotation which is
 * in the reports' quotations or is copied from them, or a tweet that is copied.
 */
export function statementsOf(
  { article }: Evidence,
  passages: readonly Passage[],
  quotations: readonly Carried[],
): Statement[] {
  const lines = linesOf(article);
  const isTweet = ({ end }: Passage) => lines[firstAfter(lines, end - 1)]?.isTweet ?? false;
  return passages.flatMap(passage => {
    const { start, end, label, quote, sources } = passage;
    if (label === 'skip' || !(quote || isTweet(passage))) return [];
    const quoted = quote ? quotations.filter(({ quoted: { start: at } }) => at >= start && at < end) : [];
    const shared = quoted.filter(({ quoted: { kind } }) => kind === 'shared');
    const reports = new Set(shared.flatMap(({ carriers }) => carriers));
    if (label === 'copied') for (const { report } of sources) reports.add(report);
    return reports.size > 0 ? [{ start, end, reports: [...reports] }] : [];
  });
}
