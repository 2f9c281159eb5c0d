import { all, bodyOf, nameOf, parentOf, textWalker } from '../dom.ts';

/** What a look at the text nodes alone tells: an article may be here, there is text but none, there is no text. */
export type FirstLook = 'maybe' | 'not-article' | 'empty';

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'option', 'title', 'svg']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u'.split(' '),
);

/** Chinese, Japanese and Korean say in one character what Latin script says in two or three. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** UTF-16 code units, counting those of dense scripts more than once, so that one limit fits every script. */
export const weightOf = (text: string): number => text.length * (DENSE.test(text) ? 2.5 : 1);

/** Weights: text shorter than this is a label; this much beside few links is an article, or beyond any doubt one. */
const LONG_ENOUGH = 40;
const ENOUGH = 220;
const PLENTY = 500;
/** Paragraphs that each have a box of their own meet in one of this many elements around. */
const LEVELS = 3;
/** A teaser's headline stands in a link this near. */
const LINK_LEVELS = 4;

interface Place {
  prose: number;
  linked: number;
}

/**
 * Looks for a place with a good deal of running text and few links, without copying or measuring anything.
 * Stops at the first with plenty; a page without one costs a walk over its text nodes.
 */
export function firstLook(document: Document): FirstLook {
  const body = bodyOf(document);
  if (!body) return 'empty';
  const places = new Map<Node, Place>();
  const walker = textWalker(document, body);
  let seen = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (seen && node.length < 12) continue;
    const text = node.data;
    if (!/\S/.test(text)) continue;
    const parent = parentOf(node)!;
    if (SILENT.has(nameOf(parent))) continue;
    seen = true;
    if (note(places, parent, weightOf(text)) >= PLENTY) return 'maybe';
  }
  const declared = all(document, DECLARED).length > 0;
  if ([...places.values()].some(place => isDense(place, declared))) return 'maybe';
  return seen ? 'not-article' : 'empty';
}

/** A quick word of the page's head; where it calls itself an article, links beside the prose do not count. */
const DECLARED = 'meta[property="og:type"][content*="article" i], meta[property="article:published_time"]';

const isDense = ({ prose, linked }: Place, declared: boolean): boolean =>
  prose >= ENOUGH && (declared || linked < prose / 2);

/** Adds a text to the places around it; returns how much prose the innermost one has. */
function note(places: Map<Node, Place>, parent: Node, weight: number): number {
  let block: Node | null = parent;
  let inLink = false;
  while (block && INLINE.has(nameOf(block))) {
    inLink ||= nameOf(block) === 'a';
    block = parentOf(block);
  }
  inLink ||= block !== null && nameOf(parentOf(block) ?? block) === 'a';
  if (!inLink && weight < LONG_ENOUGH) return 0;
  let place = block && (parentOf(block) ?? block);
  let innermost = 0;
  for (let level = 0; place && level < (inLink ? LINK_LEVELS : LEVELS); level++) {
    const held = places.get(place) ?? { prose: 0, linked: 0 };
    if (inLink) held.linked += weight;
    else held.prose += weight;
    if (level === 0) innermost = held.prose;
    places.set(place, held);
    place = parentOf(place);
  }
  return inLink ? 0 : innermost;
}
