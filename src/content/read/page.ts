import { MAX_ARTICLE, type PageRead } from '../../messages.ts';
import { textContentOf } from '../dom.ts';
import { metadataOf } from '../meta/metadata.ts';
import { findArticle } from './article.ts';
import { firstLook } from './check.ts';
import { isLink, isList } from './kind.ts';
import type { Paragraph } from './paragraphs.ts';

/** What one look at the page gave; the paragraphs lead back to the page and stay in this script. */
export interface Reading {
  page: PageRead;
  paragraphs: Paragraph[];
  /** How much text the element around the article holds: then, and when measured again. */
  around: { size: number; measure(): number } | null;
}

/** What the background takes at most. */
const MAX_PARAGRAPHS = 20_000;
const MAX_URL = 4_000;

/**
 * Reads the page: its article with the metadata, or why there is none. Never throws.
 * @param document a document that may be hostile: its tree is only read, through the prototypes
 */
export function readPage(document: Document, address: string): Reading {
  const url = address.slice(0, MAX_URL);
  const began = performance.now();
  const key = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  const refuse = (error: 'not-article' | 'empty' | 'too-long'): Reading => ({
    page: { key, ok: false, url, error, ms: performance.now() - began },
    paragraphs: [],
    around: null,
  });
  try {
    const look = firstLook(document);
    if (look !== 'maybe') return refuse(look);
    const { title, declared, ...meta } = metadataOf(document, url);
    const trusted = declared || !isList(document);
    const found = findArticle(document, title, trusted);
    if (!found) return refuse('not-article');
    const paragraphs = found.paragraphs.filter(paragraph => !isLink(paragraph));
    const texts = paragraphs.map(({ text }) => text);
    if (isTooLong(texts)) return refuse('too-long');
    const article = { ...meta, url, title, paragraphs: texts };
    return {
      page: { key, ok: true, article, ms: performance.now() - began },
      paragraphs,
      around: around(found.root),
    };
  } catch {
    return refuse('not-article');
  }
}

const isTooLong = (texts: string[]): boolean =>
  texts.length > MAX_PARAGRAPHS || texts.reduce((sum, text) => sum + text.length + 1, -1) > MAX_ARTICLE;

function around(root: Node): Reading['around'] {
  const measure = (): number => textContentOf(root)?.length ?? 0;
  return { size: measure(), measure };
}
