import { attributeOf, hasAttributes } from '../dom.ts';
import { type Box, isBox } from './boxes.ts';

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

/** True for what stands in or beside an article without being its text, so far as the element itself says so. */
export function isFurniture(element: Element, name: string): boolean {
  if (ELEMENTS.has(name)) return true;
  if (!hasAttributes(element)) return false;
  const role = attributeOf(element, 'role');
  return (role !== null && ROLES.has(role)) || isHidden(element);
}

function isHidden(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true;
  const style = attributeOf(element, 'style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** A picture with so little text around it is the picture's caption. */
const CAPTION = 300;
/** Such boxes are parts of the article's own structure, or hold what may be. */
const STRUCTURE = new Set('body main article section p ul ol li table tbody tr td h1 h2 h3 h4'.split(' '));

/**
 * True for a small box with a picture in it and no heading: a caption, by whatever name, or another story's card.
 * A picture inside a paragraph's own text tells nothing.
 */
export function isPictured(box: Box): boolean {
  if (box.size === 0 || box.size > CAPTION || STRUCTURE.has(box.name)) return false;
  const own = box.inside.reduce((sum, one) => sum + (isBox(one) ? 0 : one.text.length), 0);
  return own < 100 && has(box, /^img$/, /^p$/) && !has(box, /^h[1-4]$/, /^$/);
}

/** True where a box of such a name stands inside, boxes of the other names not entered. */
const has = (box: Box, name: RegExp, closed: RegExp): boolean =>
  box.inside.some(
    one => isBox(one) && (name.test(one.name) || (!closed.test(one.name) && has(one, name, closed))),
  );
