import { readDate } from '../dates/readDate.ts';
import type { Item } from '../incoming.ts';
import { at, childOf, childrenOf, descendants, textIn, wordsIn, type XmlNode } from '../xml/node.ts';
import { lineOf, paragraphsOfNode } from '../xml/paragraphs.ts';
import { filled, type Told, withdrawn } from './told.ts';
import { bylineIn, ownText, wireNode } from './wire.ts';

export const isNitf = (node: XmlNode): boolean => node.name === 'nitf';

/** What a NITF document says beside its text; nothing of none. */
export interface NitfParts {
  title: string | null;
  byline: string | null;
  published: string | null;
  credits: Item['credits'];
}

/**
 * The parts of a NITF document that are around its text.
 * Source: https://iptc.org/std/NITF/3.6/documentation/nitf-documentation.html
 */
export function nitfParts(nitf: XmlNode | undefined): NitfParts {
  const head = at(nitf, 'body', 'body.head');
  const data = at(nitf, 'head', 'docdata');
  const title = wordsIn(at(head, 'hedline', 'hl1')) || wordsIn(at(head, 'headline', 'hl1'));
  const dates = ['date.issue', 'date.release'].map(name => readDate(childOf(data, name)?.attributes.norm));
  const distributed = at(nitf, 'head', 'pubdata')?.attributes['date.publication'];
  const story = at(head, 'dateline', 'story.date')?.attributes.norm;
  return {
    title: lineOf(title || wordsIn(at(nitf, 'head', 'title'))) || null,
    byline: bylineIn(childOf(head, 'byline') ?? descendants(at(nitf, 'body'), 'byline')[0]),
    published: dates.find(date => date !== null) ?? readDate(distributed) ?? readDate(story),
    credits: creditsOf(nitf),
  };
}

/** A NITF document as an item; 'withdrawn' where its status says so. */
export function nitfItem(nitf: XmlNode): Told {
  const data = at(nitf, 'head', 'docdata');
  const status = data?.attributes['management-status'] ?? '';
  if (/cancel|withh|kill/i.test(status)) return withdrawn({ ...identityOf(data), url: null });
  const { title, byline, published, credits } = nitfParts(nitf);
  const content = at(nitf, 'body', 'body.content');
  const text = content ? ownText(wireNode(content), title) : [];
  const abstracts = at(nitf, 'body', 'body.head', 'abstract');
  return {
    ...identityOf(data),
    url: null,
    title,
    outlet: outletOf(nitf),
    byline,
    published,
    ...(/embargo/i.test(status) && { embargo: readDate(childOf(data, 'date.release')?.attributes.norm) }),
    credits,
    paragraphs: text.length > 0 ? text : abstracts ? paragraphsOfNode(abstracts).paragraphs : [],
    depth: text.length > 0 ? 'full' : 'excerpt',
  };
}

/** Some (NTB) count versions in the document's own name and keep the key of the story. */
function identityOf(data: XmlNode | undefined): Pick<Item, 'id' | 'revision'> {
  const { regsrc, 'id-string': name = '' } = childOf(data, 'doc-id')?.attributes ?? {};
  const { key = '', version } = childOf(data, 'du-key')?.attributes ?? {};
  const revision = Number(version) || null;
  const own = revision && key && name.startsWith(key) ? key : name;
  return { id: own === '' ? null : regsrc ? `${regsrc}:${own}` : own, revision };
}

const holderOf = (nitf: XmlNode | undefined): string =>
  at(nitf, 'head', 'docdata', 'doc.copyright')?.attributes.holder?.trim() ?? '';

const distributorOf = (nitf: XmlNode | undefined): string =>
  wordsIn(at(nitf, 'body', 'body.head', 'distributor'));

/** Who is named as its publisher: the holder of its rights, its distributor, its registered source. */
function outletOf(nitf: XmlNode): string | null {
  const data = at(nitf, 'head', 'docdata');
  const names = [
    holderOf(nitf).replace(/\.? all rights reserved\.?$/i, ''),
    distributorOf(nitf),
    textIn(at(nitf, 'body', 'body.head', 'rights', 'rights.owner')),
    childOf(data, 'doc-id')?.attributes.regsrc ?? '',
    at(data, 'doc.rights')?.attributes.owner ?? '',
    at(data, 'del-list', 'from-src')?.attributes['src-name'] ?? '',
  ];
  return names.map(name => name.trim()).find(name => name !== '') ?? null;
}

function creditsOf(nitf: XmlNode | undefined): Item['credits'] {
  const data = at(nitf, 'head', 'docdata');
  const head = at(nitf, 'body', 'body.head');
  const lines = descendants(at(nitf, 'body', 'body.end'), 'tagline');
  return filled([
    { field: 'distributor', text: distributorOf(nitf) },
    { field: 'dateline', text: wordsIn(childOf(head, 'dateline')) },
    { field: 'doc.copyright', text: holderOf(nitf) },
    { field: 'rights.owner', text: textIn(at(head, 'rights', 'rights.owner')) },
    { field: 'regsrc', text: childOf(data, 'doc-id')?.attributes.regsrc ?? '' },
    ...childrenOf(at(data, 'del-list'), 'from-src').map(({ attributes }) => ({
      field: 'from-src',
      text: attributes['src-name'] ?? '',
    })),
    ...lines.map(line => ({ field: 'tagline', text: wordsIn(line) })),
  ]);
}
