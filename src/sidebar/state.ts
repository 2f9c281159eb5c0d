import { type DatedArticle, type Order, orderBeside } from '../engine/facts/firstOut.ts';
import type { Difference, Passage, Report } from '../engine/types.ts';
import { textOf } from '../engine/types.ts';
import type { RelatedReport, Traced } from '../messages.ts';
import { originOf } from '../wording/whoseWords.ts';

export type { Traced } from '../messages.ts';
export { namesOf, originOf } from '../wording/whoseWords.ts';

const texts = new WeakMap<Report, string>();

/** The article's text, joined once: a list of 500 passages asks for it 500 times. */
function articleText(article: Report): string {
  const text = texts.get(article) ?? textOf(article);
  texts.set(article, text);
  return text;
}

export const passageText = (state: Traced, { start, end }: { start: number; end: number }): string =>
  articleText(state.article).slice(start, end);

const byId = new WeakMap<readonly RelatedReport[], Map<string, RelatedReport>>();

export function relatedById({ related }: Traced, id: string): RelatedReport | undefined {
  let reports = byId.get(related);
  if (!reports) {
    reports = new Map(related.map(report => [report.id, report]));
    byId.set(related, reports);
  }
  return reports.get(id);
}

/** The article as the one clock knows it, by which comparison, story and summary go. */
export const datedArticle = ({ article, trace }: Pick<Traced, 'article' | 'trace'>): DatedArticle => ({
  published: article.published,
  credits: trace.credit?.agency ?? article.agency,
});

/** Which came out first, the article ('a') or a report ('b'), as far as it can be told. */
export const orderWith = (
  state: Pick<Traced, 'article' | 'trace'>,
  report: Pick<RelatedReport, 'published' | 'agency'>,
): Order | null => orderBeside(datedArticle(state), report);

/** The related reports on the article's event, which alone count for what is retold, left out or only here. */
export const eventReports = ({ related }: Pick<Traced, 'related'>): RelatedReport[] =>
  related.filter(({ kind, isLater }) => kind === 'event' && !isLater);

/** How many of the reports on the event are not known in full. */
export const excerptsIn = (state: Traced): number =>
  eventReports(state).filter(({ depth }) => depth !== 'full').length;

/** The origins of a passage, each once, best first: two reprints of one agency are one source. */
export function originsOf(state: Traced, passage: Passage): string[] {
  const reports = passage.sources.map(source => relatedById(state, source.report));
  return [...new Set(reports.flatMap(report => (report ? [originOf(report)] : [])))];
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

export const differencesIn = (state: Traced, passage: Passage): Difference[] =>
  state.trace.differences.filter(difference => overlaps(difference, passage));

/** Index of the passage that a stretch of the article (a difference, a quotation) lies in, or -1. */
export const passageOf = (state: Traced, stretch: { start: number; end: number }): number =>
  state.trace.passages.findIndex(passage => overlaps(stretch, passage));

/** A place in a report that a passage is compared with. */
export interface Place {
  report: string;
  start: number;
  end: number;
}

/** The places to compare a passage with: its sources, then reports that only a difference names. One per report. */
export function placesOf(state: Traced, passage: Passage): Place[] {
  const told = differencesIn(state, passage).map(({ report, reportStart, reportEnd }) => ({
    report,
    start: reportStart,
    end: reportEnd,
  }));
  const places = new Map<string, Place>();
  for (const { report, start, end } of [...passage.sources, ...told]) {
    if (!places.has(report) && relatedById(state, report)) places.set(report, { report, start, end });
  }
  return [...places.values()];
}
