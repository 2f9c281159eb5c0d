import { atomEntry, atomOutlet, isAtomEntry } from '../formats/atom.ts';
import { isNewsItem, newsItem } from '../formats/newsml.ts';
import { isRssItem, rssItem, rssOutlet } from '../formats/rss.ts';
import { isSitemapUrl, sitemapItem } from '../formats/sitemap.ts';
import type { Item } from '../incoming.ts';
import type { XmlNode } from '../xml/node.ts';
import { readXml } from '../xml/records.ts';
import type { ImportItem, Source } from './importFile.ts';
import { imported, nameOf, problem, textOf } from './text.ts';

/** An XML format: what its documents begin with, which elements are its records, and what they tell. */
export interface XmlFormat {
  root: RegExp;
  isRecord: (node: XmlNode) => boolean;
  toItem: (node: XmlNode, root: XmlNode) => Item | 'withdrawn' | null;
  outlet: (root: XmlNode) => string | null;
}

const FORMATS: readonly XmlFormat[] = [
  { root: /^(?:rss|RDF|channel)$/i, isRecord: isRssItem, toItem: rssItem, outlet: rssOutlet },
  { root: /^feed$/i, isRecord: isAtomEntry, toItem: atomEntry, outlet: atomOutlet },
  { root: /^(?:urlset|sitemapindex)$/i, isRecord: isSitemapUrl, toItem: sitemapItem, outlet: () => null },
  { root: /./, isRecord: isNewsItem, toItem: newsItem, outlet: () => null },
];

/** The format of a document by its root. */
export const formatOfRoot = (root: XmlNode): XmlFormat =>
  FORMATS.find(format => format.root.test(root.name))!;

/** The reports of NewsML-G2, RSS, Atom and news sitemaps, record by record. */
export async function* xmlItems(source: Source): AsyncGenerator<ImportItem> {
  const { file } = source;
  let records = 0;
  for await (const event of readXml(textOf(source), (node, root) => formatOfRoot(root).isRecord(node))) {
    if (event.type === 'dropped') yield problem({ file, item: event.index + 1 }, event.code);
    else if (event.type === 'record') {
      records++;
      const format = formatOfRoot(event.root);
      const place = { file, item: event.index + 1 };
      const outlet = format.outlet(event.root) ?? nameOf(file);
      yield await imported(format.toItem(event.node, event.root), place, outlet, source);
    } else if (event.code === 'too-deep') yield problem({ file }, 'too-deep');
    else if (records === 0) yield problem({ file }, 'unknown-format', { root: event.root?.name ?? '' });
    else if (event.code) yield problem({ file }, event.code);
  }
}
