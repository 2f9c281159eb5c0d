import { cleanAddress, hostOf } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import { depthOf, type Item } from '../incoming.ts';
import { lineOf, paragraphsOfEither } from '../xml/paragraphs.ts';
import { isThing, type Thing, textAt } from './json.ts';
import { itemOf } from './told.ts';

const ADDRESSES = ['url', 'link', 'webUrl', 'web_url', 'articleUrl', 'canonical_url'];
const TITLES = ['title', 'headline', 'webTitle'];
const TEXTS = ['content', 'body', 'text', 'fulltext', 'full_text', 'article_body', 'bodyText', 'articleBody'];
const SUMMARIES = ['description', 'summary', 'excerpt', 'abstract', 'lead_paragraph', 'snippet', 'trailText'];
const DATES = [
  'publishedAt',
  'published_at',
  'published',
  'published_date',
  'pubDate',
  'pub_date',
  'webPublicationDate',
  'datePublished',
  'date_publish',
  'date',
  'seendate',
];
const AUTHORS = ['author', 'authors', 'byline', 'creator'];
const OUTLETS = [
  'source',
  'publisher',
  'outlet',
  'site',
  'site_name',
  'domain',
  'clean_url',
  'source_domain',
];
/** NewsAPI cuts its texts: "… [+1234 chars]". */
const CUT = /\s*(?:…|\.{3})?\s*\[\+\d+ chars\]\s*$/;

const first = (thing: Thing, names: readonly string[]): string | null =>
  names.map(name => textAt(thing, name)).find(text => text !== null) ?? null;

/** The name of a source or person given as a text, an object or a list of these. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.flatMap(one => nameOf(one) ?? []).join(', ') || null;
  return isThing(value)
    ? (textAt(value, 'name') ?? textAt(value, 'title') ?? textAt(value, 'original'))
    : null;
}

const firstName = (thing: Thing, names: readonly string[]): string | null =>
  names.map(name => nameOf(thing[name])).find(name => name !== null) ?? null;

/**
 * Whether a JSON value is an article as search interfaces hand them out (NewsAPI, GNews, NewsCatcher, mediastack, The
 * Guardian's): it has a web address and a title.
 */
export const isNewsApi = (value: unknown): value is Thing =>
  isThing(value) &&
  !('paragraphs' in value) &&
  cleanAddress(first(value, ADDRESSES)) !== null &&
  first(value, TITLES) !== null;

/** Such an article as an item: its address is its name. */
export function newsApiItem(article: Thing): Item {
  const fields = isThing(article.fields) ? { ...article.fields, ...article } : article;
  const url = cleanAddress(first(article, ADDRESSES));
  const text = first(fields, TEXTS) ?? '';
  const isCut = CUT.test(text.slice(-40));
  const body = proseOf(isCut ? text.replace(CUT, '…') : text);
  const summary = proseOf(first(fields, SUMMARIES) ?? '');
  const isContent = body.length > 0 && body.join(' ').length >= summary.join(' ').length;
  const paragraphs = isContent ? body : summary;
  return itemOf({
    id: url,
    url,
    title: lineOf(first(fields, TITLES) ?? '') || null,
    outlet: firstName(article, OUTLETS) ?? hostOf(url),
    byline: firstName(fields, AUTHORS),
    published: DATES.map(name => readDate(textAt(fields, name))).find(date => date !== null) ?? null,
    paragraphs,
    depth: isCut ? 'excerpt' : depthOf(paragraphs, isContent),
  });
}

const proseOf = (text: string): string[] => paragraphsOfEither(text).paragraphs;
