import { all, closestTo, lineOf, textContentOf } from '../dom.ts';
import type { Trust } from './kind.ts';

/** What a page without an article is. */
export type Refused = 'list' | 'video' | 'not-article';

/** This many links with a headline's words, outside menus, make a list. */
const MANY_LINKS = 10;
const HEADLINE = 25;
const MENUS = 'nav, header, footer, aside, [role="navigation"], [role="menu"]';
/** How many links of a page are looked at. */
const MAX_LINKS = 500;

const DECLARED =
  'meta[property="og:type"][content^="video" i], meta[itemprop="embedURL"], [itemscope][itemtype$="VideoObject"]';
const PLAYERS = 'video, iframe[src*="player" i], iframe[src*="embed" i], iframe[allow*="encrypted-media"]';
const MAX_SCRIPT = 200_000;

/** True if the page's metadata says that it shows a video, and says nothing of an article. */
export function isVideo(document: Document): boolean {
  const scripts = all(document, 'script[type*="ld+json" i]').slice(0, 20);
  const json = scripts.map(script => (textContentOf(script) ?? '').slice(0, MAX_SCRIPT)).join('\n');
  if (/"@type"\s*:\s*\[?\s*"\w*(?:Article|Posting)"/.test(json)) return false;
  return all(document, DECLARED).length > 0 || /"@type"\s*:\s*"VideoObject"/.test(json);
}

/** Says what a page without an article is. */
export function whyNot(document: Document, trust: Trust): Refused {
  if (isVideo(document)) return 'video';
  if (trust === 'list' || isListed(document)) return 'list';
  return all(document, PLAYERS).length ? 'video' : 'not-article';
}

function isListed(document: Document): boolean {
  let count = 0;
  for (const link of all(document, 'a[href]').slice(0, MAX_LINKS)) {
    if (lineOf(link, HEADLINE).length >= HEADLINE && !closestTo(link, MENUS)) count++;
    if (count >= MANY_LINKS) return true;
  }
  return false;
}
