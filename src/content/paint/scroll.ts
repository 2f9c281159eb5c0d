import { isHidden, parentOf, rootOf, scrollerOf } from '../dom.ts';

/** Brings a range into the middle of the window, and of every scrolled box it is in. */
export function scrollTo(range: Range): void {
  // A page that is not seen does not move smoothly: Firefox would add the next scroll to one that never went on.
  const isCalm = isHidden(document) || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = isCalm ? 'instant' : 'smooth';
  const page = scrollerOf(document) ?? rootOf(document);
  let moved = 0;
  for (let box = parentOf(range.startContainer); box && box !== page; box = parentOf(box)) {
    if (box instanceof Element && isScrolled(box)) moved += centre(box, range, moved, behavior);
  }
  const { top, height } = range.getBoundingClientRect();
  page?.scrollBy({ top: top - moved + height / 2 - innerHeight / 2, behavior });
}

function isScrolled(box: Element): boolean {
  return box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY);
}

/** Scrolls one box; `moved` is how far the boxes inside it are about to move the range. Returns how far it will. */
function centre(box: Element, range: Range, moved: number, behavior: ScrollBehavior): number {
  const { top, height } = range.getBoundingClientRect();
  const place = box.getBoundingClientRect();
  const settled = behavior === 'instant' ? 0 : moved;
  const wanted = top - settled + height / 2 - place.top - place.height / 2;
  const room = wanted < 0 ? -box.scrollTop : box.scrollHeight - box.clientHeight - box.scrollTop;
  const by = wanted < 0 ? Math.max(wanted, room) : Math.min(wanted, room);
  box.scrollBy({ top: by, behavior });
  return behavior === 'instant' ? 0 : by;
}
