import type { CorpusReport } from '../corpus/types.ts';
import type { ReadArticle } from '../messages.ts';
import { withoutTracking } from '../sources/address.ts';
import { reportOf } from '../sources/incoming.ts';
import type { Agency } from '../sources/types.ts';

/** The page's article as a report: its id is its address, its agency the credited one or the owner of the site. */
export async function articleReport(
  article: ReadArticle,
  agencies: readonly Agency[],
): Promise<CorpusReport | null> {
  const { outlet, url: from } = article;
  const item = { ...article, url: addressOf(article), id: null, depth: 'full' } as const;
  return reportOf(item, { outlet, origin: { kind: 'page', from } }, agencies);
}

/** The canonical address if on the same host (a page may claim any), else its own, without tracking parameters. */
function addressOf({ url, canonical }: ReadArticle): string {
  const own = new URL(url);
  const claimed = canonical && URL.canParse(canonical) ? new URL(canonical) : null;
  const address = claimed && claimed.host === own.host && claimed.pathname !== '/' ? claimed : own;
  return withoutTracking(address).href;
}
