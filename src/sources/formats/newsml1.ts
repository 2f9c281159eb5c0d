import { cleanAddress, hostOf } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import type { Item } from '../incoming.ts';
import { at, childOf, childrenOf, descendants, textIn, wordsIn, type XmlNode } from '../xml/node.ts';
import { lineOf } from '../xml/paragraphs.ts';
import { type Part, partsOf, type Story, storiesOf } from './newsml1Parts.ts';
import { filled, refused, type Told, withdrawn } from './told.ts';
import { ownText } from './wire.ts';

export const isNewsItem1 = (node: XmlNode): boolean => node.name === 'NewsItem';

/**
 * The stories of a NewsItem of NewsML 1.0 to 1.2: one, but for items that bring several (one a language, or a digest).
 * All revisions of an item have one id, and their number. Source: https://iptc.org/std/NewsML/1.2/specification/
 */
export function newsItem1(node: XmlNode, root: XmlNode): Told[] {
  const status = statusOf(node);
  const { parts, isElsewhere } = partsOf(node);
  const stories = storiesOf(parts);
  if (/cancel|withh/i.test(status))
    return [withdrawn({ ...identityOf(node), url: linkOf(stories[0]?.part ?? null) })];
  const nested = descendants(node, 'NewsItem').flatMap(inner => newsItem1(inner, root));
  if (stories.length === 0 && nested.length > 0) return nested;
  if (stories.length === 0 && isElsewhere) return [refused('not-text')];
  if (stories.length === 0 && descendants(node, 'NewsItemRef').length > 0) return [refused('package')];
  const told = stories.length > 0 ? stories : [UNTOLD];
  return [...told.map((story, index) => itemOf(story, index, node, root)), ...nested];
}

/** A NewsItem without a text in it: its headline is all it has. */
const UNTOLD = { body: [], isWhole: false, title: null, part: null, language: null };

function itemOf(story: Story | typeof UNTOLD, index: number, node: XmlNode, root: XmlNode): Item {
  const management = childOf(node, 'NewsManagement');
  const lines = story.part?.lines ?? linesIn(node);
  const title = lines.headline ?? story.title;
  const text = ownText(story.body, title);
  const { id, revision } = identityOf(node);
  const embargo = embargoOf(node);
  return {
    id: id && index > 0 ? `${id}#${story.language ?? index + 1}` : id,
    revision,
    url: linkOf(story.part),
    title: title ? lineOf(title) || null : null,
    outlet: outletOf(node, story.part),
    byline: lines.byline,
    published:
      readDate(textIn(childOf(management, 'ThisRevisionCreated'))) ??
      readDate(textIn(childOf(management, 'FirstCreated'))) ??
      readDate(textIn(at(root, 'NewsEnvelope', 'DateAndTime'))) ??
      readDate(textIn(at(node, 'Identification', 'NewsIdentifier', 'DateId'))),
    ...(embargo !== undefined && { embargo }),
    credits: creditsOf(node, story.part),
    paragraphs: text,
    depth: story.isWhole ? 'full' : 'excerpt',
  };
}

const linesIn = (node: XmlNode): Part['lines'] => ({
  headline: wordsIn(descendants(node, 'HeadLine')[0]) || null,
  byline: wordsIn(descendants(node, 'ByLine')[0]) || null,
});

const statusOf = (node: XmlNode): string => {
  const status = at(node, 'NewsManagement', 'Status');
  return status?.attributes.FormalName ?? textIn(status);
};

/** Until when the item is under embargo; null if that is not given, undefined if it is under none. */
function embargoOf(node: XmlNode): string | null | undefined {
  if (!/embargo/i.test(statusOf(node))) return undefined;
  const change = at(node, 'NewsManagement', 'StatusWillChange');
  return readDate(textIn(childOf(change, 'DateAndTime')));
}

/**
 * An item's public identifier without the number of its revision, else its provider, date and name.
 * Source: NewsML 1.2, 5.4.4: `urn:newsml:{ProviderId}:{DateId}:{NewsItemId}:{RevisionId}{Update}`
 */
function identityOf(node: XmlNode): { id: string | null; revision: number | null } {
  const identifier = at(node, 'Identification', 'NewsIdentifier');
  const [provider, date, name] = ['ProviderId', 'DateId', 'NewsItemId'].map(part =>
    textIn(childOf(identifier, part)),
  );
  const number = textIn(childOf(identifier, 'RevisionId'));
  const revision = /^\d{1,9}$/.test(number) ? Number(number) : null;
  const known = textIn(childOf(identifier, 'PublicIdentifier'));
  const own = /^(urn:newsml:.+:\d{8}[^:]*:.+):[\w-]+$/i.exec(known)?.[1];
  if (own) return { id: own, revision };
  if (name) return { id: `urn:newsml:${provider}:${date}:${name}`, revision };
  const inside = descendants(node, 'NewsComponent').find(({ attributes }) => attributes.Duid)?.attributes
    .Duid;
  const guid = textIn(descendants(node, 'guid')[0]) || inside;
  return { id: guid ? `${provider}:${guid}` : null, revision };
}

/** The page on the web that carries the item, if a line of it is one's address. */
function linkOf(part: Part | null): string | null {
  const links =
    part?.around.flatMap(component => childrenOf(childOf(component, 'NewsLines'), 'MoreLink')) ?? [];
  const address = cleanAddress(links.map(link => link.attributes.Href ?? textIn(link))[0]);
  return address && new URL(address).pathname !== '/' ? address : null;
}

const formalName = (party: XmlNode | undefined): string =>
  party?.attributes.FormalName?.trim() || textIn(party) || '';

/** Parties of a kind (Provider, Source, Creator) of the components around a story, the nearest first. */
const parties = (part: Part | null, node: XmlNode, kind: string): string[] => {
  const around = part?.around ?? descendants(node, 'NewsComponent');
  return around
    .flatMap(component => childrenOf(childOf(component, 'AdministrativeMetadata'), kind))
    .flatMap(found => childrenOf(found, 'Party').map(formalName))
    .filter(name => name !== '');
};

function outletOf(node: XmlNode, part: Part | null): string | null {
  const names = [...parties(part, node, 'Provider'), ...parties(part, node, 'Source')];
  const provider = textIn(at(node, 'Identification', 'NewsIdentifier', 'ProviderId'));
  return names[0] ?? (provider === '' ? null : (hostOf(`https://${provider}`) ?? provider));
}

/** The lines of the components around a story, the nearest first. */
function creditsOf(node: XmlNode, part: Part | null): Item['credits'] {
  const around = part?.around ?? descendants(node, 'NewsComponent');
  const line = (name: string) =>
    around
      .flatMap(component => childrenOf(childOf(component, 'NewsLines'), name))
      .map(found => ({ field: name, text: wordsIn(found) }));
  const party = (name: string) => parties(part, node, name).map(text => ({ field: name, text }));
  return filled([
    ...line('DateLine'),
    ...line('CreditLine'),
    ...party('Provider'),
    ...party('Source'),
    ...line('CopyrightLine'),
  ]);
}
