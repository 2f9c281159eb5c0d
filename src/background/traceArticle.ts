import { trace } from '../engine/trace.ts';
import type { Report, Trace } from '../engine/types.ts';
import { type Creditable, creditOf } from '../sources/credit.ts';
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
): Trace {
  return { ...trace(article, reports), credit: creditOf({ ...article, credits }, agencies) };
}
