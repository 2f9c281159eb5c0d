import { cleanAddress, hostOf } from '../address.ts';
import { isoDate } from '../dates.ts';
import type { Item } from '../incoming.ts';
import { lineOf, paragraphsOfEither, paragraphsOfHtml, paragraphsOfText } from '../xml/paragraphs.ts';
import { isThing, listIn, type Thing, textAt } from './json.ts';

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

const TELLING = /^(?:versioncreated|firstcreated|headlines?|bodies|body[a-z0-9]+|pubstatus|descriptiontext)$/;

/** Whether a JSON value is a ninjs object: `uri` is all it must have, so a second property is asked for. */
export function isNinjs(value: unknown): value is Thing {
  if (!isThing(value)) return false;
  const names = plainNames(value);
  const hasName = typeof names.uri === 'string' || typeof names.guid === 'string';
  return hasName && !Array.isArray(names.paragraphs) && Object.keys(names).some(name => TELLING.test(name));
}

/** A ninjs object as an item; 'withdrawn' where its agency has cancelled or withheld it. */
export function ninjsItem(value: Thing): Item | 'withdrawn' {
  const ninjs = plainNames(value);
  if (/^(?:canceled|cancelled|withheld)$/.test(textAt(ninjs, 'pubstatus') ?? '')) return 'withdrawn';
  const id = textAt(ninjs, 'uri') ?? textAt(ninjs, 'guid');
  const body = fullest(textsUnder(ninjs, 'bodies', /^body(?!s$)/));
  const summary = fullest(textsUnder(ninjs, 'descriptions', /^description/));
  const credits = creditsOf(ninjs);
  return {
    id,
    url: null,
    title: titleOf(ninjs),
    outlet: textAt(ninjs, 'copyrightholder') ?? sourcesOf(ninjs)[0] ?? hostOf(cleanAddress(id)),
    byline: bylineOf(ninjs),
    published: dateOf(ninjs),
    credits,
    paragraphs: body.length > 0 ? body : summary,
    depth: body.length > 0 && textAt(ninjs, 'representationtype') !== 'partial' ? 'full' : 'excerpt',
  };
}

/** The text at hand is the version's: its time, not that of the first version, is when it was out. */
const dateOf = (ninjs: Thing): string | null =>
  isoDate(
    textAt(ninjs, 'versioncreated') ?? textAt(ninjs, 'contentcreated') ?? textAt(ninjs, 'firstcreated'),
  );

const bylineOf = (ninjs: Thing): string | null =>
  lineOf(textAt(ninjs, 'byline') ?? textAt(ninjs, 'by') ?? '') || null;

function titleOf(ninjs: Thing): string | null {
  const headlines = listIn(ninjs, 'headlines').filter(isThing);
  const main = headlines.find(({ role }) => role === 'main') ?? headlines[0];
  const title = textAt(ninjs, 'headline') ?? (main && textAt(main, 'value')) ?? textAt(ninjs, 'title');
  return lineOf(title ?? textAt(ninjs, 'headlinemain') ?? '') || null;
}

/** Texts in a list of {role, contenttype, value} (2.x, 3.x) or under names with a format behind (1.x), as paragraphs. */
function textsUnder(ninjs: Thing, list: string, name: RegExp): string[][] {
  const listed = listIn(ninjs, list)
    .filter(isThing)
    .map(plainNames)
    .map(text => paragraphsOf(textAt(text, 'value') ?? '', textAt(text, 'contenttype') ?? ''));
  const named = Object.keys(ninjs)
    .filter(key => name.test(key) && typeof ninjs[key] === 'string')
    .map(key => paragraphsOf(ninjs[key] as string, key));
  return [...listed, ...named];
}

function paragraphsOf(text: string, format: string): string[] {
  if (/html|xml|nitf/i.test(format)) return paragraphsOfHtml(text).paragraphs;
  return /plain|text$/i.test(format) ? paragraphsOfText(text) : paragraphsOfEither(text).paragraphs;
}

/** The same text stands there in several formats: the one with the most paragraphs keeps their ends. */
function fullest(texts: readonly string[][]): string[] {
  const size = (text: string[]) => text.reduce((sum, { length }) => sum + length, 0);
  const longest = Math.max(0, ...texts.map(size));
  const whole = texts.filter(text => size(text) > longest * 0.8);
  return whole.reduce<string[]>((best, text) => (text.length > best.length ? text : best), []);
}

const sourcesOf = (ninjs: Thing): string[] =>
  [...listIn(ninjs, 'infosources'), ...listIn(ninjs, 'infosource')]
    .filter(isThing)
    .flatMap(source => textAt(source, 'name') ?? []);

function creditsOf(ninjs: Thing): Item['credits'] {
  const names = ['creditline', 'copyrightholder', 'copyrightnotice', 'usageterms', 'source', 'provider'];
  const credits = names.flatMap(field => {
    const text = textAt(ninjs, field);
    return text ? [{ field, text }] : [];
  });
  return [...sourcesOf(ninjs).map(text => ({ field: 'infosources', text })), ...credits];
}
