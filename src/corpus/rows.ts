import { type Report, textOf } from '../engine/types.ts';
import { printOf } from './keys.ts';
import type { Row } from './stores.ts';
import type { CorpusReport, ReportSummary } from './types.ts';

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** The row of a report that has no number yet. */
export function toRow(given: CorpusReport): Row {
  const { credit, depth, origin, added, pinned, revision, ...report } = given;
  return {
    no: 0,
    id: report.id,
    print: printOf(report),
    words: report.paragraphs.reduce((sum, text) => sum + wordsIn(text), 0),
    report,
    credit: credit ?? null,
    depth: depth ?? 'full',
    origin: origin ?? null,
    added: added ?? Date.now(),
    pinned: pinned ?? false,
    ...(revision !== undefined && { revision }),
  };
}

export const fromRow = ({ report, credit, depth, origin, added, pinned, revision }: Row): CorpusReport => ({
  ...report,
  credit,
  depth,
  origin,
  added,
  pinned,
  ...(revision !== undefined && { revision }),
});

export const toSummary = ({ report, words, added, depth, origin, pinned }: Row): ReportSummary => ({
  id: report.id,
  outlet: report.outlet,
  agency: report.agency,
  title: report.title ?? null,
  url: report.url ?? null,
  published: report.published,
  words,
  added,
  depth,
  origin,
  pinned,
});

/** The estimated size of a row: its characters, and something for the rest. */
export function bytesOf({ report }: Row): number {
  const told = [report.id, report.outlet, report.title, report.url, report.byline, report.published];
  const characters = told.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return report.paragraphs.reduce((sum, text) => sum + text.length + 1, characters + 100);
}

const isSameText = (a: Report, b: Report): boolean =>
  (a.title ?? '') === (b.title ?? '') && textOf(a) === textOf(b);

/** True if the index has the same keys of both. */
export const hasSameKeys = (a: Row, b: Row): boolean => isSameText(a.report, b.report);

/** True if the newer row has nothing new; when and from where it came does not count. */
export const isSame = (old: Row, newer: Row): boolean =>
  isSameText(old.report, newer.report) &&
  old.report.agency === newer.report.agency &&
  old.report.outlet === newer.report.outlet &&
  old.report.published === newer.report.published &&
  (old.report.url ?? null) === (newer.report.url ?? null) &&
  (old.report.byline ?? null) === (newer.report.byline ?? null) &&
  (old.pinned || !newer.pinned) &&
  (newer.credit === null || newer.credit.evidence === old.credit?.evidence);

/**
 * True if two rows of the same print are one report under two ids: of one outlet or address. The same text from
 * another outlet is a reprint, and that it was printed there is worth knowing.
 */
export const isDuplicate = (old: Row, newer: Row): boolean => {
  const [here, there] = [old.report.url ?? null, newer.report.url ?? null];
  if (here !== null && there !== null) return here === there;
  return old.report.outlet === newer.report.outlet;
};
