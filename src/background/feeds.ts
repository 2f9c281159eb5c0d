import { browser } from '../browser.ts';
import type { CorpusReport } from '../corpus/types.ts';
import { allowedFetch } from '../gathering/allowedFetch.ts';
import { canFetch, fetchPatterns, giveBack, giveBackAll, giveBackUnused } from '../hosts.ts';
import type { Follow, FollowedFeed } from '../messages.ts';
import { type FetchedFeed, fetchFeed } from '../sources/feeds/fetchFeed.ts';
import { linkedSites, pagesOf } from '../sources/feeds/pages.ts';
import { due, nextDue } from '../sources/feeds/schedule.ts';
import { type Feed, newFeed } from '../sources/feeds/types.ts';
import { addressOf, providerOf } from '../sources/find/providers.ts';
import { HostQueue } from '../sources/web/hostQueue.ts';
import { changeFeed, feeds } from '../stored/feeds.ts';
import { settings } from '../stored/settings.ts';
import { allAgencies } from './agencies.ts';
import { fetchLinkedPages } from './linkedPages.ts';
import { tellNotStored } from './notStored.ts';
import { corpus } from './openCorpus.ts';
import { settle, takeIn } from './reports.ts';

export const ALARM = 'feeds';
/** Minutes after which a background stopped in the middle of its work is woken again. */
const AGAIN = 15;

const queue = new HostQueue();
/** Feeds that are being fetched, by address: an alarm may go off again before a slow one is done. */
const underWay = new Set<string>();

/** Sets the alarm to when something is due next; takes it away without feeds. */
export async function setAlarm(): Promise<void> {
  const next = nextDue(await feeds.get(), Date.now());
  if (next === null) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.max(next, Date.now() + 1_000), periodInMinutes: AGAIN });
}

/** Gives back the permissions that neither a feed nor the search needs. */
export async function giveBackHosts(): Promise<void> {
  const { search } = await settings.get();
  await giveBackUnused(fetchPatterns(addressOf(providerOf(search))));
}

/** Fetches what is due, feeds first, then articles they link to; traces the open tabs again where something came in. */
export async function fetchDue(now = Date.now()): Promise<void> {
  const wanted = due(await feeds.get(), now).filter(({ address }) => !underWay.has(address));
  const counts = await Promise.all(wanted.map(feed => takeInTurn(feed).catch(error => failed(feed, error))));
  const whole = await fetchLinkedPages(await feeds.get(), queue, Date.now());
  await setAlarm();
  if (whole > 0 || counts.some(count => count > 0)) await settle();
}

/** A feed that cannot be stored does not hold up the others. */
async function failed({ address }: Feed, error: unknown): Promise<number> {
  await tellNotStored(address, error);
  return 0;
}

async function takeInTurn(feed: Feed): Promise<number> {
  underWay.add(feed.address);
  try {
    return await queue.run(feed.address, () => fetchOne(feed));
  } finally {
    underWay.delete(feed.address);
  }
}

/** Fetches one feed and keeps its reports; answers how many are new. A feed removed meanwhile stays removed. */
async function fetchOne(feed: Feed): Promise<number> {
  const { feed: after, reports } = await step(feed);
  const count = await keep(reports);
  const pages = await pagesNow(after, reports);
  await changeFeed(feed.address, ({ full, pagesAt }) => ({ ...after, pages, full, pagesAt }));
  return count;
}

async function step(feed: Feed): Promise<FetchedFeed> {
  const agencies = await allAgencies();
  const got = await fetchFeed(feed, { fetch: allowedFetch, now: Date.now, agencies });
  return { ...got, feed: { ...got.feed, sites: linkedSites(got.reports, got.feed.sites) } };
}

async function keep(reports: readonly CorpusReport[]): Promise<number> {
  if (reports.length === 0) return 0;
  const { added, replaced } = await takeIn(reports);
  return added + replaced;
}

/** Which of the articles that a feed links to are to be fetched: those whose whole text is not stored. */
async function pagesNow(feed: Feed, reports: readonly CorpusReport[]): Promise<Feed['pages']> {
  if (!feed.full || reports.length === 0) return feed.pages;
  const store = await corpus();
  const stored = await Promise.all(reports.map(({ id }) => store.get(id)));
  const whole = new Set(stored.flatMap(report => (report?.depth === 'full' ? [report.id] : [])));
  return pagesOf(feed.pages, reports, ({ id }) => whole.has(id));
}

/** Follows a feed, or returns the feeds that a page names, or what is wrong. @throws CorpusError, NotStored */
export async function addFeed(
  address: string,
  { isListed = false, isFull = false }: Partial<Follow> = {},
): Promise<FollowedFeed> {
  const known = (await feeds.get()).find(feed => feed.address === address);
  if (known) return { feed: known, links: [] };
  const fresh = newFeed(address, !isListed, Date.now());
  const { feed, reports, links } = await queue.run(address, () => step(fresh));
  if (feed.failures > 0) {
    if (links.length === 0 || feed.problem === 'moved') await giveBack(address);
    return { feed, links };
  }
  const [site] = feed.sites;
  const full = isFull && site !== undefined && (await canFetch(site));
  try {
    await keep(reports);
    const followed = { ...feed, full, pages: await pagesNow({ ...feed, full }, reports) };
    await feeds.change(list => [...list.filter(one => one.address !== address), followed]);
  } catch (error) {
    await giveBack(address).catch(console.error);
    throw error;
  }
  await setAlarm();
  await settle();
  if (full) void fetchDue().catch(console.error);
  return { feed: { ...feed, full }, links: [] };
}

/** Fetches a feed's articles in full from now on, those it names now too; or gives their sites' permission back. */
export async function setFull(address: string, full: boolean): Promise<void> {
  const before = (await feeds.get()).find(feed => feed.address === address);
  if (!before) return;
  // Without validators the feed answers with all its items, unchanged or not.
  const anew = full ? { etag: null, lastModified: null, parts: {}, next: Date.now() } : { pages: {} };
  await changeFeed(address, feed => ({ ...feed, full, pagesAt: 0, ...anew }));
  if (full) await fetchDue();
  else await giveBackAll(before);
}

/** Fetches a feed whose permission was taken back and given again. */
export async function fetchAgain(address: string): Promise<void> {
  await changeFeed(address, feed => ({ ...feed, next: Date.now(), pagesAt: 0 }));
  await fetchDue();
}

/** Stops following a feed, and gives its hosts' permission back where nothing else is fetched from there. */
export async function removeFeed(address: string): Promise<void> {
  const gone = (await feeds.get()).filter(feed => feed.address === address);
  await feeds.change(list => list.filter(feed => feed.address !== address));
  for (const feed of gone) await giveBackAll(feed);
  await setAlarm();
}
