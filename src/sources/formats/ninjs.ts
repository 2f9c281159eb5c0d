import { cleanAddress, hostOf } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import type { Item } from '../incoming.ts';
import { lineOf, paragraphsOfText } from '../xml/paragraphs.ts';
import { isThing, listIn, type Thing, textAt } from './json.ts';
import { filled, refused, type Told, withdrawn } from './told.ts';
import { fullest, lengthOf, ownText, wireHtml, wireTextOf } from './wire.ts';

/**
 * The three generations of ninjs write one property in three ways (`body_text`, `versioncreated`, `versionCreated`):
 * names are compared in small letters without signs. Sources: IPTC's schemas 1.0 to 3.3,
 * https://github.com/iptc/newsinjson/tree/main/specification
 */
function plainNames(thing: Thing): Thing {
  const entries = Object.entries(thing).map(([name, value]) => [
    name.toLowerCase().replace(/[_$-]/g, ''),
    value,
  ]);
  return Object.fromEntries(entries) as Thing;
}

const TELLING =
  /^(?:versioncreated|firstcreated|headlines?|bodies|body[a-z0-9]+|pubstatus|descriptiontext|representationtype|renditions|associations|altids)$/;

/** Whether a JSON value is a ninjs object: `uri` is all it must have, so a second property is asked for. */
export function isNinjs(value: unknown): value is Thing {
  if (!isThing(value)) return false;
  const names = plainNames(value);
  const hasName = typeof names.uri === 'string' || typeof names.guid === 'string';
  return hasName && !Array.isArray(names.paragraphs) && Object.keys(names).some(name => TELLING.test(name));
}

/** A ninjs object as an item; reported as what it is where withdrawn, or no text. Its associations are left out. */
export function ninjsItem(value: Thing): Told {
  const ninjs = plainNames(value);
  if (/^(?:canceled|cancelled|withheld)$/i.test(textAt(ninjs, 'pubstatus') ?? ''))
    return withdrawn({ ...addressesOf(ninjs), revision: Number(ninjs.version) || null });
  const body = fullestUnder(ninjs, 'bodies', /^body(?!s$)/);
  const type = textAt(ninjs, 'type')?.toLowerCase() ?? 'text';
  if (body.length === 0 && (type === 'composite' || type === 'package')) return refused('package');
  if (body.length === 0 && /^(?:picture|photo|image|graphic|audio|video|event|planning)/.test(type))
    return refused('not-text');
  const summary = fullestUnder(ninjs, 'descriptions', /^description/);
  const title = titleOf(ninjs);
  const text = ownText(body, title);
  const { id, url } = addressesOf(ninjs);
  const embargo = textAt(ninjs, 'embargoed') ?? textAt(ninjs, 'embargoeduntil');
  return {
    id,
    revision: Number(ninjs.version) || null,
    url,
    title,
    outlet: textAt(ninjs, 'copyrightholder') ?? sourcesOf(ninjs)[0] ?? hostOf(cleanAddress(id)),
    byline: bylineOf(ninjs),
    published: dateOf(ninjs),
    ...(embargo && { embargo: readDate(embargo) }),
    credits: creditsOf(ninjs),
    paragraphs: text.length > 0 ? text : summary,
    depth: text.length > 0 && textAt(ninjs, 'representationtype') !== 'partial' ? 'full' : 'excerpt',
  };
}

/** Addresses under which agencies hand out items as data, not as pages. */
const INTERFACE = /^https?:\/\/(?:api|cms|feeds?)\.|\/(?:api|contentapi|v\d*|media)\/|\.(?:json|xml)$/i;

/**
 * Its name and its page. Outlets have the page's address for a name; agencies have one of their interface, whose
 * parameters change with every answer: then the item's own id is its name.
 */
function addressesOf(ninjs: Thing): { id: string | null; url: string | null } {
  const name = textAt(ninjs, 'uri') ?? textAt(ninjs, 'guid');
  const page = ['canonicalurl', 'weburl', 'webcanonical', 'url', 'link', 'href'].map(key =>
    textAt(ninjs, key),
  );
  const named = cleanAddress(name);
  const isPage = named !== null && !INTERFACE.test(named) && new URL(named).pathname.length > 1;
  const own = isThing(ninjs.altids) ? (textAt(ninjs.altids, 'itemid') ?? null) : null;
  const url = cleanAddress(page.find(address => cleanAddress(address))) ?? (isPage ? named : null);
  return { id: named && !isPage && own ? new URL(own, new URL('.', named)).href : name, url };
}

