import type { Related } from '../corpus/types.ts';
import { isLater, orderBeside } from '../engine/facts/firstOut.ts';
import { type TraceOptions, trace } from '../engine/trace.ts';
import type { Report, Trace } from '../engine/types.ts';
import { type Creditable, creditOf } from '../sources/credits/readCredit.ts';
import type { Agency } from '../sources/types.ts';

/**
 * The whole trace of an article: what the engine finds, and the credit. The one way from article to Trace,
 * for the extension and for the `trace` command.
 * @param credits the page's metadata that may credit an agency; none for an article without a page
 */
export function traceArticle(
  article: Report,
  reports: readonly Report[],
  agencies: readonly Agency[],
  credits: Creditable['credits'] = [],
  options: TraceOptions = {},
): Trace {
  return { ...trace(article, reports, options), credit: creditOf({ ...article, credits }, agencies) };
}

/** From this probability on a report is so surely on the article's event that it may be said what the article leaves out of it. */
const CERTAIN = 0.95;

/**
 * The same against what the corpus relates to an article. Other versions of it are no sources, nor is what came out
 * later, unless the article credits its agency: a credit outweighs a timestamp.
 */
export function traceRelated(
  article: Report,
  related: readonly Related[],
  agencies: readonly Agency[],
  credits: Creditable['credits'] = [],
  options: TraceOptions = {},
): Trace {
  const credited = creditOf({ ...article, credits }, agencies)?.agency ?? article.agency;
  const sources = related.filter(
    ({ kind, report }) => kind !== 'version' && !isLaterSource(article, report, credited),
  );
  const idsOf = (list: readonly Related[]) => new Set(list.map(({ report }) => report.id));
  const elsewhere = idsOf(sources.filter(({ kind }) => kind !== 'event'));
  const uncertain = idsOf(sources.filter(({ p }) => p < CERTAIN));
  const reports = sources.map(({ report }) => report);
  return traceArticle(article, reports, agencies, credits, { ...options, elsewhere, uncertain });
}

/** True if a report came out too late to be an article's source. @param credited the agency that the article credits */
export const isLaterSource = (article: Report, report: Report, credited: string | null): boolean =>
  isLater(report.published, article.published) &&
  orderBeside({ published: article.published, credits: credited }, report)?.earlier !== 'b';
