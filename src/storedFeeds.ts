/** The feeds that the reader follows, in `storage.local`. */
import { browser } from './browser.ts';
import { fetchPatterns, letGo, letGoAllBut } from './hosts.ts';
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

/** Addresses on the hosts that a feed needs. */
const addressesOf = ({ address, full, sites }: Feed): string[] => [address, ...(full ? sites : [])];

const patternsOf = (feeds: readonly Feed[]): string[] => feeds.flatMap(addressesOf).flatMap(fetchPatterns);

/** Whether a feed, or an article that one links to, is fetched from the host of a match pattern. */
export const isFollowed = (feeds: readonly Feed[], pattern: string): boolean =>
  patternsOf(feeds).includes(pattern);

/** Gives back the permission of an address' host, but for what the feeds that are followed need. @param kept stay too */
export const giveBack = async (address: string, kept: readonly string[] = []): Promise<void> =>
  letGo(address, [...patternsOf(await getFeeds()), ...kept]);

/**
 * Gives back what nothing is fetched with any more: the hosts of a search's finds stay where the browser was closed
 * before they were fetched. @param kept stay too
 */
export const giveBackUnused = async (kept: readonly string[]): Promise<void> =>
  letGoAllBut([...patternsOf(await getFeeds()), ...kept]);

/** Gives back what a feed that is not followed any more was fetched with. */
export async function giveBackAll(feed: Feed): Promise<void> {
  for (const address of addressesOf(feed)) await giveBack(address);
}
