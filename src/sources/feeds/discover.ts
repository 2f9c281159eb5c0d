import { cleanAddress } from '../address.ts';
import type { Link } from '../xml/pageHead.ts';

export type { Link };

/** A feed that a page names. */
export interface FeedLink {
  address: string;
  title: string;
}

const TYPE =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)/i;
const MAX = 20;

/**
 * The feeds that a page's own links name, the site's main feed first (comment feeds last), each once.
 * Source: https://www.rssboard.org/rss-autodiscovery
 * @param address the page's address
 * @param base what the page says its addresses are relative to, if it does
 */
export function feedLinks(links: readonly Link[], address: string, base: string | null = null): FeedLink[] {
  const from = base && URL.canParse(base, address) ? new URL(base, address).href : address;
  const found = new Map<string, FeedLink>();
  for (const { rel, type, href, title } of links) {
    const isFeed = /\balternate\b/i.test(rel)
      ? TYPE.test(type.trim()) && isFeedJson(type, href)
      : /\bfeed\b/i.test(rel);
    const feed = isFeed ? cleanAddress(href, from) : null;
    if (feed && !found.has(feed)) found.set(feed, { address: feed, title: title.trim().slice(0, 200) });
  }
  const isComments = ({ address, title }: FeedLink) => /comment|kommentar/i.test(`${address} ${title}`);
  const list = [...found.values()];
  return [...list.filter(link => !isComments(link)), ...list.filter(isComments)].slice(0, MAX);
}

/** Plain JSON is what WordPress serves a page's own data in, too. */
const isFeedJson = (type: string, href: string): boolean =>
  !/^application\/json/i.test(type.trim()) || /feed/i.test(href);
