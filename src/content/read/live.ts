import { type Box, isBox, type Outline } from './boxes.ts';
import { weightOf } from './kind.ts';
import { isLabel, isProse, pathOf } from './mend.ts';
import { textsIn } from './outline.ts';
import { type Paragraph, paragraphsFrom } from './paragraphs.ts';

/** Fewer entries than this make no live blog. */
const LEAST = 3;
/** An entry has at least this much text; the entries together have this part of the text around them. */
const ENTRY = 60;
const MOST = 0.6;
/** The blog's introduction is at most this many levels around its entries. */
const LEVELS = 3;

const ENTRIES = new Set(['article', 'section', 'div', 'li']);
const HOUR = /\b\d{1,2}\s?[:.h]\s?\d{2}\b/;

export interface Live {
  paragraphs: Paragraph[];
  /** The paragraphs at which an entry begins. */
  entries: number[];
}

/**
 * The entries of a live blog with what introduces them; null if the page is none. Entries are boxes made alike
 * that stand side by side, most of them with their time.
 * @param declared the page says that it is a live blog
 */
export function readLive(outline: Outline, declared: boolean): Live | null {
  if (!declared && !outline.isLive) return null;
  const boxes = entriesOf(outline.body);
  if (!boxes || (!declared && boxes.filter(hasTime).length < boxes.length / 2)) return null;
  const bodies = boxes.map(box => paragraphsFrom(outline, textsIn(box)).filter(isSaid));
  const told = bodies.filter(body => body.length);
  if (told.length < LEAST) return null;
  const intro = introOf(outline, boxes);
  const entries: number[] = [];
  const paragraphs = [...intro];
  for (const body of told) {
    entries.push(paragraphs.length);
    for (const one of body) paragraphs.push(one);
  }
  return { paragraphs, entries };
}

const isSaid = (paragraph: Paragraph): boolean =>
  paragraph.linked <= paragraph.text.length * 0.8 &&
  !isLabel(paragraph) &&
  !(weightOf(paragraph.text) < 30 && HOUR.test(paragraph.text));

const kindOf = ({ name, names }: Box): string => `${name} ${names.split(/\s/, 1)}`;

/** The largest family of boxes made alike under one box. */
function entriesOf(body: Box): Box[] | null {
  let best: Box[] | null = null;
  let most = 0;
  const visit = (box: Box): void => {
    const families = new Map<string, Box[]>();
    for (const one of box.inside) {
      if (!isBox(one) || one.out) continue;
      visit(one);
      if (!ENTRIES.has(one.name) || one.size < ENTRY) continue;
      const kind = kindOf(one);
      families.set(kind, [...(families.get(kind) ?? []), one]);
    }
    for (const family of families.values()) {
      const size = family.reduce((sum, one) => sum + one.size, 0);
      if (family.length >= LEAST && size > most && size >= box.size * MOST) [best, most] = [family, size];
    }
  };
  visit(body);
  return best;
}

const hasTime = (box: Box): boolean =>
  box.inside.some(one =>
    isBox(one) ? one.name === 'time' || (!one.out && hasTime(one)) : HOUR.test(one.text.slice(0, 40)),
  );

/** The prose before the first entry, near the entries. */
function introOf(outline: Outline, [first]: Box[]): Paragraph[] {
  let scope = first.up!;
  for (let level = 0; level < LEVELS && scope.up && scope.name !== 'main'; level++) scope = scope.up;
  const before: Text[] = [];
  for (const box of pathOf(first)) {
    if (!box.up || !pathOf(box.up).includes(scope)) continue;
    for (const one of box.up.inside.slice(0, box.up.inside.indexOf(box)))
      for (const node of isBox(one) ? (one.out ? [] : textsIn(one)) : [one.node]) before.push(node);
  }
  return paragraphsFrom(outline, before).filter(isProse);
}
