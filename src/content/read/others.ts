import { containsNode } from '../dom.ts';
import type { Headline } from '../meta/headline.ts';
import { type Box, isBox, type Outline } from './boxes.ts';

/** Less text below another heading is not an article of its own. UTF-16 code units. */
const LEAST = 220;

/**
 * Leaves the other articles of the page out of the outline (infinite scroll, "next story", an article after another):
 * of each, the largest box around its heading that does not hold the own one.
 * @returns takes them in again; null if there are none
 */
export function leaveOthersOut(outline: Outline, headline: Headline | null): (() => void) | null {
  const boxes = new Set<Box>();
  for (const other of headline?.others ?? []) {
    const box = boxOf(outline.body, other, headline!.element);
    if (box && box.size >= LEAST) boxes.add(box);
  }
  if (!boxes.size) return null;
  for (const box of boxes) box.out = true;
  return () => {
    for (const box of boxes) box.out = false;
  };
}

/** The outermost box with `other` in it and without `own`; null if the headings stand side by side. */
function boxOf(body: Box, other: Element, own: Element): Box | null {
  let box = body;
  for (;;) {
    const inner = box.inside.find((one): one is Box => isBox(one) && containsNode(one.element, other));
    if (!inner) return null;
    if (!containsNode(inner.element, own)) return inner.element === other ? null : inner;
    box = inner;
  }
}
