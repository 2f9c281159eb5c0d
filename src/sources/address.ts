/** Parameters that say where a reader came from, not what the page shows. */
const TRACKING =
  /^(?:utm_.+|at_(?:medium|campaign|format|link_.+)|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src|ocid|cmpid|smid)$/i;

/**
 * A web address as a report's id: without tracking parameters and fragment; null if it is not a web address.
 * @param base what a relative address is relative to
 */
export function cleanAddress(address: string | null | undefined, base?: string | null): string | null {
  const text = address?.trim();
  if (!text || text.length > 4_000) return null;
  const url = URL.canParse(text)
    ? new URL(text)
    : base && URL.canParse(text, base)
      ? new URL(text, base)
      : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return withoutTracking(url).href;
}

/** An address without a name and password in it. @throws TypeError if it is none */
export function withoutCredentials(address: string): string {
  const url = new URL(address);
  if (!url.username && !url.password) return address;
  url.username = '';
  url.password = '';
  return url.href;
}

/** Removes the fragment and tracking parameters from an address. */
export function withoutTracking(url: URL): URL {
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url;
}

/** The part of an address behind "#" where it names a place of the page, not a way to it; '' without one. */
export function placeIn(address: string | null | undefined, base?: string | null): string {
  const text = address?.trim() ?? '';
  if (!URL.canParse(text, base ?? undefined)) return '';
  const place = new URL(text, base ?? undefined).hash.slice(1, 200);
  return /[=&]|^(?:rss|feed|top|main|content|respond|comments?)$/i.test(place) ? '' : place;
}

/** An address's host without "www.", or null. */
export function hostOf(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') || null : null;
}
