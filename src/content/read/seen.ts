import { checkVisibility, documentOf, placeOf, styleOf } from '../dom.ts';

/** Type or a box smaller than this is not seen, px. */
const LEAST = 2;
/** Text pushed this far aside is not seen, px. */
const ASIDE = -500;

/**
 * False for text that no reader of the page sees though it takes its place: moved off the page, without size, or see-through
 * for good (what fades in while the reader scrolls is seen). Every element of a document that is not drawn is.
 */
export function isSeen(element: Element): boolean {
  const view = documentOf(element)?.defaultView;
  if (!view || !checkVisibility(element)) return true;
  const style = styleOf(element);
  if (Number.parseFloat(style.fontSize) < LEAST || Number.parseFloat(style.textIndent) <= ASIDE) return false;
  if (style.visibility !== 'visible' && style.visibility) return false;
  if (Number(style.opacity) === 0 && !moves(style)) return false;
  const { right, bottom, width, height } = placeOf(element);
  if (width === 0 && height === 0) return true;
  return right + view.scrollX > 0 && bottom + view.scrollY > 0 && (width >= LEAST || height >= LEAST);
}

/** It may become visible by itself. */
const moves = ({ transitionDuration, animationName }: CSSStyleDeclaration): boolean =>
  /[1-9]/.test(transitionDuration) || (animationName !== '' && animationName !== 'none');
