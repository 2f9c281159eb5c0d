import { Parser } from 'htmlparser2';
import { cleanAddress } from '../address.ts';

/** The attributes of a `link` element. */
export interface Link {
  rel: string;
  type: string;
  href: string;
  title: string;
}

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
 * @param base the page's address
 */
export function feedLinks(links: readonly Link[], base: string): FeedLink[] {
  const found = new Map<string, FeedLink>();
  for (const { rel, type, href, title } of links) {
    const isFeed = /\balternate\b/i.test(rel)
      ? TYPE.test(type.trim()) && isFeedJson(type, href)
      : /\bfeed\b/i.test(rel);
    const address = isFeed ? cleanAddress(href, base) : null;
    if (address && !found.has(address)) found.set(address, { address, title: title.trim().slice(0, 200) });
  }
  const isComments = ({ address, title }: FeedLink) => /comment|kommentar/i.test(`${address} ${title}`);
  const list = [...found.values()];
  return [...list.filter(link => !isComments(link)), ...list.filter(isComments)].slice(0, MAX);
}

/** Plain JSON is what WordPress serves a page's own data in, too. */
const isFeedJson = (type: string, href: string): boolean =>
  !/^application\/json/i.test(type.trim()) || /feed/i.test(href);

/** The link elements of an HTML text. */
export function linksIn(html: string): Link[] {
  const links: Link[] = [];
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if ((name === 'link' || (name === 'a' && rel)) && href) links.push({ rel, type, href, title });
    },
  });
  parser.end(html);
  return links;
}
