import { cleanAddress } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import type { Item } from '../incoming.ts';
import { NS } from '../xml/namespaces.ts';
import { at, childOf, textIn, type XmlNode } from '../xml/node.ts';
import { lineOf } from '../xml/paragraphs.ts';

export const isSitemapUrl = (node: XmlNode): boolean => node.name === 'url' || node.name === 'sitemap';

/**
 * An address of a news sitemap; null if it has no news:news. Only its title is known.
 * Source: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function sitemapItem(node: XmlNode, _root: XmlNode, address: string | null): Item | null {
  const news = childOf(node, 'news', NS.news);
  const url = cleanAddress(textIn(childOf(node, 'loc')), address);
  if (!news || !url) return null;
  return {
    id: null,
    url,
    title: lineOf(textIn(childOf(news, 'title'))) || null,
    outlet: lineOf(textIn(at(news, 'publication', 'name'))) || null,
    byline: null,
    published:
      readDate(textIn(childOf(news, 'publication_date'))) ?? readDate(textIn(childOf(node, 'lastmod'))),
    credits: [],
    paragraphs: [],
    depth: 'headline',
  };
}

/** A sitemap that an index names, with the time of its last change (ISO 8601), or null. */
export function indexedSitemap(node: XmlNode): { address: string; changed: string | null } | null {
  const address = cleanAddress(textIn(childOf(node, 'loc')));
  return address === null ? null : { address, changed: readDate(textIn(childOf(node, 'lastmod'))) };
}
