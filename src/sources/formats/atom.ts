import { cleanAddress } from '../address.ts';
import { isoDate } from '../dates.ts';
import { depthOf, type Item } from '../incoming.ts';
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

/** An entry of Atom 1.0 (also 0.3). Source: RFC 4287. */
export function atomEntry(node: XmlNode, root: XmlNode): Item {
  const base = node.attributes['xml:base'] ?? root.attributes['xml:base'] ?? linkOf(root) ?? null;
  const authors = [node, childOf(node, 'source'), root].map(authorsOf).find(names => names !== '');
  const content = proseOf(childOf(node, 'content'));
  const summary = proseOf(childOf(node, 'summary'));
  const isContent = content.paragraphs.length > 0;
  const { paragraphs } = isContent ? content : summary;
  const dates = ['published', 'issued', 'updated', 'modified'].map(name =>
    isoDate(textIn(childOf(node, name))),
  );
  return {
    id: textIn(childOf(node, 'id')) || null,
    url: cleanAddress(linkOf(node), base),
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

function linkOf(node: XmlNode): string | undefined {
  const links = childrenOf(node, 'link').map(({ attributes }) => attributes);
  const isPage = (link: Record<string, string>) => (link.rel ?? 'alternate') === 'alternate' && !!link.href;
  return (links.find(link => isPage(link) && /html/.test(link.type ?? 'html')) ?? links.find(isPage))?.href;
}

const authorsOf = (node: XmlNode | undefined): string =>
  childrenOf(node, 'author')
    .map(author => lineOf(textIn(childOf(author, 'name'))))
    .filter(Boolean)
    .join(', ');

/** A text construct: type "text", "html" (escaped) or "xhtml" (elements). One that is elsewhere (src) has no text here. */
function proseOf(node: XmlNode | undefined): Prose {
  const none = { paragraphs: [], linked: 0 };
  if (!node || node.attributes.src) return none;
  const type = node.attributes.type ?? 'text';
  if (
    /xhtml|xml$/.test(type) ||
    node.children.some(child => typeof child !== 'string' && child.name === 'div')
  )
    return paragraphsOfNode(node);
  const text = textIn(node);
  return type === 'text' || type === 'text/plain'
    ? { paragraphs: paragraphsOfText(text), linked: 0 }
    : paragraphsOfEither(text);
}
