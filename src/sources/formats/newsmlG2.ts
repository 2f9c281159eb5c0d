import { cleanAddress, hostOf } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import type { Item } from '../incoming.ts';
import { NS } from '../xml/namespaces.ts';
import { at, childOf, childrenOf, descendants, textIn, wordsIn, type XmlNode } from '../xml/node.ts';
import { lineOf, paragraphsOfText } from '../xml/paragraphs.ts';
import { nitfParts } from './nitf.ts';
import { filled, refused, type Told, withdrawn } from './told.ts';
import { bylineIn, fullest, ownText, wireNode, wireText } from './wire.ts';

const ITEMS = /^(?:news|package|concept|knowledge|planning|catalog)Item$/;

export const isG2Item = (node: XmlNode): boolean =>
  ITEMS.test(node.name) && (node.ns === NS.g2 || 'guid' in node.attributes);

/**
 * A newsItem of NewsML-G2 as an item, with its text in NITF, XHTML or as data, perhaps escaped; reported as what it is
 * where it is another kind of item, another medium, or withdrawn.
 * Source: https://www.iptc.org/std/NewsML-G2/specification/ (2.36)
 */
export function g2Item(node: XmlNode): Told {
  const item = childOf(node, 'itemMeta');
  if (node.name === 'packageItem') return refused('package');
  if (node.name !== 'newsItem') return refused('not-text');
  if (/(?:canceled|withheld)$/i.test(qcodeOf(at(item, 'pubStatus'))))
    return withdrawn({ ...identityOf(node), url: linkOf(item) });
  const body = textOf(node);
  const medium = /:(\w+)$/.exec(qcodeOf(at(item, 'itemClass')))?.[1] ?? 'text';
  if (medium === 'composite' && body.length === 0) return refused('package');
  if (medium !== 'text' && body.length === 0) return refused('not-text');
  return textItem(node, body);
}

function textItem(node: XmlNode, body: string[]): Item {
  const item = childOf(node, 'itemMeta');
  const content = childOf(node, 'contentMeta');
  const nitf = nitfParts(descendants(childOf(node, 'contentSet'), 'nitf')[0]);
  const title = titleOf(node, nitf.title);
  const text = ownText(body, title);
  const summary = childrenOf(content, 'description').flatMap(told => paragraphsOfText(textIn(told)));
  const holder = nameOf(at(node, 'rightsInfo', 'copyrightHolder')) || nameOf(childOf(item, 'provider'));
  const embargo = textIn(childOf(item, 'embargoed'));
  return {
    ...identityOf(node),
    url: linkOf(item),
    title,
    outlet: holder || hostOf(cleanAddress(node.attributes.guid)),
    byline: bylineIn(childOf(content, 'by')) ?? nitf.byline,
    published:
      readDate(textIn(childOf(item, 'versionCreated'))) ??
      readDate(textIn(childOf(content, 'contentModified'))) ??
      readDate(textIn(childOf(content, 'contentCreated'))) ??
      nitf.published,
    ...(embargo !== '' && { embargo: readDate(embargo) }),
    credits: [...creditsOf(node), ...nitf.credits],
    paragraphs: text.length > 0 ? text : summary,
    depth: text.length > 0 ? 'full' : 'excerpt',
  };
}

const identityOf = ({ attributes }: XmlNode): Pick<Item, 'id' | 'revision'> => ({
  id: attributes.guid?.trim() || null,
  revision: Number(attributes.version) || null,
});

const qcodeOf = (node: XmlNode | undefined): string => node?.attributes.qcode ?? node?.attributes.uri ?? '';

/** The headline; of several the first that has a text, since those with a role (short, sms) follow. */
function titleOf(node: XmlNode, inNitf: string | null): string | null {
  const headlines = childrenOf(childOf(node, 'contentMeta'), 'headline').map(wordsIn);
  const title = headlines.find(text => text !== '') ?? inNitf ?? htmlTitle(node);
  return lineOf(title || textIn(at(node, 'itemMeta', 'title'))) || null;
}

/** The title of an XHTML body, or its main heading. */
function htmlTitle(node: XmlNode): string {
  const html = descendants(childOf(node, 'contentSet'), 'html')[0];
  return wordsIn(at(html, 'head', 'title')) || wordsIn(descendants(html, 'h1')[0]);
}

/** Inline XML is NITF (its body.content) or XHTML; inline data is text, or HTML that is written out. */
function textOf(node: XmlNode): string[] {
  const sets = childrenOf(node, 'contentSet').flatMap(set => [
    ...childrenOf(set, 'inlineXML').map(inXml),
    ...childrenOf(set, 'inlineData').map(wireText),
  ]);
  return fullest(sets);
}

function inXml(node: XmlNode): string[] {
  const body =
    descendants(node, 'body.content')[0] ?? descendants(node, 'body')[0] ?? descendants(node, 'BODY')[0];
  if (body) return wireNode(body);
  return wireText(node);
}

/** A party by its name, its literal, or the code of its qcode ("nprov:AFP"). */
const nameOf = (party: XmlNode | undefined): string =>
  textIn(childOf(party, 'name')) ||
  party?.attributes.literal?.trim() ||
  (party?.attributes.qcode ?? '').replace(/^[^:]*:/, '');

/** The page on the web that carries the item, if it is named. */
function linkOf(item: XmlNode | undefined): string | null {
  const pages = childrenOf(item, 'link').filter(({ attributes }) =>
    /webPage|html/i.test(attributes.rel ?? ''),
  );
  return cleanAddress(pages[0]?.attributes.href);
}

function creditsOf(node: XmlNode): Item['credits'] {
  const content = childOf(node, 'contentMeta');
  const rights = childrenOf(node, 'rightsInfo');
  return filled([
    { field: 'creditline', text: textIn(childOf(content, 'creditline')) },
    { field: 'dateline', text: textIn(childOf(content, 'dateline')) },
    ...childrenOf(content, 'infoSource').map(party => ({ field: 'infoSource', text: nameOf(party) })),
    { field: 'provider', text: nameOf(at(node, 'itemMeta', 'provider')) },
    ...rights.flatMap(info => [
      { field: 'copyrightHolder', text: nameOf(childOf(info, 'copyrightHolder')) },
      { field: 'copyrightNotice', text: textIn(childOf(info, 'copyrightNotice')) },
      { field: 'usageTerms', text: textIn(childOf(info, 'usageTerms')) },
    ]),
  ]);
}
