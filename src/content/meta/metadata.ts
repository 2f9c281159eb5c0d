import type { ReadArticle } from '../../messages.ts';
import { all, attributeOf, rootOf } from '../dom.ts';
import { visibleByline } from './byline.ts';
import { creditsOf } from './credits.ts';
import { isoDate } from './dates.ts';
import { articleThings, wordsOf } from './jsonld.ts';
import { metaOf } from './tags.ts';
import { titleOf } from './title.ts';

export interface Metadata extends Omit<ReadArticle, 'url' | 'paragraphs'> {
  /** The page says that it is one article (a front page describes many, or none). */
  declared: boolean;
  /** The article's text as JSON-LD gives it; '' where it does not. */
  body: string;
}

/** What the background takes at most, UTF-16 code units. */
const MAX_OUTLET = 300;
const MAX_BYLINE = 1_000;
const MAX_URL = 4_000;

/**
 * Who wrote and published the page's article, when, in which language, and where it may credit an agency.
 * JSON-LD first, then meta tags, then what the page shows.
 */
export function metadataOf(document: Document, url: string): Metadata {
  const things = articleThings(document);
  const thing = things[0] ?? {};
  const meta = metaOf(document);
  const named = meta('og:site_name') ?? wordsOf(thing.publisher)[0] ?? meta('application-name');
  const outlet = (named ?? hostOf(url)).slice(0, MAX_OUTLET);
  const byline = visibleByline(document);
  const authors = wordsOf(thing.author).filter(name => !/^https?:/.test(name));
  const author = meta('author') ?? meta('article:author');
  return {
    outlet,
    title: titleOf(document, wordsOf(thing.headline)[0] ?? meta('og:title') ?? null, outlet),
    byline:
      authors.join(', ').slice(0, MAX_BYLINE) ||
      (author && !/^https?:/.test(author) ? author : null) ||
      byline,
    published: publishedOf(document, [
      ...wordsOf(thing.datePublished),
      meta('article:published_time'),
      meta('date'),
    ]),
    language: languageOf(document, wordsOf(thing.inLanguage)[0] ?? meta('og:locale')),
    canonical: canonicalOf(document, meta('og:url'), url),
    credits: creditsOf(thing, meta, byline),
    body: typeof thing.articleBody === 'string' ? thing.articleBody : '',
    declared:
      /article/i.test(meta('og:type') ?? '') ||
      meta('article:published_time') !== null ||
      things.length === 1,
  };
}

function publishedOf(document: Document, said: (string | null)[]): string | null {
  const first = said.map(isoDate).find(date => date !== null);
  if (first) return first;
  const times = all(document, 'time[datetime], [itemprop="datePublished"][content]').slice(0, 20);
  for (const time of times) {
    const date = isoDate(attributeOf(time, 'datetime') ?? attributeOf(time, 'content'));
    if (date) return date;
  }
  return null;
}

function languageOf(document: Document, otherwise: string | null): string | null {
  const root = rootOf(document);
  const said = (root && (attributeOf(root, 'lang') || attributeOf(root, 'xml:lang'))) || otherwise || '';
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,3}/i.exec(said.trim())?.[0].replaceAll('_', '-') ?? null;
}

function canonicalOf(document: Document, otherwise: string | null, url: string): string | null {
  const link = all(document, 'link[rel~="canonical" i][href]')[0];
  try {
    const address = new URL((link && attributeOf(link, 'href')) || otherwise || '', url);
    const isFit = /^https?:$/.test(address.protocol) && address.href.length <= MAX_URL;
    return isFit && (link || otherwise) ? address.href : null;
  } catch {
    return null;
  }
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || 'page';
  } catch {
    return 'page';
  }
}
