import {
  assignedTo,
  attributeOf,
  ELEMENT,
  firstChildOf,
  hasAttributes,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  shadowOf,
  TEXT,
} from '../dom.ts';
import { type Box, isBox, type Outline } from './boxes.ts';
import { isNamedFurniture, isNamedLive, isNamedWall, namesOf } from './elementNames.ts';
import { isFurniture, isPictured } from './furniture.ts';
import type { Steps } from './slices.ts';

export const isLinkBox = ({ name, element }: Box): boolean =>
  name === 'a' && attributeOf(element, 'href') !== null;

/** Deeper elements get no box of their own: readers of the outline recurse. */
const MAX_DEPTH = 150;
const MAX_ELEMENTS = 60_000;
const STEP = 255;

/** Where the walk is inside one element: its box, and the nodes still to come. */
interface Level {
  box: Box;
  /** Whether the box is this element's own. */
  own: boolean;
  next: Node | null;
  /** A slot's nodes, which are no siblings. */
  slotted: Node[] | null;
}

/** What the page shows below `body`: elements and text, no furniture, no white space of its own. */
export function* outlineOf(body: Element): Steps<Outline> {
  const roots: ShadowRoot[] = [];
  const box = boxOf(body, null);
  const levels: Level[] = [enter(box, true, body, roots)];
  const outline: Outline = {
    body: box,
    count: 1,
    roots,
    walls: [],
    named: [],
    isLive: isNamedLive(box.names),
  };
  for (let met = 1; levels.length; met++) {
    if ((met & STEP) === 0) yield;
    const level = levels.at(-1)!;
    const node = nextOf(level);
    if (!node) {
      levels.pop();
      if (level.own) leave(level.box, outline);
      continue;
    }
    const type = nodeTypeOf(node);
    if (type === TEXT) addText(level.box, node as Text);
    else if (type === ELEMENT) {
      const { box: up } = level;
      const inner = boxOf(node as Element, up);
      inner.out = outline.count >= MAX_ELEMENTS || isFurniture(inner.element, inner.name);
      if (inner.names) note(inner, outline);
      const own = inner.out || levels.length < MAX_DEPTH;
      if (own) up.inside.push(inner);
      if (inner.out) continue;
      outline.count++;
      levels.push(enter(own ? inner : up, own, inner.element, roots));
    }
  }
  return outline;
}

const boxOf = (element: Element, up: Box | null): Box => ({
  element,
  name: nameOf(element),
  names: hasAttributes(element) ? namesOf(element) : '',
  up,
  inside: [],
  size: 0,
  out: false,
});

function note({ element, names }: Box, outline: Outline): void {
  if (isNamedWall(names)) outline.walls.push(element);
  outline.isLive ||= isNamedLive(names);
}

function enter(box: Box, own: boolean, element: Element, roots: ShadowRoot[]): Level {
  const shadow = shadowOf(element);
  if (shadow) roots.push(shadow);
  const slotted = box.name === 'slot' && own ? assignedTo(element) : [];
  return slotted.length
    ? { box, own, next: null, slotted: slotted.reverse() }
    : { box, own, next: firstChildOf(shadow ?? element), slotted: null };
}

function nextOf(level: Level): Node | null {
  if (level.slotted) return level.slotted.pop() ?? null;
  const node = level.next;
  if (node) level.next = nextSiblingOf(node);
  return node;
}

function addText(box: Box, node: Text): void {
  const { data } = node;
  const text = /\S/.test(data) ? data : '';
  box.inside.push({ node, text });
  box.size += text.length;
}

/**
 * A class or id counts against an element only if its text is short, holds no first heading, and is not a
 * letter of the word around.
 */
function leave(box: Box, outline: Outline): void {
  if (box.up && box.names && isNamedFurniture(box) && !isInWord(box) && !holds(box, 'h1')) {
    box.out = box.isNamed = true;
    outline.named.push(box);
  } else if (isPictured(box)) {
    box.out = true;
    box.inside = [];
  } else if (box.up) box.up.size += box.size;
}

/** A drop cap: one or two letters, and the word continues after. */
function isInWord({ element, size, inside }: Box): boolean {
  const behind = nextSiblingOf(element);
  if (size > 2 || inside.length !== 1 || !behind || nodeTypeOf(behind) !== TEXT) return false;
  return /^\p{Ll}/u.test((behind as Text).data);
}

const holds = (box: Box, name: string): boolean =>
  box.inside.some(one => isBox(one) && !one.out && (one.name === name || holds(one, name)));

/** Takes back boxes left out for their names, if they hold this much text; false if none does. */
export function takeNamedIn(outline: Outline, least: number): boolean {
  const boxes = outline.named.filter(({ isNamed, size }) => isNamed && size >= least);
  for (const box of boxes) {
    box.out = box.isNamed = false;
    for (let up = box.up; up; up = up.up) up.size += box.size;
  }
  return boxes.length > 0;
}

/** True if the attribute, a list of words, holds the word. */
export const says = (box: Box, attribute: string, word: string): boolean =>
  attributeOf(box.element, attribute)?.split(/\s+/).includes(word) ?? false;

/** The page's text nodes inside the box, in order. */
export const textsIn = (box: Box): Text[] =>
  box.inside.flatMap(one => {
    if (isBox(one)) return one.out ? [] : textsIn(one);
    return one.text ? [one.node] : [];
  });
