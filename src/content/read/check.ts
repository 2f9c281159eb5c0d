import { attributeOf, bodyOf, nameOf, parentOf, textWalker } from '../dom.ts';

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

const LONG_ENOUGH = 40;
const IN_ONE_PLACE = 220;

/**
 * Looks for a place with a good deal of running text outside links, without copying or measuring anything.
 * Stops at the first such place; a page without one costs a walk over its text nodes.
 */
export function firstLook(document: Document): FirstLook {
  const body = bodyOf(document);
  if (!body) return 'empty';
  const weights = new Map<Node, number>();
  const walker = textWalker(document, body);
  let seen = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (seen && node.length < 12) continue;
    const text = node.data;
    if (!/\S/.test(text)) continue;
    const parent = parentOf(node)!;
    if (SILENT.has(nameOf(parent))) continue;
    seen = true;
    const weight = weightOf(text);
    if (weight < LONG_ENOUGH) continue;
    const place = placeOf(parent);
    if (!place) continue;
    const sum = (weights.get(place) ?? 0) + weight;
    if (sum >= IN_ONE_PLACE) return 'maybe';
    weights.set(place, sum);
  }
  return seen ? 'not-article' : 'empty';
}

/** The element that holds the paragraph the text stands in; null for text of a link. */
function placeOf(parent: Node): Node | null {
  let node: Node | null = parent;
  while (node && INLINE.has(nameOf(node))) {
    if (nameOf(node) === 'a' && attributeOf(node, 'href') !== null) return null;
    node = parentOf(node);
  }
  return node && (parentOf(node) ?? node);
}
