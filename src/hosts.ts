/**
 * What the reader lets the extension reach. A host's permission is held to read its pages at load ("Always on this
 * site"), or only to fetch from it (feeds, searches): the browser does not know which, so those that are only fetched
 * from are kept apart.
 */
import { browser } from './browser.ts';
import { isPrivate } from './sources/web/allowed.ts';

const KEY = 'fetch-only';

/**
 * The match pattern of the site an address belongs to, or null where it is no web address.
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

/** Patterns whose permission is held for fetching alone. */
export async function fetchOnly(): Promise<string[]> {
  return ((await browser.storage.local.get(KEY))[KEY] as string[] | undefined) ?? [];
}

async function change(edit: (patterns: Set<string>) => void): Promise<void> {
  const patterns = new Set(await fetchOnly());
  edit(patterns);
  await browser.storage.local.set({ [KEY]: [...patterns] });
}

/** From now on the permission of these patterns is for fetching alone. Answers for which it was not before. */
export async function markFetchOnly(patterns: readonly string[]): Promise<string[]> {
  let fresh: string[] = [];
  await change(known => {
    fresh = patterns.filter(pattern => !known.has(pattern));
    for (const pattern of fresh) known.add(pattern);
  });
  return fresh;
}

export const unmarkFetchOnly = (patterns: readonly string[]): Promise<void> =>
  change(known => {
    for (const pattern of patterns) known.delete(pattern);
  });

/** Calls `onChange` when a permission is put to another use; the function handed back ends it. */
export function followUses(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The patterns of the sites whose pages are read at load. */
export async function readPatterns(): Promise<string[]> {
  const [{ origins = [] }, apart] = await Promise.all([browser.permissions.getAll(), fetchOnly()]);
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

/**
 * Asks for the hosts of some addresses, to fetch from them. Call it first thing in a gesture: both browsers ask only
 * there, so nothing is awaited before.
 * @param held patterns whose pages are read at load already: they stay so
 */
export function askToFetch(addresses: readonly string[], held: readonly string[]): Promise<boolean> {
  const origins = [...new Set(addresses.flatMap(fetchPatterns))];
  const fresh = origins.filter(origin => !held.includes(origin));
  const marked = markFetchOnly(fresh);
  return browser.permissions
    .request({ origins })
    .catch(() => false)
    .then(async isGiven => {
      if (!isGiven) await unmarkFetchOnly(await marked);
      return isGiven;
    });
}

/** Gives the permission of an address' host back, as far as it was held for fetching alone. @param kept stay */
export async function letGo(address: string, kept: readonly string[] = []): Promise<void> {
  const wanted = fetchPatterns(address);
  await release((await fetchOnly()).filter(pattern => wanted.includes(pattern) && !kept.includes(pattern)));
}

/** Gives back what was held for fetching alone, but for some patterns. */
export const letGoAllBut = async (kept: readonly string[]): Promise<void> =>
  release((await fetchOnly()).filter(pattern => !kept.includes(pattern)));

async function release(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  await browser.permissions.remove({ origins }).catch(() => false);
  await unmarkFetchOnly(origins);
}
