import { MAX_ARTICLE } from '../../messages.ts';
import { readContainer } from './container.ts';
import { copyOf } from './copy.ts';
import { declaredBy } from './declared.ts';
import { measure, reads, type Trust, weightOf } from './kind.ts';
import { likeThem, spanOf, trimmed } from './mend.ts';
import { type Outline, textsIn } from './outline.ts';
import { type Paragraph, paragraphsFrom } from './paragraphs.ts';
import { keptBy, LENIENT, STRICT } from './reader.ts';
import { extentOf } from './richest.ts';
import type { Steps } from './slices.ts';

/** Less text than this from a strict reading asks for lenient ones (Readability's own limit). */
const ENOUGH = 500;
/** Of the text that the page declares, a reading with less than the first part is wrong; with the second all of it is there. */
const WRONG = 0.5;
const WHOLE = 0.9;

/** The article's paragraphs, each with its way back to the page, and lines above them that may credit an agency. */
export interface Found {
  paragraphs: Paragraph[];
  labels: string[];
}

/** What the page's metadata says of the article; `body` is its text, '' where it is not given. */
export interface Said {
  title: string;
  body: string;
}

/**
 * The article on the page; null where there is none. A paragraph that cannot be led back is dropped.
 * @param trust where the page looks like a list, little is tried, and much is asked of what is found
 */
export function* findArticle(
  document: Document,
  outline: Outline,
  said: Said,
  trust: Trust,
): Steps<Found | 'too-long' | null> {
  const extent = extentOf(outline);
  // White space, at most half of it, is not taken off yet.
  if ('box' in extent && extent.box.size > MAX_ARTICLE * 2) return trust === 'list' ? null : 'too-long';
  const best =
    'box' in extent
      ? paragraphsFrom(outline, textsIn(extent.box))
      : yield* readPatiently(document, outline, said.title, trust, extent);
  yield true;
  const every = paragraphsFrom(outline, textsIn(outline.body));
  const whole = mended(outline, every, best, said.body, trust);
  return whole && trimmed(whole, said.title);
}

function* readPatiently(
  document: Document,
  outline: Outline,
  title: string,
  trust: Trust,
  { parts }: Exclude<ReturnType<typeof extentOf>, { box: unknown }>,
): Steps<Paragraph[]> {
  let best: Paragraph[] = [];
  for (const flags of [STRICT, ...(trust === 'list' ? [] : LENIENT)]) {
    if (sizeOf(best) >= ENOUGH) break;
    yield true;
    const copy = copyOf(document, outline, title, parts);
    yield true;
    const found = paragraphsFrom(outline, keptBy(copy, title, flags));
    if (sizeOf(found) > sizeOf(best)) best = found;
  }
  return best;
}

/**
 * Checks what a reader found against the page's own word, and takes what belongs to it. Some pages declare only how
 * the article begins: then it goes on alike.
 */
function mended(
  outline: Outline,
  every: readonly Paragraph[],
  best: Paragraph[],
  body: string,
  trust: Trust,
): Paragraph[] | null {
  const declared = body ? declaredBy(body) : null;
  const own = declared ? every.filter(declared.holds) : [];
  const covered = declared?.coverage(own) ?? 0;
  if (declared && covered >= WRONG && declared.coverage(best) < WRONG) return spanOf(every, own);
  if (!reads(measure(best), trust)) return trust === 'list' ? null : readContainer(outline, trust);
  const like = likeThem(every, best);
  const all = like.length ? paragraphsFrom(outline, [...best, ...like].flatMap(textsOf)) : best;
  if (!declared || covered < WHOLE) return all;
  const first = all.findIndex(declared.holds);
  const last = all.findLastIndex(declared.holds);
  const within = all.slice(Math.max(0, first), last + 1 || undefined);
  const isWhole = sizeOf(within) >= sizeOf(all) * WRONG || !likeThem(all, within).length;
  return isWhole ? within : all;
}

const textsOf = ({ pieces }: Paragraph): Text[] => pieces.map(({ node }) => node);

const sizeOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { text, linked }) => sum + weightOf(text) - linked, 0);
