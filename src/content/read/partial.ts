import { all, checkVisibility, closestTo, containsNode, follows, lineOf } from '../dom.ts';
import type { Outline } from './boxes.ts';
import type { Declared } from './declared.ts';
import { weightOf } from './kind.ts';
import type { Paragraph } from './paragraphs.ts';
import { isSeen } from './seen.ts';

/** What the page's metadata says of the whole article. */
export interface Whole {
  declared: Declared | null;
  /** Words; null if it is not said. */
  words: number | null;
  /** Not everybody may read all of it. */
  isLocked: boolean;
}

/** With less of the declared text or words than this, the rest is missing. */
const PART = 0.6;
/** This many words fewer than declared may be captions and boxes. */
const SLACK = 120;

/** No teaser is longer. Weight. */
const TEASER = 1_500;

/** A wall's text is shorter. */
const WALL = 600;

/** What is in the place of the rest of an article. */
const PROMPTS = 'button, [role="button"], summary, a, p, div, h2, h3, h4, span';
/** Links past an advertisement. */
const SKIPS = 'a[href^="#"]:not([href="#"])';

/** Words of a prompt saying there is more, in the languages of the interface and some others. */
const MORE = new RegExp(
  [
    'continue reading|keep reading|read (?:the )?(?:full|whole|entire|rest)|(?:subscribe|sign in|log in|register) to (?:read|continue|unlock)|for subscribers only|already a subscriber|to read the full (?:story|article)',
    'weiterlesen|jetzt weiter ?lesen|ganzen artikel lesen|nur für abonnenten|mit .{0,20}abo (?:lesen|weiterlesen)',
    'lire la suite|poursui(?:vre|vez) (?:la|votre) lecture|réservé (?:à nos|aux) abonnés|il vous reste .{0,12}de cet article',
    'seguir leyendo|sigue leyendo|continuar leyendo|contin[uú]e leyendo|solo para suscriptores|suscríb(?:ete|ase) para',
    'continua a leggere|contenuto riservato|riservato agli abbonati|continue lendo|exclusivo para assinantes',
    'читати далі|читати повністю|для передплатників|читать далее|читать полностью|только для подписчиков',
    'متابعة القراءة|اقرأ المزيد|للمشتركين فقط|続きを読む|残り\\d+文字|会員限定|有料会員|阅读全文|展开全文|继续阅读',
  ].join('|'),
  'i',
);
/** A longer line is prose. */
const LINE = 140;
/** The elements after the text that may be a prompt. */
const NEXT = 30;

/**
 * True if only part of the article is on the page: the page declares more than is there, or a prompt is
 * where the rest would. Nothing is done to get at the rest.
 */
export function isPart(
  document: Document,
  { walls }: Outline,
  paragraphs: readonly Paragraph[],
  whole: Whole,
): boolean {
  if (isShort(paragraphs, whole) || isPrompted(document, paragraphs)) return true;
  return isTeaser(paragraphs) && isWalled(walls, paragraphs);
}

function isShort(paragraphs: readonly Paragraph[], { declared, words, isLocked }: Whole): boolean {
  if (declared && declared.coverage(paragraphs) < PART && paragraphs.some(declared.holds)) return true;
  if (isLocked && isBroken(paragraphs)) return true;
  if (!words) return false;
  const found = paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return found < words * PART && words - found > SLACK;
}

/** This much hidden prose is the rest of an article. Weight. */
const REST = 200;

/**
 * Without what is hidden by a style, which nobody reads on the page, and without walls and prompts at the end. Where
 * most is hidden, the page is not drawn (yet), and all is kept.
 */
export function shownOf(
  { walls }: Outline,
  paragraphs: readonly Paragraph[],
): { shown: Paragraph[]; isCut: boolean } {
  const drawn = paragraphs.filter(({ block }) => checkVisibility(block.element));
  const seen = drawn.filter(({ block }) => isSeen(block.element));
  const visible = seen.length < drawn.length / 2 ? drawn : seen;
  const shown = drawn.length < paragraphs.length / 2 ? [...paragraphs] : visible;
  // Neither a copy for small screens nor text drawn out of sight is the rest.
  const told = new Set(shown.map(({ text }) => text));
  const rest = paragraphs
    .slice(paragraphs.indexOf(shown.at(-1)!) + 1)
    .filter(paragraph => !told.has(paragraph.text) && !drawn.includes(paragraph));
  const count = shown.length;
  while (shown.length && isPrompt(shown.at(-1)!.text)) shown.pop();
  const isHidden = rest.reduce((sum, { text }) => sum + weightOf(text), 0) >= REST;
  return { shown: withoutWalls(walls, shown), isCut: isHidden || shown.length < count };
}

/** A container may be named for its wall though the text is in it: a wall itself has few words. */
function withoutWalls(named: readonly Element[], paragraphs: Paragraph[]): Paragraph[] {
  const walls = named.filter(wall => lineOf(wall, WALL).length < WALL);
  const left = paragraphs.filter(({ pieces }) => !walls.some(wall => containsNode(wall, pieces[0].node)));
  return left.length < paragraphs.length / 2 ? paragraphs : left;
}

const isPrompt = (text: string): boolean => text.length < LINE && MORE.test(text);

/** A metered wall may be beside the whole text. */
const isTeaser = (paragraphs: readonly Paragraph[]): boolean =>
  isBroken(paragraphs) || paragraphs.reduce((sum, { text }) => sum + weightOf(text), 0) < TEASER;

/** A paragraph that breaks off; a short line without an end is a credit or a heading. */
function isBroken(paragraphs: readonly Paragraph[]): boolean {
  const last = paragraphs.at(-1)?.text ?? '';
  return /(?:…|\.{3})["'”’»)\]]?$/.test(last) || (weightOf(last) >= LINE && /[\p{L}\p{N},]$/u.test(last));
}

const nodesOf = (paragraphs: readonly Paragraph[]): Text[] =>
  paragraphs.flatMap(({ pieces }) => pieces.slice(0, 1).map(({ node }) => node));

/** A wall that is shown, and is not the container of the text. */
function isWalled(walls: readonly Element[], paragraphs: readonly Paragraph[]): boolean {
  const nodes = nodesOf(paragraphs);
  return walls.some(
    wall =>
      checkVisibility(wall) && lineOf(wall, 20).length >= 20 && !nodes.some(node => containsNode(wall, node)),
  );
}

/** A prompt after the text, and before much else: the first lines that follow. */
function isPrompted(document: Document, paragraphs: readonly Paragraph[]): boolean {
  const last = nodesOf(paragraphs).at(-1)!;
  const places = all(document, PROMPTS);
  let [first, end] = [0, places.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (follows(last, places[middle])) end = middle;
    else first = middle + 1;
  }
  return places
    .slice(first, first + NEXT)
    .some(place => isPrompt(lineOf(place, LINE)) && !closestTo(place, SKIPS) && checkVisibility(place));
}
