import { cleanAddress } from '../address.ts';

/** Searches whose links lead nowhere without their own script: Google News since 24 July 2024. */
const OPAQUE = /^(?:news|www)\.google\.[a-z.]+$/;

/** Whether the links of a search cannot be followed, by the address that it is asked at. */
export const hasOpaqueLinks = (address: string): boolean =>
  URL.canParse(address) && OPAQUE.test(new URL(address).hostname);

/**
 * The publisher's address behind a search's own link, cleaned; the link itself where it is direct, null if it cannot
 * be told. Bing News wraps as `…bing.com/news/apiclick.aspx?…&url=<address>`.
 */
export function unwrapped(link: string): string | null {
  if (!URL.canParse(link) || hasOpaqueLinks(link)) return null;
  const { hostname, pathname, searchParams } = new URL(link);
  const isBing = /(?:^|\.)bing\.com$/.test(hostname) && /\/apiclick\.aspx$/i.test(pathname);
  return cleanAddress(isBing ? searchParams.get('url') : link);
}
