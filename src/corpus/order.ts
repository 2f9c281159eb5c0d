import type { ReportOrder, ReportSummary } from './types.ts';

const byName = new Intl.Collator();
const timeOf = ({ published }: ReportSummary): number =>
  Date.parse(published ?? '') || Number.NEGATIVE_INFINITY;
const descending = (a: number, b: number): number => (a === b ? 0 : b > a ? 1 : -1);

const ORDERS: Record<ReportOrder, (a: ReportSummary, b: ReportSummary) => number> = {
  added: () => 0,
  published: (a, b) => descending(timeOf(a), timeOf(b)),
  outlet: (a, b) => byName.compare(a.outlet, b.outlet),
  words: (a, b) => descending(a.words, b.words),
};

/** The first `most` of reports in an order; among equals those that were added last stay first, as they are given. */
export const firstOf = <R extends ReportSummary>(
  reports: readonly R[],
  order: ReportOrder,
  most: number,
): R[] => (order === 'added' ? [...reports] : [...reports].sort(ORDERS[order])).slice(0, most);
