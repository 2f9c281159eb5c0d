import { childOf, textIn, type XmlNode } from '../xml/node.ts';
import { atomEntry, atomOutlet, isAtomEntry } from './atom.ts';
import { isNewsItem1, newsItem1 } from './newsml1.ts';
import { g2Item, isG2Item } from './newsmlG2.ts';
import { isNitf, nitfItem } from './nitf.ts';
import { isRssItem, rssItem, rssOutlet } from './rss.ts';
import { isSitemapUrl, sitemapItem } from './sitemap.ts';
import type { Told } from './told.ts';

/** An XML format: what its documents begin with, which elements are its records, and what they hold. */
export interface XmlFormat {
  kind: 'feed' | 'sitemap' | 'index';
  isRecord: (node: XmlNode) => boolean;
  /** @param address where the document came from, or null */
  toItems: (node: XmlNode, root: XmlNode, address: string | null) => Told[];
  outlet: (root: XmlNode) => string | null;
}

const single =
  (toItem: (node: XmlNode, root: XmlNode, address: string | null) => Told | null): XmlFormat['toItems'] =>
  (node, root, address) => {
    const told = toItem(node, root, address);
    return told ? [told] : [];
  };

const RSS: XmlFormat = { kind: 'feed', isRecord: isRssItem, toItems: single(rssItem), outlet: rssOutlet };
const ATOM: XmlFormat = {
  kind: 'feed',
  isRecord: isAtomEntry,
  toItems: single(atomEntry),
  outlet: atomOutlet,
};
const SITEMAP: XmlFormat = {
  kind: 'sitemap',
  isRecord: isSitemapUrl,
  toItems: single(sitemapItem),
  outlet: () => null,
};
/** What agencies send: their items are in messages of many names, or by themselves. */
const WIRE: XmlFormat = {
  kind: 'feed',
  isRecord: node => isG2Item(node) || isNewsItem1(node) || isNitf(node),
  toItems: (node, root) => {
    if (isNitf(node)) return [nitfItem(node)];
    return isNewsItem1(node) ? newsItem1(node, root) : [g2Item(node)];
  },
  outlet: () => null,
};

const FORMATS: readonly [root: RegExp, format: XmlFormat][] = [
  [/^(?:rss|RDF|channel)$/i, RSS],
  [/^feed$/i, ATOM],
  [/^urlset$/i, SITEMAP],
  [/^sitemapindex$/i, { ...SITEMAP, kind: 'index' }],
];

/** The format of a document by its root. */
export const formatOfRoot = (root: XmlNode): XmlFormat =>
  FORMATS.find(([name]) => name.test(root.name))?.[1] ?? WIRE;

/** Minutes that an RSS feed asks to be left alone, or null. */
export function ttlOf(root: XmlNode): number | null {
  const minutes = Number(textIn(childOf(childOf(root, 'channel'), 'ttl')) || Number.NaN);
  return minutes > 0 ? minutes : null;
}
