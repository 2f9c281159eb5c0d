import { MAX_ARTICLE, type PageRead } from '../../messages.ts';
import { bodyOf, parentOf, textContentOf } from '../dom.ts';
import { type Metadata, metadataOf } from '../meta/metadata.ts';
import { findArticle } from './article.ts';
import { type FirstLook, firstLook } from './check.ts';
import { isLink } from './kind.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Steps } from './slices.ts';

/** What one look at the page gave; the paragraphs lead back to the page and stay in this script. */
export interface Reading {
  page: PageRead;
  paragraphs: Paragraph[];
  /** How much text the elements around the article hold: then, and when measured again. */
  around: { size: number; measure(): number } | null;
  /** The shadow roots that were entered. */
  roots: ShadowRoot[];
}

/** What the background takes at most. */
const MAX_PARAGRAPHS = 20_000;
const MAX_URL = 4_000;
/** Lines above the text that may credit an agency. */
const MAX_LABELS = 5;

/** What a page that changes between the slices of its reading is begun anew at most. */
const TRIES = 3;

/**
 * Reads the page: its article with the metadata, or why there is none. Never throws.
 * @param document a document that may be hostile: its tree is only read, through the prototypes
 * @param changed true where the page changed since this was last asked
 */
export function* readPage(document: Document, address: string, changed: () => boolean): Steps<Reading> {
  const url = address.slice(0, MAX_URL);
  const key = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  const refuse = (error: 'not-article' | 'empty' | 'too-long', roots: ShadowRoot[] = []): Reading => ({
    page: { key, ok: false, url, error },
    paragraphs: [],
    around: null,
    roots,
  });
  try {
    const { look, meta: all, outline } = yield* takePage(document, url, changed);
    if (!all || !outline) return refuse(look.says as 'empty', look.roots);
    const { title, body, declared, credits, ...meta } = all;
    const found = yield* findArticle(document, outline, { title, body }, declared ? 'article' : look.trust);
    if (!found || found === 'too-long') return refuse(found ?? 'not-article', outline.roots);
    const paragraphs = found.paragraphs.filter(paragraph => !isLink(paragraph));
    const texts = paragraphs.map(({ text }) => text);
    if (isTooLong(texts)) return refuse('too-long', outline.roots);
    const labels = found.labels.slice(0, MAX_LABELS).map(text => ({ field: 'byline', text }));
    return {
      page: {
        key,
        ok: true,
        article: { ...meta, url, title, credits: [...credits, ...labels], paragraphs: texts },
      },
      paragraphs,
      around: around(paragraphs, outline),
      roots: outline.roots,
    };
  } catch {
    return refuse('not-article');
  }
}

interface Taken {
  look: FirstLook;
  meta?: Metadata;
  outline?: Outline;
}

/** All that has to be taken from the page itself while it stands still; without an outline there is no article. */
function* takePage(document: Document, url: string, changed: () => boolean): Steps<Taken> {
  changed();
  for (let tries = 1; ; tries++) {
    const look = yield* firstLook(document);
    if (look.says !== 'maybe') return { look };
    const meta = metadataOf(document, url);
    const outline = yield* outlineOf(bodyOf(document)!);
    if (tries === TRIES || !changed()) return { look, meta, outline };
  }
}

const isTooLong = (texts: string[]): boolean =>
  texts.length > MAX_PARAGRAPHS || texts.reduce((sum, text) => sum + text.length + 1, -1) > MAX_ARTICLE;

/** The text of the lowest element that holds all paragraphs, and of the shadow trees that were entered. */
function around(paragraphs: Paragraph[], { roots }: Outline): Reading['around'] {
  const places = [commonRoot(paragraphs.map(({ pieces }) => pieces[0].node)), ...roots];
  const measure = (): number =>
    places.reduce((sum, place) => sum + ((place && textContentOf(place)?.length) ?? 0), 0);
  return { size: measure(), measure };
}

/** The lowest node above all the others; null where they stand in several trees. */
function commonRoot(nodes: readonly Node[]): Node | null {
  const path: Node[] = [];
  for (let node = parentOf(nodes[0]); node; node = parentOf(node)) path.push(node);
  let highest = 0;
  const met = new Set<Node>(path);
  for (const each of nodes) {
    let node: Node | null = each;
    while (node && !met.has(node)) {
      met.add(node);
      node = parentOf(node);
    }
    highest = Math.max(highest, node ? path.indexOf(node) : path.length);
  }
  return path[highest] ?? null;
}
