import { MAX_ARTICLE, type PageRead, type ReadArticle, type RefusedPage } from '../../messages.ts';
import { bodyOf, innerDocuments, parentOf, textContentOf } from '../dom.ts';
import { type Metadata, metadataOf } from '../meta/metadata.ts';
import type { Outline } from './boxes.ts';
import { type FirstLook, firstLook } from './check.ts';
import { fileOf } from './file.ts';
import { type Found, findArticle } from './findArticle.ts';
import { weightOf } from './kind.ts';
import { outlineOf } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import { isVideo, whyNot } from './refused.ts';
import type { Steps } from './slices.ts';

/** What one look at the page gave; the paragraphs lead back to the page and stay in this script. */
export interface Reading {
  page: PageRead;
  paragraphs: Paragraph[];
  /** How much text the elements around the article hold: then, and when measured again. */
  around: { size: number; measure(): number } | null;
  /** Shadow roots and documents of frames that were entered: an observer of the document does not see changes there. */
  roots: Node[];
}

/** What the background takes at most. */
const MAX_PARAGRAPHS = 20_000;
const MAX_URL = 4_000;
/** Lines above the text that may credit an agency. */
const MAX_LABELS = 5;

/** How often a page that keeps changing while it is read is started again. */
const TRIES = 3;
/** A page that says it shows a video has an article too only if there is this much prose. Weight. */
const BESIDE_VIDEO = 800;

/**
 * Reads the page: its article with the metadata, or why there is none. Where the page itself has no article, that of
 * a frame of the same origin is read. Never throws.
 * @param document a document that may be hostile: its tree is only read, through the prototypes
 * @param changed true if the page changed since this was last asked
 */
export function* readPage(document: Document, address: string, changed: () => boolean): Steps<Reading> {
  const own = yield* readDocument(document, address, changed);
  if (own.page.ok || !['not-article', 'empty'].includes(own.page.error)) return own;
  for (const inner of innerDocuments(document)) {
    const reading = yield* readDocument(inner, address, changed);
    if (!reading.page.ok) continue;
    reading.page.article.title ||= metadataOf(document, address).fields.title;
    return { ...reading, roots: [...reading.roots, inner] };
  }
  return own;
}

function* readDocument(document: Document, address: string, changed: () => boolean): Steps<Reading> {
  const url = address.slice(0, MAX_URL);
  const key = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  const refuse = (error: RefusedPage, roots: ShadowRoot[] = []): Reading => ({
    page: { key, ok: false, url, error },
    paragraphs: [],
    around: null,
    roots,
  });
  try {
    const file = fileOf(document);
    if (file) return refuse(file);
    const { look, meta, outline } = yield* takePage(document, url, changed);
    if (!meta || !outline)
      return refuse(look.says === 'empty' ? 'empty' : whyNot(document, look.trust), look.roots);
    const found = yield* findArticle(document, outline, meta, meta.isDeclared ? 'article' : look.trust);
    if (found === 'too-long') return refuse('too-long', outline.roots);
    if (!found || isBesideVideo(document, found)) return refuse(whyNot(document, look.trust), outline.roots);
    const { paragraphs } = found;
    if (isTooLong(paragraphs)) return refuse('too-long', outline.roots);
    return {
      page: { key, ok: true, article: articleOf(url, meta, found) },
      paragraphs,
      around: around(paragraphs, outline),
      roots: outline.roots,
    };
  } catch {
    return refuse('not-article');
  }
}

function articleOf(
  url: string,
  meta: Metadata,
  { paragraphs, labels, entries, isPartial }: Found,
): ReadArticle {
  const { modified, section, ...fields } = meta.fields;
  const bylines = labels.slice(0, MAX_LABELS).map(text => ({ field: 'byline', text }));
  return {
    ...fields,
    url,
    credits: [...meta.credits, ...bylines],
    paragraphs: paragraphs.map(({ text }) => text),
    facts: { modified, section, partial: isPartial, entries, found: meta.found },
  };
}

const isBesideVideo = (document: Document, { paragraphs }: Found): boolean =>
  paragraphs.reduce((sum, { text }) => sum + weightOf(text), 0) < BESIDE_VIDEO && isVideo(document);

interface Taken {
  look: FirstLook;
  meta?: Metadata;
  outline?: Outline;
}

/** All that must be taken from the page while it does not change; without an outline there is no article. */
function* takePage(document: Document, url: string, changed: () => boolean): Steps<Taken> {
  changed();
  for (let tries = 1; ; tries++) {
    const look = yield* firstLook(document);
    if (look.says !== 'maybe') return { look };
    yield true;
    const meta = metadataOf(document, url);
    yield;
    const outline = yield* outlineOf(bodyOf(document)!);
    if (tries === TRIES || !changed()) return { look, meta, outline };
  }
}

const isTooLong = (paragraphs: Paragraph[]): boolean =>
  paragraphs.length > MAX_PARAGRAPHS ||
  paragraphs.reduce((sum, { text }) => sum + text.length + 1, -1) > MAX_ARTICLE;

/** The text of the lowest element that holds all paragraphs, and of the shadow trees that were entered. */
function around(paragraphs: Paragraph[], { roots }: Outline): Reading['around'] {
  const places = [commonRoot(paragraphs.map(({ pieces }) => pieces[0].node)), ...roots];
  const measure = (): number =>
    places.reduce((sum, place) => sum + ((place && textContentOf(place)?.length) ?? 0), 0);
  return { size: measure(), measure };
}

/** The lowest node above all the others; null if they are in several trees. */
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
