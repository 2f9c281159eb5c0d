import { MAX_ARTICLE } from '../../messages.ts';
import type { Metadata } from '../meta/metadata.ts';
import type { Outline } from './boxes.ts';
import { readContainer } from './container.ts';
import { copyOf } from './copy.ts';
import { type Declared, declaredBy } from './declared.ts';
import { measure, reads, type Trust, weightOf } from './kind.ts';
import { withLists } from './lists.ts';
import { readLive } from './live.ts';
import { likeThem, spanOf, trimmed } from './mend.ts';
import { leaveOthersOut } from './others.ts';
import { takeNamedIn, textsIn } from './outline.ts';
import { type Paragraph, paragraphsFrom } from './paragraphs.ts';
import { isPart, shownOf } from './partial.ts';
import { keptBy, LENIENT, STRICT } from './reader.ts';
import { extentOf } from './richest.ts';
import type { Steps } from './slices.ts';

/** Less text than this from a strict reading asks for lenient ones (Readability's own limit). */
const ENOUGH = 500;
/** A reading with less than the first part of the text the page declares is wrong; with the second it is complete. */
const WRONG = 0.5;
const WHOLE = 0.9;
/** A box that is named for furniture, on a page that says it is an article and seems to have none, may be its text. */
const LEAST_NAMED = 220;
/** What is around the article on a page with so much text is not looked at. UTF-16 code units. */
const HUGE = MAX_ARTICLE * 4;

/** The article as it is on the page. */
export interface Found {
  /** Each with its way back to the page. */
  paragraphs: Paragraph[];
  /** Lines above the text that may credit an agency. */
  labels: string[];
  /** The paragraphs at which a live blog's entries begin; null of any other article. */
  entries: number[] | null;
  isPartial: boolean;
}

/** What the page's metadata says of the article. */
type Said = Pick<Metadata, 'fields' | 'body' | 'words' | 'isLive' | 'isLocked' | 'headline'>;

/**
 * The article on the page; null if there is none. A paragraph that cannot be led back is dropped.
 * @param trust where the page looks like a list, little is tried, and what is found must be convincing
 */
export function* findArticle(
  document: Document,
  outline: Outline,
  said: Said,
  trust: Trust,
): Steps<Found | 'too-long' | null> {
  const live = readLive(outline, said.isLive);
  if (live) return { ...live, labels: [], isPartial: false };
  const takeOthersIn = leaveOthersOut(outline, said.headline);
  yield true;
  const found = yield* findIn(document, outline, said, trust);
  if (found) return found;
  takeOthersIn?.();
  const isMore = trust === 'article' && takeNamedIn(outline, LEAST_NAMED);
  return takeOthersIn || isMore ? yield* findIn(document, outline, said, trust) : null;
}

function* findIn(
  document: Document,
  outline: Outline,
  said: Said,
  trust: Trust,
): Steps<Found | 'too-long' | null> {
  const { title } = said.fields;
  const best = yield* readBest(document, outline, title, trust);
  if (best === 'too-long') return trust === 'list' ? null : 'too-long';
  yield true;
  const every = outline.body.size > HUGE ? best : paragraphsFrom(outline, textsIn(outline.body));
  yield true;
  const declared = said.body ? declaredBy(said.body) : null;
  const whole = mended(outline, every, best, declared, trust);
  if (!whole) return null;
  yield true;
  const { paragraphs, labels } = trimmed(whole, title);
  const { shown, isCut } = shownOf(outline, withLists(every, paragraphs));
  const isPartial = isCut || isPart(document, outline, shown, { ...said, declared });
  return shown.length ? { paragraphs: shown, labels, entries: null, isPartial } : null;
}

function* readBest(
  document: Document,
  outline: Outline,
  title: string,
  trust: Trust,
): Steps<Paragraph[] | 'too-long'> {
  const extent = extentOf(outline);
  if (!('box' in extent)) return yield* readPatiently(document, outline, title, trust, extent);
  // White space, at most half of it, is not taken off yet.
  if (extent.box.size <= MAX_ARTICLE * 2) return paragraphsFrom(outline, textsIn(extent.box));
  return readContainer(outline, trust) ?? 'too-long';
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
 * Checks what a reader found against the page's own declaration, and takes what belongs. Some pages declare only how
 * the article begins: the rest is judged by likeness.
 */
function mended(
  outline: Outline,
  every: readonly Paragraph[],
  best: Paragraph[],
  declared: Declared | null,
  trust: Trust,
): Paragraph[] | null {
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
