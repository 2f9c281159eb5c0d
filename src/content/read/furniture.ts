import { attributeOf, hasAttribute, nameOf, textContentOf } from '../dom.ts';

/** Elements whose text is never the article's. */
const ELEMENTS = new Set(
  (
    'script style noscript template svg math iframe frame object embed canvas video audio map ' +
    'button input select textarea datalist dialog nav menu figure figcaption link meta title head'
  ).split(' '),
);

const ROLES = new Set(
  'navigation complementary dialog alertdialog alert menu menubar banner contentinfo search toolbar tooltip'.split(
    ' ',
  ),
);

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

/** Names of the container of the text. */
const TEXT_NAMES = word(
  '(?:article|story|entry|post|main|news)-?(?:body|content|text|copy)|body-?(?:text|copy)|articlebody',
);

/** A wrongly named container of the whole text is kept: no share prompt or caption is this long. */
const TOO_LONG = 1_500;

/**
 * True for what stands in or beside an article without being its text, so far as the structure says so.
 * @param byName whether class and id count: that asks for the length of the element's text, too slow at any depth
 */
export function isFurniture(element: Element, byName: boolean): boolean {
  const name = nameOf(element);
  if (ELEMENTS.has(name)) return true;
  if (isHidden(element)) return true;
  const role = attributeOf(element, 'role');
  if (role && ROLES.has(role)) return true;
  return byName && !FRAMES.has(name) && isNamedSo(element);
}

/** True where a class or the id says so, and no other one says that the text itself stands here. */
function isNamedSo(element: Element): boolean {
  const said = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  if (said.length > 2_000 || !NAMES.test(said)) return false;
  const isText = said.split(/\s+/).some(name => TEXT_NAMES.test(name) && !NAMES.test(name));
  return !isText && (textContentOf(element) ?? '').length < TOO_LONG;
}

function isHidden(element: Element): boolean {
  if (hasAttribute(element, 'hidden') || attributeOf(element, 'aria-hidden') === 'true') return true;
  const style = attributeOf(element, 'style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
