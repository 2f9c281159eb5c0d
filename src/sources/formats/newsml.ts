import { cleanAddress, hostOf } from '../address.ts';
import { isoDate } from '../dates.ts';
import type { Item } from '../incoming.ts';
import { at, childOf, childrenOf, descendants, textIn, type XmlNode } from '../xml/node.ts';
import { lineOf, paragraphsOfEither, paragraphsOfNode, paragraphsOfText } from '../xml/paragraphs.ts';

export const isNewsItem = (node: XmlNode): boolean => node.name === 'newsItem' && 'guid' in node.attributes;

/**
 * A newsItem of NewsML-G2 as an item, with its text in NITF, XHTML or as data; 'withdrawn' where it is cancelled or
 * withheld. Source: https://www.iptc.org/std/NewsML-G2/specification/ (2.36)
 */
export function newsItem(node: XmlNode): Item | 'withdrawn' {
  const item = childOf(node, 'itemMeta');
  const content = childOf(node, 'contentMeta');
  if (/(?:canceled|withheld)$/.test(at(item, 'pubStatus')?.attributes.qcode ?? '')) return 'withdrawn';
  const nitf = descendants(childOf(node, 'contentSet'), 'nitf')[0];
  const body = textOf(node);
  const summary = childrenOf(content, 'description').flatMap(text => paragraphsOfText(textIn(text)));
  const credits = creditsOf(node);
  const holder = nameOf(at(node, 'rightsInfo', 'copyrightHolder')) || nameOf(childOf(item, 'provider'));
  return {
    id: node.attributes.guid?.trim() || null,
    url: linkOf(item),
    title: titleOf(item, content, nitf),
    outlet: holder || hostOf(cleanAddress(node.attributes.guid)),
    byline: lineOf(textIn(childOf(content, 'by')) || bylineOf(nitf)) || null,
    published: isoDate(
      textIn(childOf(item, 'versionCreated')) ||
        textIn(childOf(content, 'contentModified')) ||
        textIn(childOf(content, 'contentCreated')),
    ),
    credits,
    paragraphs: body.length > 0 ? body : summary,
    depth: body.length > 0 ? 'full' : 'excerpt',
  };
}

const titleOf = (item?: XmlNode, content?: XmlNode, nitf?: XmlNode): string | null =>
  lineOf(
    textIn(childOf(content, 'headline')) ||
      textIn(descendants(nitf, 'hl1')[0]) ||
      textIn(childOf(item, 'title')),
  ) || null;

/** NITF has a byline's words around the person: "By <person>…</person>, <byttl>…</byttl>". */
const bylineOf = (nitf: XmlNode | undefined): string => textIn(descendants(nitf, 'byline')[0]);

/** Inline XML is NITF (its body.content) or XHTML; inline data is text, or HTML that is written out. */
function textOf(node: XmlNode): string[] {
  const sets = childrenOf(node, 'contentSet').flatMap(set => [
    ...childrenOf(set, 'inlineXML').map(inXml),
    ...childrenOf(set, 'inlineData').map(inData),
  ]);
  return sets.reduce<string[]>((best, text) => (lengthOf(text) > lengthOf(best) ? text : best), []);
}

const lengthOf = (text: readonly string[]): number => text.reduce((sum, { length }) => sum + length, 0);

function inXml(node: XmlNode): string[] {
  const body = descendants(node, 'body.content')[0] ?? descendants(node, 'body')[0] ?? node;
  return paragraphsOfNode(body).paragraphs;
}

const inData = (node: XmlNode): string[] =>
  /html|xml/.test(node.attributes.contenttype ?? '')
    ? paragraphsOfEither(textIn(node)).paragraphs
    : paragraphsOfText(textIn(node));

/** A party by its name, its literal, or the code of its qcode ("nprov:AFP"). */
const nameOf = (party: XmlNode | undefined): string =>
  textIn(childOf(party, 'name')) ||
  party?.attributes.literal ||
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
  const credits = [
    { field: 'creditline', text: textIn(childOf(content, 'creditline')) },
    { field: 'dateline', text: textIn(childOf(content, 'dateline')) },
    ...childrenOf(content, 'infoSource').map(party => ({ field: 'infoSource', text: nameOf(party) })),
    { field: 'provider', text: nameOf(at(node, 'itemMeta', 'provider')) },
    ...rights.flatMap(info => [
      { field: 'copyrightHolder', text: nameOf(childOf(info, 'copyrightHolder')) },
      { field: 'copyrightNotice', text: textIn(childOf(info, 'copyrightNotice')) },
      { field: 'usageTerms', text: textIn(childOf(info, 'usageTerms')) },
    ]),
  ];
  return credits.filter(({ text }) => text !== '');
}
