/** What the names of elements, their classes and ids, say of them. */
import { attributeOf } from '../dom.ts';
import type { Box } from './boxes.ts';

/** Elements that are the article's frame, whatever their class says. */
const FRAMES = new Set(['html', 'body', 'main', 'article']);

const word = (names: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${names})(?:$|[\\s_-])`, 'i');

/** Names that say by themselves that this is not the article's prose. */
const NAMES = word(
  'share|sharing|sharebar|sharedaddy|share-?(?:buttons?|tools?|links?|bar)|social|social-?(?:share|links|media|icons?|bar)|addthis|' +
    'newsletter|newsletter-?(?:signup|box|form)|sign-?up|subscribe|' +
    'related|related-?(?:articles?|posts?|stories|links|content|news)|recommended|recommendations?|outbrain|taboola|' +
    'read-?(?:more|next|also)|also-?read|more-?stories|' +
    'caption|captions?-?text|photo-?credit|image-?credit|wp-caption(?:-text)?|' +
    'advert|advertisement|ad-?(?:slot|unit|container|wrapper|label)|sponsored|promo|' +
    'comments?|disqus|breadcrumbs?|pagination|tags|tag-?list|' +
    'byline|author-?(?:bio|box|info)|dateline-?time|timestamp|' +
    'cookie-?(?:banner|notice|consent)|sr-only|visually-?hidden|screen-reader(?:-text)?|printfooter',
);

/** What such a name says of the page's state, or of a story's subject, not of the element: "has-comments", "category-social". */
const STATES =
  /(?:^|\s)(?:(?:has|is|with|without|no|not|show|hide|category|tag|type|format|topic|section|status|post|page|layout|style)[-_]\S+|\S+[-_](?:enabled|disabled|open|opened|closed|active|on|off|allowed|visible|loaded))(?=\s|$)/gi;

/** Names of the container of the text. */
const TEXT_NAMES = word(
  '(?:article|story|entry|post|main|news)-?(?:body|content|text|copy)|body-?(?:text|copy)|articlebody',
);

/** A wrongly named container of the whole text is kept: no share prompt or caption is this long. */
const TOO_LONG = 1_500;

const WALL = /pay-?wall|reg-?wall|subscribe-wall|metered-|piano-/i;
const LIVE = /live-?(?:blog|ticker|feed|updates?|coverage|reporting)|newsticker/i;

/** Longer names are a state of the page, not what an element is. */
const MAX_NAMES = 2_000;

/** An element's classes and id, '' where these are endless. */
export function namesOf(element: Element): string {
  const said = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return said.length > MAX_NAMES ? '' : said.trim();
}

export const isNamedWall = (names: string): boolean => WALL.test(names);
export const isNamedLive = (names: string): boolean => LIVE.test(names);

/** True if a class or the id says so, and no other one says that the text itself is here. */
export function isNamedFurniture({ name, names, size }: Box): boolean {
  const said = names.replace(STATES, ' ');
  if (size >= TOO_LONG || FRAMES.has(name) || !NAMES.test(said)) return false;
  return !said.split(/\s+/).some(word => TEXT_NAMES.test(word) && !NAMES.test(word));
}
