import { Readability } from '@mozilla/readability';
import type { Copy } from './copy.ts';

/** Readability's own switches (its _flags): strip unlikely candidates, weight classes, clean conditionally. */
export const STRICT = 7;
export const LENIENT = [6, 0];

interface Internals {
  _flags: number;
}

const nothing = (): void => {};

/**
 * One pass of Readability over a copy, as found at @mozilla/readability 0.6. What only serves to show the result
 * (links, images, classes, nested elements) is switched off, and so are its own second tries: they parse the page
 * from a string, which loses the nodes and needs a Trusted Types policy.
 * @returns the page's text nodes that it keeps
 */
export function keptBy({ document, source }: Copy, title: string, flags: number): Set<Text> {
  const { body } = document;
  Object.defineProperty(body, 'innerHTML', { get: () => '', set: nothing });
  const reader = new Readability<Node>(document, {
    charThreshold: -1,
    disableJSONLD: true,
    serializer: (node: Node) => node,
  });
  Object.assign(reader, LEAN, { _getArticleMetadata: () => ({ title }) });
  (reader as unknown as Internals)._flags = flags;
  const content = reader.parse()?.content;
  const kept = new Set<Text>();
  if (!content) return kept;
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = source.get(walker.currentNode as Text);
    if (text) kept.add(text);
  }
  return kept;
}

/** The copy holds nothing hidden, no scripts and no styles: Readability need not look for them. */
const LEAN = {
  _isProbablyVisible: () => true,
  _unwrapNoscriptImages: nothing,
  _removeScripts: nothing,
  _cleanStyles: nothing,
  _fixLazyImages: nothing,
  _postProcessContent: nothing,
};
