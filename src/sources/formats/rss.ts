import { cleanAddress, placeIn } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import { depthOf, type Item } from '../incoming.ts';
import { baseOf } from '../xml/base.ts';
import { NS } from '../xml/namespaces.ts';
import { at, childOf, childrenOf, textIn, type XmlNode } from '../xml/node.ts';
import { lineOf, type Prose, paragraphsOfEither, paragraphsOfNode } from '../xml/paragraphs.ts';

/** RSS's own elements have no namespace in 2.0, one of several in 1.0 and 0.9. */
const own = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node &&
  (childOf(node, name, '') ??
    childrenOf(node, name).find(({ ns }) => ns === node.ns || ns.includes('rss') || ns.includes('netscape')));

export const isRssItem = (node: XmlNode): boolean =>
  node.name === 'item' && !Object.values(NS).some(ns => ns === node.ns);

/** Who publishes an RSS feed, or null. */
export function rssOutlet(root: XmlNode): string | null {
  const title = own(childOf(root, 'channel'), 'title');
  return title ? lineOf(textIn(title)) || null : null;
}

/** Where an RSS feed says it is, or the site that it is of. */
function ownAddress(root: XmlNode): string | null {
  const channel = childOf(root, 'channel');
  const self = childrenOf(channel, 'link', NS.atom).find(({ attributes }) => attributes.rel === 'self');
  return cleanAddress(self?.attributes.href) ?? cleanAddress(textIn(own(channel, 'link')));
}

/**
 * An item of RSS 2.0 (also 1.0 and 0.9x). Source: https://www.rssboard.org/rss-specification, RSS 1.0's content module.
 * @param address where the feed came from: its links are relative to that
 */
export function rssItem(node: XmlNode, root: XmlNode, address: string | null): Item {
  const guid = own(node, 'guid');
  const id = textIn(guid) || null;
  const isLink = guid?.attributes.isPermaLink !== 'false' && /^https?:/i.test(id ?? '');
  const linked = own(node, 'link');
  const link = textIn(linked) || alternate(node) || (isLink ? id : null);
  const base = baseOf([root, childOf(root, 'channel'), node, linked], address ?? ownAddress(root));
  const url = cleanAddress(link, base);
  const { paragraphs, depth } = textOf(node);
  const byline = lineOf(textIn(childOf(node, 'creator', NS.dc)) || textIn(own(node, 'author')));
  return {
    id,
    url: url && isHome(url) && id ? null : url,
    place: placeIn(link, base),
    title: lineOf(textIn(own(node, 'title'))) || null,
    outlet: lineOf(textIn(own(node, 'source') ?? foreignSource(node))) || null,
    byline: byline || null,
    published: readDate(textIn(own(node, 'pubDate'))) ?? readDate(textIn(childOf(node, 'date', NS.dc))),
    credits: creditsOf(node),
    paragraphs,
    depth,
  };
}

/** Bing News names the outlet in News:Source, whose namespace is the query's address: only its local name is known. */
const foreignSource = (node: XmlNode): XmlNode | undefined =>
  node.children.find(
    (child): child is XmlNode => typeof child !== 'string' && child.name.toLowerCase() === 'source',
  );

/** A link to the front page names no item. */
const isHome = (url: string): boolean => new URL(url).pathname === '/' && new URL(url).search === '';

const alternate = (node: XmlNode): string | undefined =>
  childrenOf(node, 'link', NS.atom).find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')
    ?.attributes.href;

/** The fuller of content:encoded and description; a list of links is no text. */
function textOf(node: XmlNode): Pick<Item, 'paragraphs' | 'depth'> {
  const content = proseIn(childOf(node, 'encoded', NS.content) ?? at(node, 'fulltext'));
  const summary = proseIn(own(node, 'description'));
  const isContent = lengthOf(content) >= lengthOf(summary);
  const { paragraphs } = isContent ? content : summary;
  return { paragraphs, depth: depthOf(paragraphs, isContent) };
}

/** The text of an element: HTML that is written out or in CDATA, or elements, as where only CDATA's marks are escaped. */
function proseIn(node: XmlNode | undefined): Prose {
  const hasElements = node?.children.some(child => typeof child !== 'string');
  const prose = !node
    ? { paragraphs: [], linked: 0 }
    : hasElements
      ? paragraphsOfNode(node)
      : paragraphsOfEither(textIn(node));
  return prose.linked > 0.8 ? { paragraphs: [], linked: 0 } : prose;
}

const lengthOf = ({ paragraphs }: Prose): number => paragraphs.reduce((sum, text) => sum + text.length, 0);

function creditsOf(node: XmlNode): Item['credits'] {
  const fields = ['creator', 'publisher', 'rights', 'source', 'contributor'];
  const credits = fields.map(field => ({ field: `dc:${field}`, text: textIn(childOf(node, field, NS.dc)) }));
  credits.push({ field: 'source', text: textIn(own(node, 'source')) });
  return credits.filter(({ text }) => text !== '');
}
