import { cleanAddress, placeIn } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import { depthOf, type Item } from '../incoming.ts';
import { baseOf } from '../xml/base.ts';
import { childOf, childrenOf, textIn, type XmlNode } from '../xml/node.ts';
import {
  lineOf,
  type Prose,
  paragraphsOfEither,
  paragraphsOfNode,
  paragraphsOfText,
} from '../xml/paragraphs.ts';

export const isAtomEntry = (node: XmlNode): boolean => node.name === 'entry';

/** Who publishes an Atom feed, or null. */
export const atomOutlet = (root: XmlNode): string | null => lineOf(textIn(childOf(root, 'title'))) || null;

/**
 * An entry of Atom 1.0 (also 0.3). Source: RFC 4287.
 * @param address where the feed came from: its links are relative to that
 */
export function atomEntry(node: XmlNode, root: XmlNode, address: string | null): Item {
  const named = [linkOf(root, 'self'), linkOf(root)].map(link => cleanAddress(link?.attributes.href));
  const own = address ?? named.find(one => one !== null) ?? null;
  const linked = linkOf(node);
  const base = baseOf([root, node, linked], own);
  const authors = [node, childOf(node, 'source'), root].map(authorsOf).find(names => names !== '');
  const content = proseOf(childOf(node, 'content'));
  const summary = proseOf(childOf(node, 'summary'));
  const isContent = content.paragraphs.length > 0;
  const { paragraphs } = isContent ? content : summary;
  const dates = ['published', 'issued', 'updated', 'modified'].map(name =>
    readDate(textIn(childOf(node, name))),
  );
  return {
    id: textIn(childOf(node, 'id')) || null,
    url: cleanAddress(linked?.attributes.href, base),
    place: placeIn(linked?.attributes.href, base),
    title: lineOf(textIn(childOf(node, 'title'))) || null,
    outlet: lineOf(textIn(childOf(childOf(node, 'source'), 'title'))) || null,
    byline: authors ?? null,
    published: dates.find(date => date !== null) ?? null,
    credits: [
      { field: 'rights', text: textIn(childOf(node, 'rights')) },
      { field: 'contributor', text: textIn(childOf(childOf(node, 'contributor'), 'name')) },
    ].filter(({ text }) => text !== ''),
    paragraphs,
    depth: depthOf(paragraphs, isContent),
  };
}

function linkOf(node: XmlNode, rel = 'alternate'): XmlNode | undefined {
  const links = childrenOf(node, 'link').filter(
    ({ attributes }) => (attributes.rel ?? 'alternate') === rel && attributes.href,
  );
  return links.find(({ attributes }) => /html/.test(attributes.type ?? 'html')) ?? links[0];
}

const authorsOf = (node: XmlNode | undefined): string =>
  childrenOf(node, 'author')
    .map(author => lineOf(textIn(childOf(author, 'name'))))
    .filter(Boolean)
    .join(', ');

/**
 * A text construct: type "text", "html" (escaped) or "xhtml" (elements). One that is elsewhere (src) has no text here.
 * Many feeds leave the type out, or say "text", and send HTML anyway.
 */
function proseOf(node: XmlNode | undefined): Prose {
  const none = { paragraphs: [], linked: 0 };
  if (!node || node.attributes.src) return none;
  const { type } = node.attributes;
  const hasElements = node.children.some(child => typeof child !== 'string');
  if (/xhtml|xml$/.test(type ?? '') || hasElements) return paragraphsOfNode(node);
  const text = textIn(node);
  const isText = type === 'text' || type === 'text/plain';
  return isText && !/<\/(?:p|div|a|li|h\d)>|<br\s*\/?>/i.test(text)
    ? { paragraphs: paragraphsOfText(text), linked: 0 }
    : paragraphsOfEither(text);
}
