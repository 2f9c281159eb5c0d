import type { Origin, PageFacts, ReadArticle } from '../../messages.ts';
import { visibleByline } from './byline.ts';
import { creditsOf } from './credits.ts';
import { isoDate } from './dates.ts';
import { addressOf, hostOf, languageOf, linkOf, rootLanguage, visibleDate } from './fields.ts';
import { articleThings, type Thing, typesOf, wordsOf } from './jsonld.ts';
import { articleItem } from './microdata.ts';
import { type Meta, metaOf } from './tags.ts';
import { titleOf } from './title.ts';

type Fields = Omit<ReadArticle, 'url' | 'paragraphs' | 'credits' | 'facts'> &
  Pick<PageFacts, 'modified' | 'section'>;

export interface Metadata {
  fields: Fields;
  /** Where each field was found that is known. */
  found: PageFacts['found'];
  credits: ReadArticle['credits'];
  /** The page says that it is one article (a front page describes many, or none). */
  isDeclared: boolean;
  /** The page says that it is a live blog. */
  isLive: boolean;
  /** The page says that not everybody may read all of it. */
  isLocked: boolean;
  /** The article's text as JSON-LD gives it; '' where it does not. */
  body: string;
  /** How many words the article is said to have; null where it is not said. */
  words: number | null;
}

/** What the background takes at most, UTF-16 code units. */
const MAX_OUTLET = 300;
const MAX_BYLINE = 1_000;

/** A value with the place it was found at. */
type Placed = readonly [Origin, string | null | undefined];

const PUBLISHED = 'article:published_time date dc.date pubdate publishdate parsely-pub-date sailthru.date';
const MODIFIED = 'article:modified_time og:updated_time lastmod last-modified dcterms.modified';
const SECTION = 'article:section parsely-section og:article:section section';

/**
 * Who wrote and published the page's article, when, in which language, and where it may credit an agency.
 * JSON-LD first, then microdata, then meta tags, then what the page shows.
 */
export function metadataOf(document: Document, url: string): Metadata {
  const things = articleThings(document, url);
  const thing = things[0] ?? {};
  const item = articleItem(document);
  const meta = metaOf(document);
  const byline = visibleByline(document);
  const found: PageFacts['found'] = {};
  const pick = (field: keyof PageFacts['found'], places: readonly Placed[]): string | null => {
    const place = places.find(([, value]) => value);
    if (!place) return null;
    found[field] = place[0];
    return place[1]!;
  };
  const said = (key: string): Placed[] => [
    ['json-ld', wordsOf(thing[key])[0]],
    ['microdata', wordsOf(item[key])[0]],
  ];
  const dates = (key: string, tags: string): Placed[] =>
    [...said(key), ...tagged(meta, tags)].map(([origin, value]) => [origin, isoDate(value)]);
  const outlet = pick('outlet', [
    ['meta', meta('og:site_name')],
    ...said('publisher'),
    ['meta', meta('application-name')],
    ['address', hostOf(url)],
  ])!.slice(0, MAX_OUTLET);
  const title = pick('title', [...said('headline'), ...tagged(meta, 'og:title dc.title twitter:title')]);
  if (!title) found.title = 'page';
  const fields: Fields = {
    outlet,
    title: titleOf(document, title, outlet),
    byline: pick('byline', [
      ['json-ld', namesOf(thing)],
      ['microdata', namesOf(item)],
      ...tagged(meta, 'author article:author byl dc.creator parsely-author').filter(isName),
      ['page', byline],
    ]),
    published: pick('published', [
      ...dates('datePublished', PUBLISHED),
      ['page', visibleDate(document, 'datePublished')],
    ]),
    modified: pick('modified', [
      ...dates('dateModified', MODIFIED),
      ['page', visibleDate(document, 'dateModified')],
    ]),
    section: pick('section', [...said('articleSection'), ...tagged(meta, SECTION)]),
    language: pick('language', [
      ['page', languageOf(rootLanguage(document))],
      ['json-ld', languageOf(wordsOf(thing.inLanguage)[0])],
      ['microdata', languageOf(wordsOf(item.inLanguage)[0])],
      ...tagged(meta, 'og:locale content-language dc.language').map(
        ([origin, value]): Placed => [origin, languageOf(value)],
      ),
    ]),
    canonical: pick('canonical', [
      ['page', addressOf(linkOf(document), url)],
      ['meta', addressOf(meta('og:url'), url)],
    ]),
  };
  return {
    fields,
    found,
    credits: creditsOf(thing, item, meta, byline),
    ...declaredOf(things, meta),
  };
}

type Declared = Pick<Metadata, 'isDeclared' | 'isLive' | 'isLocked' | 'body' | 'words'>;

function declaredOf(things: readonly Thing[], meta: Meta): Declared {
  const thing = things[0] ?? {};
  const isLive = typesOf(thing).some(type => type.endsWith('LiveBlogPosting'));
  const words = Number(thing.wordCount);
  return {
    isDeclared:
      /article/i.test(meta('og:type') ?? '') ||
      meta('article:published_time') !== null ||
      things.length === 1,
    isLive,
    isLocked:
      /^false$/i.test(String(thing.isAccessibleForFree)) ||
      /locked|metered/.test(meta('article:content_tier') ?? ''),
    body: typeof thing.articleBody === 'string' && !isLive ? thing.articleBody : '',
    words: words > 0 && words < 200_000 ? words : null,
  };
}

const tagged = (meta: Meta, names: string): Placed[] => names.split(' ').map(name => ['meta', meta(name)]);

const isName = ([, value]: Placed): boolean => !/^https?:/.test(value ?? '');

const namesOf = ({ author }: Thing): string =>
  wordsOf(author)
    .filter(name => !/^https?:/.test(name))
    .join(', ')
    .slice(0, MAX_BYLINE);
