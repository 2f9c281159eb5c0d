import type { ReadArticle } from '../../messages.ts';
import { saidIn, type Thing } from './jsonld.ts';
import type { Meta } from './tags.ts';

/** JSON-LD fields in which an outlet may name the agency a text comes from. */
const FIELDS = [
  'author',
  'creator',
  'contributor',
  'provider',
  'sourceOrganization',
  'copyrightHolder',
  'creditText',
  'copyrightNotice',
  'isBasedOn',
  'sdPublisher',
  'publisher',
];

const TAGS = [
  'article:distributor_name',
  'article:source',
  'article:author',
  'author',
  'byl',
  'dc.creator',
  'dc.source',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'source',
  'copyright',
  'syndication-source',
  'original-source',
];

const MAX_CREDITS = 30;

/** The wording that may credit an agency, each with its field's name; the reader of it knows the agencies. */
export function creditsOf(
  thing: Thing,
  item: Thing,
  meta: Meta,
  byline: string | null,
): ReadArticle['credits'] {
  const credits = FIELDS.flatMap(field =>
    [thing, item].flatMap(source => saidIn(source[field]).map(text => ({ field, text }))),
  );
  for (const field of TAGS) {
    const text = meta(field);
    if (text) credits.push({ field, text });
  }
  if (byline) credits.push({ field: 'byline', text: byline });
  return unique(credits).slice(0, MAX_CREDITS);
}

const unique = (credits: ReadArticle['credits']): ReadArticle['credits'] => [
  ...new Map(credits.map(credit => [`${credit.field} ${credit.text}`, credit])).values(),
];
