import type { Report } from '../engine/types.ts';
import type { ReadArticle } from '../messages.ts';
import { withoutTracking } from '../sources/address.ts';
import { creditOf } from '../sources/credit.ts';
import { ownerOf } from '../sources/owner.ts';
import type { Agency } from '../sources/types.ts';

/** The page's article as a report: its id is its address, its agency the credited one or the owner of the site. */
export function toReport(article: ReadArticle, agencies: readonly Agency[]): Report {
  const url = addressOf(article);
  const credit = creditOf(article, agencies);
  const credited = credit && credit.form !== 'mixed' ? credit.agency : null;
  return {
    id: url,
    outlet: article.outlet,
    agency: credited ?? ownerOf(url, agencies),
    title: article.title,
    url,
    byline: article.byline,
    published: article.published,
    paragraphs: article.paragraphs,
  };
}

/** The canonical address where it is of the same host (a page may claim any), else the page's own, without what tracks. */
function addressOf({ url, canonical }: ReadArticle): string {
  const own = new URL(url);
  const claimed = canonical && URL.canParse(canonical) ? new URL(canonical) : null;
  const address = claimed && claimed.host === own.host && claimed.pathname !== '/' ? claimed : own;
  return withoutTracking(address).href;
}
