import { attributeOf, firstInside, hasAttributes } from '../dom.ts';
import { type Box, isBox } from './boxes.ts';

/** Elements whose text is never the article's. */
const ELEMENTS = new Set(
  (
    'script style noscript template svg math iframe frame object embed canvas video audio map ' +
    'button input select textarea datalist nav menu figcaption link meta title head rt rp rtc'
  ).split(' '),
);

const ROLES = new Set(
  'navigation complementary alert menu menubar banner contentinfo search toolbar tooltip'.split(' '),
);

/** True for what is in or beside an article without being its text, so far as the element itself says so. */
export function isFurniture(element: Element, name: string): boolean {
  if (ELEMENTS.has(name)) return true;
  if (name === 'figure') return !holdsText(element);
  if (name === 'dialog') return attributeOf(element, 'open') === null || !holdsArticle(element);
  if (!hasAttributes(element)) return false;
  const role = attributeOf(element, 'role');
  if (role === 'dialog' || role === 'alertdialog') return isHidden(element, name) || !holdsArticle(element);
  return (role !== null && ROLES.has(role)) || isHidden(element, name);
}

const HEART = 'h1, article';
const holdsArticle = (element: Element): boolean => firstInside(element, HEART) !== null;

/** A figure with a caption of its own may have the article's text around its picture. */
const holdsText = (element: Element): boolean =>
  firstInside(element, 'figcaption') !== null && firstInside(element, 'p') !== null;

/** An open dialog hides the page behind it from aids only: what holds the article stays, and so does a ruby's base. */
function isHidden(element: Element, name: string): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'aria-hidden') === 'true')
    return name !== 'rb' && name !== 'article' && name !== 'main' && !holdsArticle(element);
  const style = attributeOf(element, 'style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Text this short around a picture is its caption, unless that reads as the article's own sentences. */
const CAPTION = 300;
const SENTENCES = 110;
const CREDITED =
  /\b(?:photos?|pictures?|images?|foto|bild|courtesy|credit|getty|reuters|AFP|AP|EPA|shutterstock|file)\b|©|写真|图片/i;
const PICTURE_NAMES = /caption|credit|photo|image|img|media|figure|picture|gallery|thumb|card|teaser|promo/i;
/** Such boxes are parts of the article's own structure, or hold what may be. */
const STRUCTURE = new Set('body main article section p ul ol li table tbody tr td h1 h2 h3 h4'.split(' '));

/**
 * True for a small box with a picture in it and no heading: a caption, by whatever name, or another story's card.
 * A picture inside a paragraph's own text says nothing.
 */
export function isPictured(box: Box): boolean {
  if (box.size === 0 || box.size > CAPTION || STRUCTURE.has(box.name)) return false;
  const own = box.inside.reduce((sum, one) => sum + (isBox(one) ? 0 : one.text.length), 0);
  if (own >= 100 || !has(box, /^img$/, /^p$/) || has(box, /^h[1-4]$/, /^$/)) return false;
  return !isProseBeside(box);
}

/** Sentences beside a picture in a row of the text that are no caption by name, length or credit. */
function isProseBeside(box: Box): boolean {
  if (box.size < SENTENCES || PICTURE_NAMES.test(box.names) || has(box, /^a$/, /^$/)) return false;
  const text = textOf(box);
  return /[.!?…。！？]["'”’»)]*$/.test(text.trim()) && !CREDITED.test(text);
}

const textOf = (box: Box): string =>
  box.inside.map(one => (isBox(one) ? (one.out ? '' : textOf(one)) : one.text)).join('');

/** True if a box of such a name is inside, boxes of the other names not entered. */
const has = (box: Box, name: RegExp, closed: RegExp): boolean =>
  box.inside.some(
    one => isBox(one) && (name.test(one.name) || (!closed.test(one.name) && has(one, name, closed))),
  );
