import { type Thing, wordsOf } from './jsonld.ts';
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
  meta: Meta,
  byline: string | null,
): { field: string; text: string }[] {
  const credits = FIELDS.flatMap(field => wordsOf(thing[field]).map(text => ({ field, text })));
  for (const field of TAGS) {
    const text = meta(field);
    if (text) credits.push({ field, text });
  }
  if (byline) credits.push({ field: 'byline', text: byline });
  return credits.slice(0, MAX_CREDITS);
}
