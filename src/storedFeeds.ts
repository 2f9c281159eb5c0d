/** The feeds that the reader follows, in `storage.local`. */
import { browser } from './browser.ts';
import { sitePattern } from './hosts.ts';
import type { Feed } from './sources/feeds/types.ts';

export const FEEDS_KEY = 'feeds';

export async function getFeeds(): Promise<Feed[]> {
  return ((await browser.storage.local.get(FEEDS_KEY))[FEEDS_KEY] as Feed[] | undefined) ?? [];
}

export const setFeeds = (feeds: readonly Feed[]): Promise<void> =>
  browser.storage.local.set({ [FEEDS_KEY]: feeds });

/** Calls `onChange` whenever the feeds change; the function handed back ends it. */
export function followFeeds(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && FEEDS_KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Whether a feed, or an article that one links to, is fetched from the host of a match pattern. */
export const isFollowed = (feeds: readonly Feed[], pattern: string): boolean =>
  feeds.some(feed => addressesOf(feed).some(address => sitePattern(address) === pattern));

/** Addresses on the hosts that a feed needs. */
export const addressesOf = ({ address, full, sites }: Feed): string[] => [address, ...(full ? sites : [])];
