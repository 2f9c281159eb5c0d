import { all, lineOf } from '../dom.ts';
import { linkOf } from './fields.ts';
import { type Headline, headlineOf, isAlike } from './headline.ts';
import { articleThings, headlineIn, standing, type Thing } from './jsonld.ts';
import { type Meta, metaOf } from './tags.ts';

/** What a page says of its article; of several on one page, only of that at the address. */
export interface Own {
  things: Thing[];
  headline: Headline | null;
  meta: Meta;
}

/** Meta tags that are of the site, not of one article. */
const SITE = /^(?:og:site_name|application-name|og:locale|content-language|dc\.language|og:type)$/;

/** Takes a page's metadata apart by article: what it says of any article but the one at the address is left out. */
export function ownOf(document: Document, url: string): Own {
  const every = articleThings(document, url);
  const tags = metaOf(document);
  const window = all(document, 'title')[0];
  const titles = {
    window: window ? lineOf(window) : '',
    declared: every.filter(thing => standing(thing, url) === 1).map(headlineIn)[0] ?? null,
    meta: tags('og:title'),
  };
  const headline = headlineOf(document, url, titles);
  const meta: Meta = name => (name === 'canonical' ? linkOf(document) : tags(name));
  if (!headline) return { things: every, headline, meta };
  const own = lineOf(headline.element);
  const others = headline.others.map(other => lineOf(other));
  const isOthers = (title: string | null): boolean =>
    title !== null && !isAlike(title, own) && others.some(other => isAlike(title, other));
  const things = every.filter(thing => !isOthers(headlineIn(thing)) && !isElsewhere(thing, url, meta, own));
  const isStale = isOthers(titles.meta);
  return { things, headline, meta: isStale ? name => (SITE.test(name) ? tags(name) : null) : meta };
}

/** JSON-LD of an article at another address, which is called otherwise too. */
function isElsewhere(thing: Thing, url: string, meta: Meta, own: string): boolean {
  if (standing(thing, url) !== -1) return false;
  const canonical = meta('canonical') ?? meta('og:url');
  if (canonical && standing(thing, canonical, url) === 1) return false;
  const title = headlineIn(thing);
  return title !== null && !shareWords(title, own) && !shareWords(title, meta('og:title') ?? own);
}

const longWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** True if two headlines have a third of their words in common: what search engines see may be worded differently. */
function shareWords(a: string, b: string): boolean {
  const [some, other] = [longWords(a), new Set(longWords(b))];
  return some.filter(word => other.has(word)).length * 3 >= some.length;
}
