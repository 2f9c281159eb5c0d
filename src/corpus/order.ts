import type { ReportOrder, ReportSummary } from './types.ts';

/** Made when it is first asked for: it takes some 8 ms, and every start of the background would wait for it. */
let collator: Intl.Collator | undefined;
const byName = (a: string, b: string): number => {
  collator ??= new Intl.Collator();
  return collator.compare(a, b);
};
const timeOf = ({ published }: ReportSummary): number =>
  Date.parse(published ?? '') || Number.NEGATIVE_INFINITY;
const descending = (a: number, b: number): number => (a === b ? 0 : b > a ? 1 : -1);

/** Reads a key once for each report: dates are slow to read, and a sort compares each a dozen times. */
const sorted = <R extends ReportSummary, K>(
  reports: readonly R[],
  keyOf: (report: R) => K,
  compare: (a: K, b: K) => number,
): R[] =>
  reports
    .map(report => ({ report, key: keyOf(report) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ report }) => report);

const ORDERS: Record<ReportOrder, <R extends ReportSummary>(reports: readonly R[]) => R[]> = {
  added: reports => [...reports],
  published: reports => sorted(reports, timeOf, descending),
  outlet: reports => sorted(reports, ({ outlet }) => outlet, byName),
  words: reports => sorted(reports, ({ words }) => words, descending),
};

/** The first `most` of reports in an order; among equals those that were added last stay first, as they are given. */
export const firstOf = <R extends ReportSummary>(
  reports: readonly R[],
  order: ReportOrder,
  most: number,
): R[] => ORDERS[order](reports).slice(0, most);
