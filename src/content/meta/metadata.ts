import type { FoundIn, PageFacts, ReadArticle } from '../../messages.ts';
import { visibleByline } from './byline.ts';
import { creditsOf } from './credits.ts';
import { isoDate } from './dates.ts';
import { addressOf, hostOf, languageOf, rootLanguage } from './fields.ts';
import type { Headline } from './headline.ts';
import { saidIn, type Thing, typesOf } from './jsonld.ts';
import { articleItem } from './microdata.ts';
import { ownOf } from './own.ts';
import { visibleDate } from './ownDate.ts';
import type { Meta } from './tags.ts';
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
  /** How many words the article is said to have; null if it is not said. */
  words: number | null;
  /** The article's heading on the page, with those of other articles there. */
  headline: Headline | null;
}

/** What the background takes at most, UTF-16 code units. */
const MAX_OUTLET = 300;
const MAX_BYLINE = 1_000;

/** A value with the place it was found at. */
type Placed = readonly [FoundIn, string | null | undefined];

const PUBLISHED =
  'article:published_time og:published_time date dc.date dc.date.issued dcterms.created pubdate publishdate publish-date ' +
  'publish_date publication_date article:publicationdate parsely-pub-date sailthru.date';
const MODIFIED = 'article:modified_time og:updated_time lastmod last-modified dcterms.modified';
const SECTION = 'article:section parsely-section og:article:section section';

/**
 * Who wrote and published the page's article, when, in which language, and where it may credit an agency.
 * JSON-LD first, then microdata, then meta tags, then what the page shows.
 */
export function metadataOf(document: Document, url: string): Metadata {
  const { things, headline, meta } = ownOf(document, url);
  const thing = things[0] ?? {};
  const item = articleItem(document, headline);
  const byline = visibleByline(document, headline);
  const found: PageFacts['found'] = {};
  const pick = (field: keyof PageFacts['found'], places: readonly Placed[]): string | null => {
    const place = places.find(([, value]) => value);
    if (!place) return null;
    found[field] = place[0];
    return place[1]!;
  };
  const said = (key: string): Placed[] => [
    ['json-ld', saidIn(thing[key])[0]],
    ['microdata', saidIn(item[key])[0]],
  ];
  const language = pick('language', [
    ['page', languageOf(rootLanguage(document))],
    ['json-ld', languageOf(saidIn(thing.inLanguage)[0])],
    ['microdata', languageOf(saidIn(item.inLanguage)[0])],
    ...tagged(meta, 'og:locale content-language dc.language').map(
      ([origin, value]): Placed => [origin, languageOf(value)],
    ),
  ]);
  const dates = (key: 'datePublished' | 'dateModified', tags: string): Placed[] => {
    const [declared, marked] = said(key);
    const places = [declared!, ...tagged(meta, tags), marked!];
    const told = places.map(([origin, value]): Placed => [origin, isoDate(value, language)]);
    return precise([...told, ['page', visibleDate(document, key, headline, language)]]);
  };
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
    title: titleOf(document, title, outlet, headline),
    byline: pick('byline', [
      ['json-ld', namesOf(thing)],
      ['microdata', namesOf(item)],
      ...tagged(meta, 'author article:author byl dc.creator parsely-author').filter(isName),
      ['page', byline],
    ]),
    published: pick('published', dates('datePublished', PUBLISHED)),
    modified: pick('modified', dates('dateModified', MODIFIED)),
    section: pick('section', [...said('articleSection'), ...tagged(meta, SECTION)]),
    language,
    canonical: pick('canonical', [
      ['page', addressOf(meta('canonical'), url)],
      ['meta', addressOf(meta('og:url'), url)],
    ]),
  };
  return {
    fields,
    found,
    credits: creditsOf(thing, item, meta, byline),
    headline,
    ...declaredOf(things, meta),
  };
}

/** A day without its time gives way to the same day with one, wherever that is. */
function precise(places: readonly Placed[]): Placed[] {
  const first = places.find(([, date]) => date);
  const day = first?.[1];
  if (!day || day.length > 10) return first ? [first] : [];
  return [places.find(([, date]) => date?.startsWith(`${day}T`)) ?? first];
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
  saidIn(author)
    .filter(name => !/^https?:/.test(name))
    .join(', ')
    .slice(0, MAX_BYLINE);
