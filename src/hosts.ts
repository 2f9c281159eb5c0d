/**
 * What the reader lets the extension reach. A host's permission is held to read its pages at load ("Always on this
 * site"), or only to fetch from it (feeds, searches): the browser does not know which, so those that are only fetched
 * from are kept apart.
 */
import { browser, type Permissions } from './browser.ts';
import type { Feed } from './sources/feeds/types.ts';
import { isPrivate } from './sources/web/allowed.ts';
import { feeds } from './stored/feeds.ts';
import { sharedCorpus } from './stored/sharedCorpus.ts';
import { fetchOnly } from './stored/slots.ts';

/**
 * The match pattern of the site an address belongs to, or null if it is not a web address.
 * Without the port: Firefox refuses patterns with one (bugs 1362809, 1468162), and Chrome takes them for any port.
 */
export function sitePattern(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname ? `${protocol}//${hostname}/*` : null;
}

/**
 * The patterns of the hosts that an address' fetching needs: sites lead from http to https, and to "www." or away from
 * it, so both are asked for at once. Of a local address its own alone.
 */
export function fetchPatterns(address: string): string[] {
  const own = sitePattern(address);
  if (!own) return [];
  const { hostname } = new URL(address);
  if (isPrivate(hostname) || /^\[|^[\d.]+$/.test(hostname)) return [own];
  const bare = hostname.replace(/^www\./, '');
  return ['https', 'http'].flatMap(scheme => [`${scheme}://${bare}/*`, `${scheme}://www.${bare}/*`]);
}

/** From now on the permission of these patterns is for fetching alone. */
export const markFetchOnly = (patterns: readonly string[]): Promise<unknown> =>
  fetchOnly.change(known => [...new Set([...known, ...patterns])]);

/** From now on the permission of these patterns, as far as it is held, is for reading pages at load too. */
export const unmarkFetchOnly = (patterns: readonly string[]): Promise<unknown> =>
  fetchOnly.change(known => known.filter(pattern => !patterns.includes(pattern)));

/** The patterns of the sites whose pages are read at load. */
export async function readPatterns(): Promise<string[]> {
  const [{ origins = [] }, apart] = await Promise.all([browser.permissions.getAll(), fetchOnly.get()]);
  const isSite = (origin: string) => /^(?:https?|\*):\/\//.test(origin) || origin === '<all_urls>';
  return origins.filter(origin => isSite(origin) && !apart.includes(origin));
}

/** Whether the pages of a site are read at load: by a permission of its own, or by one for all sites. */
export async function isReadAtLoad(pattern: string): Promise<boolean> {
  const patterns = await readPatterns();
  const all = ['<all_urls>', '*://*/*', `${pattern.split('//')[0]}//*/*`];
  return patterns.includes(pattern) || all.some(one => patterns.includes(one));
}

/** Whether an address may be asked. */
export async function canFetch(address: string): Promise<boolean> {
  const pattern = sitePattern(address);
  return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
}

type Asked = Permissions.Permissions;

/** The permission to see redirects before they are followed; Firefox asks for it with the first host fetched. */
const WATCHING: Asked = { permissions: ['webRequest'] };
const watching = (): Asked => (browser.runtime.getManifest().optional_permissions ? WATCHING : {});

/** What a host receives from an article, in the names of Firefox's data permissions; Chrome has none. */
const SENT = {
  search: ['searchTerms', 'websiteContent'],
  corpus: ['websiteContent'],
} satisfies Record<string, Asked['data_collection']>;
export type Sent = keyof typeof SENT;

/** Firefox asks separately about data sent; only its build declares this in its manifest. */
const dataOf = (sent: Sent | null): Asked =>
  sent && browser.runtime.getManifest().browser_specific_settings ? { data_collection: SENT[sent] } : {};

/** Whether redirects can be seen before they are followed. */
export const canWatch = (): Promise<boolean> => browser.permissions.contains(WATCHING);

/**
 * Asks for the hosts of some addresses, to fetch from them. Call it first thing in a gesture: both browsers ask only
 * there, so nothing is awaited before.
 * @param held patterns whose pages are read at load already: they stay so
 * @param sent what of an article is sent there; null: nothing
 * @throws NotStored
 */
export const askToFetch = (
  addresses: readonly string[],
  held: readonly string[],
  sent: Sent | null = null,
): Promise<boolean> =>
  askFor({ origins: [...new Set(addresses.flatMap(fetchPatterns))], ...watching(), ...dataOf(sent) }, held);

/** The same for the host of a shared corpus, which is never followed elsewhere. @throws NotStored */
export const askForCorpus = (pattern: string, held: readonly string[]): Promise<boolean> =>
  askFor({ origins: [pattern], ...dataOf('corpus') }, held);

async function askFor(asked: Asked & { origins: string[] }, held: readonly string[]): Promise<boolean> {
  const { origins } = asked;
  const fresh = origins.filter(origin => !held.includes(origin));
  // Marked before it is given, so that no page is read at load meanwhile; and after, if another request for the same
  // host was refused meanwhile.
  const marked = markFetchOnly(fresh).catch(() => {});
  const isGiven = await browser.permissions.request(asked).catch(() => false);
  await marked;
  if (isGiven) await keepMarked(fresh);
  else await unmarkNotHeld(fresh);
  return isGiven;
}

/** A permission that cannot be kept for fetching alone is given back. */
async function keepMarked(patterns: string[]): Promise<void> {
  try {
    await markFetchOnly(patterns);
  } catch (error) {
    await browser.permissions.remove({ origins: patterns }).catch(() => false);
    throw error;
  }
}

async function unmarkNotHeld(patterns: readonly string[]): Promise<void> {
  const isHeld = await Promise.all(
    patterns.map(pattern => browser.permissions.contains({ origins: [pattern] })),
  );
  await unmarkFetchOnly(patterns.filter((_, i) => !isHeld[i]));
}

/** Addresses on the hosts that a feed needs. */
const addressesOf = ({ address, full, sites }: Feed): string[] => [address, ...(full ? sites : [])];

const patternsOf = (list: readonly Feed[]): string[] => list.flatMap(addressesOf).flatMap(fetchPatterns);

/** The permissions with which followed feeds and the shared corpus are fetched. */
async function neededPatterns(): Promise<string[]> {
  const [list, shared] = await Promise.all([feeds.get(), sharedCorpus.get()]);
  const own = sitePattern(shared?.address);
  return [...patternsOf(list), ...(own ? [own] : [])];
}

/** Whether a feed, an article that one links to or the shared corpus is fetched from the host of a match pattern. */
export const isFollowed = async (pattern: string): Promise<boolean> =>
  (await neededPatterns()).includes(pattern);

/**
 * Gives back the permission of an address' host, as far as it was held for fetching alone and neither a feed that is
 * followed nor the shared corpus needs it. @param others stay too
 */
export async function giveBack(address: string, others: readonly string[] = []): Promise<void> {
  const wanted = fetchPatterns(address);
  const kept = [...(await neededPatterns()), ...others];
  await release(
    (await fetchOnly.get()).filter(pattern => wanted.includes(pattern) && !kept.includes(pattern)),
  );
}

/** Gives back the permissions of a feed that is no longer followed. */
export async function giveBackAll(feed: Feed): Promise<void> {
  for (const address of addressesOf(feed)) await giveBack(address);
}

/**
 * Gives back permissions no longer in use: the hosts of search results are left when the browser is closed
 * before they were fetched. @param others stay too
 */
export async function giveBackUnused(others: readonly string[]): Promise<void> {
  const kept = [...(await neededPatterns()), ...others];
  await release((await fetchOnly.get()).filter(pattern => !kept.includes(pattern)));
}

/** With the last host that is fetched, the watching of redirects is given back too, where it was asked for. */
async function release(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  await browser.permissions.remove({ origins }).catch(() => false);
  await unmarkFetchOnly(origins);
  if ((await fetchOnly.get()).length > 0 || (await feeds.get()).length > 0) return;
  await browser.permissions.remove(watching()).catch(() => false);
}

/** Gives back the permission of a search's host, and what it was sent. */
export async function giveBackSearch(address: string): Promise<void> {
  await giveBack(address);
  const kept: Asked['data_collection'] = (await sharedCorpus.get()) ? SENT.corpus : [];
  const sent = dataOf('search').data_collection?.filter(name => !kept.includes(name));
  if (sent) await browser.permissions.remove({ data_collection: sent }).catch(() => false);
}
