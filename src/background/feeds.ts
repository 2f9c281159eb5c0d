import { browser } from '../browser.ts';
import { canFetch, letGo, sitePattern } from '../hosts.ts';
import type { FollowedFeed } from '../messages.ts';
import { type FetchedFeed, fetchFeed } from '../sources/feeds/fetchFeed.ts';
import { due, nextDue } from '../sources/feeds/schedule.ts';
import { type Feed, newFeed } from '../sources/feeds/types.ts';
import { NotAllowed } from '../sources/web/get.ts';
import { HostQueue } from '../sources/web/hostQueue.ts';
import { getFeeds, isFollowed, setFeeds } from '../storedFeeds.ts';
import { corpus } from './openCorpus.ts';
import { allAgencies } from './ownAgencies.ts';
import { refreshAll } from './reading.ts';
import { retain } from './retention.ts';

export const ALARM = 'feeds';
/** A background that was stopped in the middle of its work is woken again after so many minutes. */
const AGAIN = 15;

const queue = new HostQueue();
/** Feeds that are being fetched, by address: an alarm may go off again before a slow one is done. */
const underWay = new Set<string>();
let changing: Promise<unknown> = Promise.resolve();

/** Changes the list of feeds; one change waits for the other, as each reads what the last wrote. */
function change(edit: (feeds: Feed[]) => Feed[]): Promise<void> {
  const done = changing.then(async () => setFeeds(edit(await getFeeds())));
  changing = done.catch(() => {});
  return done;
}

/** Sets the alarm to when the next feed is due; takes it away without feeds. */
export async function setAlarm(): Promise<void> {
  const next = nextDue(await getFeeds());
  if (next === null) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.max(next, Date.now() + 1_000), periodInMinutes: AGAIN });
}

/** Fetches what is due, and traces the open tabs anew where something came in. */
export async function fetchDue(now = Date.now()): Promise<void> {
  const feeds = due(await getFeeds(), now).filter(({ address }) => !underWay.has(address));
  const counts = await Promise.all(feeds.map(feed => takeInTurn(feed)));
  await setAlarm();
  if (counts.some(count => count > 0)) {
    await retain();
    await refreshAll();
  }
}

async function takeInTurn(feed: Feed): Promise<number> {
  underWay.add(feed.address);
  try {
    return await queue.run(feed.address, () => takeIn(feed));
  } finally {
    underWay.delete(feed.address);
  }
}

/** Fetches one feed and keeps what it brought; answers how many reports are new. A feed taken away meanwhile stays so. */
async function takeIn(feed: Feed): Promise<number> {
  const { feed: after, reports } = await step(feed);
  const store = await corpus();
  const { added, replaced } = reports.length
    ? await store.add(reports, { skipDuplicates: true })
    : { added: 0, replaced: 0 };
  await change(feeds => feeds.map(one => (one.address === feed.address ? after : one)));
  return added + replaced;
}

const step = async (feed: Feed): Promise<FetchedFeed> =>
  fetchFeed(feed, { fetch: allowedFetch, now: Date.now, agencies: await allAgencies() });

/** No request leaves for a host whose permission the reader did not give. */
async function allowedFetch(address: string, init: RequestInit): Promise<Response> {
  if (!(await canFetch(address))) throw new NotAllowed();
  return fetch(address, init);
}

/** Follows a feed, or hands back the feeds that a page names, or what is wrong. */
export async function addFeed(address: string): Promise<FollowedFeed> {
  const known = (await getFeeds()).find(feed => feed.address === address);
  if (known) return { feed: known, links: [] };
  const { feed, reports, links } = await queue.run(address, () => step(newFeed(address, true, Date.now())));
  if (feed.failures > 0) {
    if (links.length === 0) await letGoUnused(address);
    return { feed, links };
  }
  await change(feeds => [...feeds.filter(one => one.address !== address), feed]);
  if (reports.length) await (await corpus()).add(reports, { skipDuplicates: true });
  await setAlarm();
  await retain();
  await refreshAll();
  return { feed, links: [] };
}

/** Stops following a feed, and gives its host's permission back where nothing else is fetched from there. */
export async function removeFeed(address: string): Promise<void> {
  await change(feeds => feeds.filter(feed => feed.address !== address));
  await letGoUnused(address);
  await setAlarm();
}

async function letGoUnused(address: string): Promise<void> {
  const pattern = sitePattern(address);
  if (pattern && !isFollowed(await getFeeds(), pattern)) await letGo(address);
}