/** The text at hand is the version's: its time, not that of the first version, is when it was out. */
const dateOf = (ninjs: Thing): string | null =>
  ['versioncreated', 'contentcreated', 'firstpublished', 'firstcreated']
    .map(name => readDate(textAt(ninjs, name)))
    .find(date => date !== null) ?? null;

/** A line, or AP's list: [{"by": "By ANN EXAMPLE", "title": "AP Business Writer"}]. */
function bylineOf(ninjs: Thing): string | null {
  const listed = [...listIn(ninjs, 'bylines'), ...listIn(ninjs, 'byline')].filter(isThing).flatMap(entry => {
    const parts = [
      textAt(entry, 'by') ?? textAt(entry, 'byline') ?? textAt(entry, 'name'),
      textAt(entry, 'title'),
    ];
    return parts.filter(part => part !== null).join(', ') || [];
  });
  const line =
    textAt(ninjs, 'byline') ?? textAt(ninjs, 'by') ?? (listed.length > 0 ? listed.join('; ') : null);
  const authors = listIn(ninjs, 'authors')
    .filter(isThing)
    .filter(({ role }) => !/editor/i.test(String(role ?? '')));
  return lineOf(line ?? authors.flatMap(author => textAt(author, 'name') ?? []).join(', ')) || null;
}

function titleOf(ninjs: Thing): string | null {
  const headlines = listIn(ninjs, 'headlines').filter(isThing);
  const main =
    headlines.find(({ role }) => role === 'main') ??
    headlines.find(({ role }) => role !== 'slug') ??
    headlines[0];
  const title = textAt(ninjs, 'headline') ?? (main && textAt(main, 'value')) ?? textAt(ninjs, 'title');
  return lineOf(title ?? textAt(ninjs, 'headlinemain') ?? '') || null;
}

/** A text in a list of {role, contenttype, value} (2.x, 3.x) or under a name with a format behind (1.x). */
interface Version {
  format: string;
  paragraphs: string[];
}

/** The fullest version of a text. Plain ones may have lines that are no paragraphs: they give way to markup that has some. */
function fullestUnder(ninjs: Thing, list: string, name: RegExp): string[] {
  const versions = versionsUnder(ninjs, list, name);
  const all = fullest(versions.map(({ paragraphs }) => paragraphs));
  const marked = fullest(
    versions.filter(({ format }) => MARKUP.test(format)).map(({ paragraphs }) => paragraphs),
  );
  return marked.length > 1 && lengthOf(marked) > lengthOf(all) * 0.8 ? marked : all;
}

const MARKUP = /html|xml|nitf/i;

function versionsUnder(ninjs: Thing, list: string, name: RegExp): Version[] {
  const things = listIn(ninjs, list).filter(isThing).map(plainNames);
  const usual = things.filter(thing => !isOwnMarkup(thing));
  const listed = (usual.length > 0 ? usual : things).map(text => {
    const format = textAt(text, 'contenttype') ?? '';
    return { format, paragraphs: paragraphsOf(textAt(text, 'value') ?? '', format) };
  });
  const named = Object.keys(ninjs)
    .filter(key => name.test(key) && typeof ninjs[key] === 'string')
    .map(key => ({ format: key, paragraphs: paragraphsOf(ninjs[key] as string, key) }));
  return [...listed, ...named];
}

/** A body in an agency's own markup, which also comes as HTML. */
const isOwnMarkup = (body: Thing): boolean =>
  /xml/i.test(textAt(body, 'contenttype') ?? '') && !/xhtml|nitf/i.test(textAt(body, 'contenttype') ?? '');

function paragraphsOf(text: string, format: string): string[] {
  if (MARKUP.test(format)) return wireHtml(text);
  return /plain|text$/i.test(format) ? paragraphsOfText(text) : wireTextOf(text);
}

const nameIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value.trim()] : isThing(value) ? [textAt(value, 'name') ?? ''] : [];

const sourcesOf = (ninjs: Thing): string[] =>
  [...listIn(ninjs, 'infosources'), ...listIn(ninjs, 'infosource'), ninjs.provider, ninjs.source]
    .flatMap(nameIn)
    .filter(name => name !== '');

function creditsOf(ninjs: Thing): Item['credits'] {
  const names = ['creditline', 'copyrightholder', 'copyrightnotice', 'usageterms'];
  const credits = names.map(field => ({ field, text: textAt(ninjs, field) ?? '' }));
  return filled([...sourcesOf(ninjs).map(text => ({ field: 'infosources', text })), ...credits]);
}
