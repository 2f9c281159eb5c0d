import type { CorpusReport } from '../corpus/types.ts';
import { allowedFetch } from '../gathering/allowedFetch.ts';
import { hostOf } from '../sources/address.ts';
import { PAUSE, wantedPages } from '../sources/feeds/pages.ts';
import { afterFailure } from '../sources/feeds/schedule.ts';
import type { Feed } from '../sources/feeds/types.ts';
import { fetchPage, type PageProblem } from '../sources/web/fetchPage.ts';
import type { HostQueue } from '../sources/web/hostQueue.ts';
import { changeFeed } from '../stored/feeds.ts';
import { allAgencies } from './agencies.ts';
import { corpus } from './openCorpus.ts';
import { readHtml } from './readHtml.ts';

/** What may be otherwise the next time; a page that met anything else is not asked again. */
const PASSING: readonly PageProblem[] = ['busy', 'network', 'slow', 'not-allowed', 'server'];

let underWay: Promise<number> | null = null;

/** Fetches the articles whose turn it is, a step of each feed's; answers how many reports are new or fuller. */
export function fetchLinkedPages(feeds: readonly Feed[], queue: HostQueue, now: number): Promise<number> {
  underWay ??= fetchAll(feeds, queue, now).finally(() => {
    underWay = null;
  });
  return underWay;
}

async function fetchAll(feeds: readonly Feed[], queue: HostQueue, now: number): Promise<number> {
  const wanted = feeds
    .map(feed => ({ feed, urls: wantedPages(feed, now) }))
    .filter(({ urls }) => urls.length);
  if (wanted.length === 0) return 0;
  const counts = await Promise.all(wanted.map(({ feed, urls }) => fetchStep(feed, urls, queue)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A host that is busy, or that was taken back, is left alone until the feed's next turn. */
async function fetchStep(feed: Feed, urls: readonly string[], queue: HostQueue): Promise<number> {
  const left = new Map<string | null, number>();
  let count = 0;
  const one = async (url: string): Promise<void> => {
    const host = hostOf(url);
    if (left.has(host)) return;
    const got = await fetchOne(url, feed);
    if (!got.ok && PASSING.includes(got.problem)) {
      left.set(host, afterFailure(1, Date.now(), got.retryAt));
      return;
    }
    if (got.ok) count += await keep(got.report);
    await changeFeed(feed.address, now => ({ ...now, pages: { ...now.pages, [url]: 'tried' } }));
  };
  await Promise.all(urls.map(url => queue.run(url, () => one(url))));
  const pagesAt = Math.max(Date.now() + PAUSE, ...left.values());
  await changeFeed(feed.address, now => ({ ...now, pagesAt }));
  return count;
}

const fetchOne = async (url: string, { address }: Feed) =>
  fetchPage(url, {
    fetch: allowedFetch,
    now: Date.now,
    agencies: await allAgencies(),
    readHtml,
    origin: { kind: 'feed', from: address },
    typed: address,
  });

/** Puts the whole text in place of the excerpt; what the page does not say of itself, the feed said. */
async function keep(report: CorpusReport): Promise<number> {
  const store = await corpus();
  const known = await store.get(report.id);
  const whole = {
    ...report,
    title: report.title ?? known?.title ?? null,
    outlet: report.outlet || (known?.outlet ?? ''),
    published: report.published ?? known?.published ?? null,
  };
  const { added, replaced } = await store.add([whole], { skipDuplicates: true });
  return added + replaced;
}
