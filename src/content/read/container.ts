import { type Box, isBox, type Outline } from './boxes.ts';
import { measure, reads, type Trust } from './kind.ts';
import { says, textsIn } from './outline.ts';
import { type Paragraph, paragraphsFrom } from './paragraphs.ts';

/** Elements that by their meaning hold the page's article. */
const CONTAINERS: ((box: Box) => boolean)[] = [
  box => says(box, 'itemprop', 'articleBody'),
  box => box.name === 'article',
  box => says(box, 'role', 'main'),
  box => box.name === 'main',
];

/** Where scores mislead (much more other text than article), the page's own markup decides. */
export function readContainer(outline: Outline, trust: Trust): Paragraph[] | null {
  for (const isContainer of CONTAINERS) {
    const container = fullestOf(boxesIn(outline.body, isContainer));
    const found = container ? paragraphsFrom(outline, textsIn(container)) : [];
    if (reads(measure(found), trust)) return found;
  }
  return null;
}

/** The one that holds more than all the others; comments and teasers are in articles of their own. */
function fullestOf(boxes: readonly Box[]): Box | undefined {
  const total = boxes.reduce((sum, { size }) => sum + size, 0);
  return boxes.find(({ size }) => size * 2 > total);
}

const boxesIn = (box: Box, fits: (box: Box) => boolean): Box[] =>
  box.inside.flatMap(one =>
    isBox(one) && !one.out ? [...(fits(one) ? [one] : []), ...boxesIn(one, fits)] : [],
  );
