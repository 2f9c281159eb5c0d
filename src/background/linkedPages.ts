import type { CorpusReport } from '../corpus/types.ts';
import { allowedFetch } from '../gathering/allowedFetch.ts';
import { canFetch, sitePattern } from '../hosts.ts';
import { hostOf } from '../sources/address.ts';
import { isDue } from '../sources/feeds/clock.ts';
import { afterTry, isHosts, PAUSE, waiting, wantedPages } from '../sources/feeds/pages.ts';
import { afterFailure } from '../sources/feeds/schedule.ts';
import type { Feed } from '../sources/feeds/types.ts';
import { fetchPage } from '../sources/web/fetchPage.ts';
import type { HostQueue } from '../sources/web/hostQueue.ts';
import { changeFeed } from '../stored/feeds.ts';
import { allAgencies } from './agencies.ts';
import { tellNotStored } from './notStored.ts';
import { corpus } from './openCorpus.ts';
import { readHtml } from './readHtml.ts';
import { takeIn } from './reports.ts';

let underWay: Promise<number> | null = null;

/** Fetches the articles whose turn it is, a step of each feed's; answers how many reports are new or fuller. */
export function fetchLinkedPages(feeds: readonly Feed[], queue: HostQueue, now: number): Promise<number> {
  underWay ??= fetchAll(feeds, queue, now).finally(() => {
    underWay = null;
  });
  return underWay;
}

async function fetchAll(feeds: readonly Feed[], queue: HostQueue, now: number): Promise<number> {
  const due = feeds.filter(
    ({ full, pages, pagesAt }) => full && isDue(pagesAt, now) && waiting(pages).length > 0,
  );
  const step = (feed: Feed) =>
    fetchStep(feed, now, queue).catch(async error => {
      await tellNotStored(feed.address, error);
      return 0;
    });
  const counts = await Promise.all(due.map(step));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A host that is busy, or no longer allowed, is left alone until the feed's next turn. */
async function fetchStep(feed: Feed, now: number, queue: HostQueue): Promise<number> {
  const urls = wantedPages(feed, now, await allowedAmong(waiting(feed.pages)));
  const left = new Map<string | null, number>();
  let count = 0;
  const one = async (url: string): Promise<void> => {
    const host = hostOf(url);
    if (left.has(host)) return;
    const got = await fetchOne(url, feed);
    if (!got.ok && isHosts(got.problem)) left.set(host, afterFailure(1, Date.now(), got.retryAt));
    if (got.ok) count += await keep(got.report);
    const problem = got.ok ? null : got.problem;
    await changeFeed(feed.address, known => ({ ...known, pages: afterTry(known.pages, url, problem) }));
  };
  await Promise.all(urls.map(url => queue.run(url, () => one(url))));
  // Where nothing may be fetched, the alarm need not go off before the feed's own turn.
  const later = urls.length > 0 ? [Date.now() + PAUSE] : [afterFailure(1, Date.now(), null)];
  const pagesAt = Math.max(...later, ...left.values());
  await changeFeed(feed.address, known => ({ ...known, pagesAt }));
  return count;
}

/** Tells which of some addresses may be fetched; each site is asked for once. */
async function allowedAmong(urls: readonly string[]): Promise<(url: string) => boolean> {
  const sites = new Map<string | null, string>(urls.map(url => [sitePattern(url), url]));
  const answers = await Promise.all(
    [...sites].map(async ([site, url]) => [site, await canFetch(url)] as const),
  );
  const allowed = new Map(answers);
  return url => allowed.get(sitePattern(url)) ?? false;
}

const fetchOne = async (url: string, { address }: Feed) =>
  fetchPage(url, {
    fetch: allowedFetch,
    now: Date.now,
    agencies: await allAgencies(),
    readHtml,
    typed: address,
  });

/** Replaces the excerpt by the whole text; what the page does not say, the feed said. */
async function keep(report: CorpusReport): Promise<number> {
  const known = await (await corpus()).get(report.id);
  const whole = {
    ...report,
    title: report.title ?? known?.title ?? null,
    outlet: report.outlet || (known?.outlet ?? ''),
    published: report.published ?? known?.published ?? null,
  };
  const { added, replaced } = await takeIn([whole]);
  return added + replaced;
}
