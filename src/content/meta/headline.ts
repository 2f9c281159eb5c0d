import {
  all,
  attributeOf,
  checkVisibility,
  closestTo,
  containsNode,
  firstInside,
  lineOf,
  nameOf,
  parentElementOf,
  placeOf,
} from '../dom.ts';
import { ARTICLE } from './jsonld.ts';

/** The heading of the page's article, and those of the other articles that are on the page. */
export interface Headline {
  element: Element;
  others: Element[];
}

/** What the page says that its article is called. */
export interface Titles {
  /** The window's title, which a page changes with its address. */
  window: string;
  /** JSON-LD's headline of this address. */
  declared: string | null;
  /** The meta tags', which a page often leaves as they were. */
  meta: string | null;
}

const MAX_HEADINGS = 60;
/** Attributes in which a page that appends articles keeps each one's address. */
const ADDRESSES =
  'data-url data-href data-permalink data-path data-link data-uri data-article-url data-page-url data-canonical data-canonical-url data-share-url itemid about resource cite'.split(
    ' ',
  );
const LEVELS = 12;

export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** True if one wording holds the other: outlets add their name after, or a kicker before. */
export const isAlike = (a: string, b: string): boolean => {
  const [short, long] = [plain(a), plain(b)].sort((x, y) => x.length - y.length);
  return short!.length >= 4 && long!.includes(short!);
};

function pathOf(address: string, base: string): string | null {
  try {
    return new URL(address, base).pathname.replace(/\/+$/, '');
  } catch {
    return null;
  }
}

/** 1 where an element around says that what it holds is at this address, -1 where at another one, else 0. */
function standsAt(heading: Element, url: string): number {
  const own = pathOf(url, url);
  const link = closestTo(heading, 'a[href]');
  let up: Element | null = link ?? heading;
  for (let level = 0; up && level < LEVELS; level++, up = parentElementOf(up)) {
    for (const name of up === link ? ['href'] : ADDRESSES) {
      const said = attributeOf(up, name);
      if (said && /^(?:https?:\/)?\//.test(said)) return pathOf(said, url) === own ? 1 : -1;
    }
  }
  return 0;
}

const isFirst = (heading: Element): boolean => nameOf(heading) === 'h1';

function worth(heading: Element, url: string, titles: Titles): number {
  const text = lineOf(heading);
  const has = (title: string | null): number => Number(title !== null && isAlike(title, text));
  const tag = Number(isFirst(heading));
  return (
    standsAt(heading, url) * 8 +
    has(titles.declared) * 6 +
    has(titles.window) * 4 +
    has(titles.meta) * 3 +
    tag
  );
}

/** The part of the window's height that an element's middle is from its top, or a large number where it is not drawn. */
function distance(heading: Element): number {
  const { top, height } = placeOf(heading);
  return height === 0 || !checkVisibility(heading) ? 1e6 : Math.abs(top + height / 2);
}

const SITE = 'nav, footer, aside, [role="banner"], [role="navigation"], body > header, dialog:not([open])';

/**
 * Finds the heading of the article that the page's address, its titles and, where these say nothing, the window's
 * place name. Null if no heading is an article's.
 */
export function headlineOf(document: Document, url: string, titles: Titles): Headline | null {
  // A selector that looks around each heading is slow on nested ones.
  const firsts = all(document, 'h1, [itemprop~="headline"]').slice(0, MAX_HEADINGS);
  const seconds = all(document, 'h2')
    .slice(0, MAX_HEADINGS)
    .filter(heading => articleAround(heading));
  const headings = [...firsts, ...seconds].filter(
    heading => plain(lineOf(heading)).length >= 4 && !closestTo(heading, SITE),
  );
  if (!headings.length) return null;
  const ranked = headings.map(element => ({ element, worth: worth(element, url, titles) }));
  const most = Math.max(...ranked.map(one => one.worth));
  const best = ranked.filter(one => one.worth === most).map(one => one.element);
  // A heading that is not a first one and differs from the page's title may be any box's.
  if (most < 3 && !isFirst(best[0]!)) return null;
  const element = best.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return {
    element,
    others: headings.filter(other => other !== element && isOwnArticle(other, element, url)),
  };
}

/**
 * True if a heading is in an article of its own: an element or item that is one, beside that of the own
 * heading; or, both being first headings, in a box made like the own one's or that says another address.
 */
function isOwnArticle(other: Element, own: Element, url: string): boolean {
  const [its, mine] = [articleAround(other), articleAround(own)];
  const isBeside = its !== null && its !== mine && !containsNode(its, own);
  if (isBeside && mine && !containsNode(mine, other)) return firstInside(its, 'h1, h2') === other;
  if (!isFirst(other) || !isFirst(own) || plain(lineOf(other)) === plain(lineOf(own))) return false;
  return (isBeside && mine !== null) || standsAt(other, url) === -1 || isMadeLike(other, own);
}

/** True if the boxes in which two elements diverge share name and first class. */
function isMadeLike(other: Element, own: Element): boolean {
  const kindOf = (element: Element, apart: Element): string => {
    let box = element;
    for (let up = parentElementOf(box); up && !containsNode(up, apart); up = parentElementOf(up)) box = up;
    return box === element ? '' : `${nameOf(box)} ${(attributeOf(box, 'class') ?? '').trim().split(/\s/, 1)}`;
  };
  const kind = kindOf(other, own);
  return kind !== '' && kind === kindOf(own, other);
}

const ITEM = 'article, [itemscope][itemtype]';

function above(item: Element): Element | null {
  const up = parentElementOf(item);
  return up && closestTo(up, ITEM);
}

/** The innermost element around that is an article by its name or its item's type. */
export function articleAround(element: Element): Element | null {
  for (let up: Element | null = closestTo(element, ITEM); up; up = above(up)) {
    if (nameOf(up) === 'article' || ARTICLE.test(attributeOf(up, 'itemtype')?.trim() ?? '')) return up;
  }
  return null;
}
