import { type Report, textOf } from '../types.ts';

const outletOf = ({ outlet }: Report): string => outlet.trim().toLowerCase();
const plainText = (report: Report): string => textOf(report).replace(/\s+/g, ' ').trim();

/**
 * True if a report is the article itself: of its id, or the same text by the same outlet or by none that is named,
 * whether from another address or the reader's own copy. What carries an agency's name is not a copy of the outlet's.
 */
export function isOwnText(article: Report, report: Report): boolean {
  if (report.id === article.id) return true;
  const isOther = report.agency !== null && report.agency !== article.agency;
  const isNamed = report.agency !== null || outletOf(report) !== '';
  if (isOther || (isNamed && outletOf(report) !== outletOf(article))) return false;
  return plainText(report) === plainText(article);
}
