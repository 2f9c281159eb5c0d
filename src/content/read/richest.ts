import { type Box, isBox, type Outline } from './boxes.ts';
import { isLinkBox } from './outline.ts';

/** A reader's time grows with its boxes: this many take some 40 ms. */
const MOST = 1_200;
/** Shorter text is a label. */
const LABEL = 40;

interface Weighed {
  box: Box;
  /** Prose in the blocks right inside, and half as much of that in the blocks of these. */
  prose: number;
  boxes: number;
}

/** What is to be read of a page: all of it, the boxes of its richest parts, or one that is itself too much. */
export type Extent = { parts?: Set<Box> } | { box: Box };

/** A reader gets this many boxes: of a huge page, those with most prose side by side. */
export function extentOf({ body, count }: Outline): Extent {
  if (count <= MOST) return {};
  const ranked = weighed(body);
  if (ranked[0].boxes > MOST) return { box: ranked[0].box };
  const parts = new Set<Box>();
  for (const { box, boxes, prose } of ranked) {
    if (prose === 0 || parts.size > MOST) break;
    if (parts.size + boxes > MOST) continue;
    for (let up = box.up; up; up = up.up) parts.add(up);
    addAll(parts, box);
  }
  return { parts };
}

function addAll(parts: Set<Box>, box: Box): void {
  parts.add(box);
  for (const one of box.inside) if (isBox(one) && !one.out) addAll(parts, one);
}

function weighed(body: Box): Weighed[] {
  const all = new Map<Box, Weighed>();
  const weigh = (box: Box): number => {
    const here = { box, prose: 0, boxes: 1 };
    all.set(box, here);
    let own = 0;
    for (const one of box.inside) {
      if (!isBox(one)) own += one.text.length;
      else if (!one.out) here.boxes += weigh(one);
    }
    if (own >= LABEL && !isLinkBox(box)) {
      for (const [level, up] of [box.up, box.up?.up].entries())
        if (up) all.get(up)!.prose += own / (level + 1);
    }
    return here.boxes;
  };
  weigh(body);
  return [...all.values()].sort((a, b) => b.prose - a.prose);
}
