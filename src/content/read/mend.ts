import { attributeOf } from '../dom.ts';
import type { Box } from './boxes.ts';
import { weightOf } from './kind.ts';
import type { Paragraph } from './paragraphs.ts';

/** Shorter paragraphs are headings, labels, links. */
const PROSE = 80;
/** Similar paragraphs with this part of the article's prose show how the article is built. */
const OWN_PART = 0.2;
/** The parts of one article meet in a box this many levels above the one found. */
const LEVELS = 4;

/** True for a sentence or more that is no list of links. */
export const isProse = ({ text, linked }: Paragraph): boolean =>
  weightOf(text) >= PROSE && linked < text.length * 0.25;

/** How a paragraph is built: the names of its block and the two boxes around, and the first class of these. */
function makeOf({ block }: Paragraph): string {
  let make = '';
  let box: Box | null = block;
  for (let level = 0; box && level < 3; level++) {
    make += `${box.name}.${level ? box.names.split(/\s/, 1) : ''} `;
    box = box.up;
  }
  return make;
}

const isFrame = ({ name, element, up }: Box): boolean =>
  !up || name === 'article' || name === 'main' || attributeOf(element, 'role') === 'main';

/** The boxes around a box, the outermost first, and the box itself. */
export function pathOf(box: Box): Box[] {
  const path = [box];
  for (let up = box.up; up; up = up.up) path.unshift(up);
  return path;
}

/** Where more of the article may be: some levels above the lowest box that holds all of it, in the same frame. */
function scopeOf(paragraphs: readonly Paragraph[]): Box {
  let common = pathOf(paragraphs[0].block);
  for (const { block } of paragraphs) {
    const path = pathOf(block);
    const differs = common.findIndex((box, i) => box !== path[i]);
    if (differs >= 0) common = common.slice(0, differs);
  }
  let scope = common.at(-1)!;
  for (let level = 0; level < LEVELS && !isFrame(scope); level++) scope = scope.up!;
  return scope;
}

/**
 * The text of an article in several containers: a reader that scores containers may take the fullest of them only.
 * @param every every paragraph of the page
 * @param found those that were found
 * @returns the others that are built alike and near
 */
export function likeThem(every: readonly Paragraph[], found: readonly Paragraph[]): Paragraph[] {
  const own = found.filter(isProse);
  if (!own.length) return [];
  const sizes = new Map<string, number>();
  let size = 0;
  for (const paragraph of own) {
    const make = makeOf(paragraph);
    sizes.set(make, (sizes.get(make) ?? 0) + paragraph.text.length);
    size += paragraph.text.length;
  }
  const scope = scopeOf(own);
  const taken = new Set(found.flatMap(({ pieces }) => pieces.map(({ node }) => node)));
  const takenOf = ({ pieces }: Paragraph): number =>
    pieces.reduce((sum, { node, start, end }) => sum + (taken.has(node) ? end - start : 0), 0);
  return every.filter(
    paragraph =>
      isProse(paragraph) &&
      takenOf(paragraph) < paragraph.text.length / 2 &&
      (sizes.get(makeOf(paragraph)) ?? 0) >= size * OWN_PART &&
      pathOf(paragraph.block).includes(scope),
  );
}

/** The paragraphs from the first of `own` to its last that are near them: headings and short ones too. */
export function spanOf(every: readonly Paragraph[], own: readonly Paragraph[]): Paragraph[] {
  const scope = scopeOf(own);
  const span = every.slice(every.indexOf(own[0]), every.indexOf(own.at(-1)!) + 1);
  return span.filter(({ block }) => pathOf(block).includes(scope));
}

/** A gallery shows a caption twice within this many paragraphs. */
const NEAR = 5;
const HEADING = /^h[1-6]$/;
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** True for a line above the text that says who wrote it or when, and is neither a sentence nor a dateline. */
export const isLabel = ({ text, block }: Paragraph): boolean =>
  weightOf(text) < PROSE &&
  block.name !== 'li' &&
  /\b(?:19|20)\d\d\b|\d[:.h]\d\d|^(?:by|von|par|por|di|door)\s/i.test(text) &&
  !/[(（]|[.!?…:。！？؟"”»]$/.test(text);

/**
 * Without what is not prose where it is: the title again, a caption again, lines above the text, a heading with
 * nothing below.
 * @returns also the lines above the text, which may credit an agency
 */
export function trimmed(
  paragraphs: readonly Paragraph[],
  title: string,
): { paragraphs: Paragraph[]; labels: string[] } {
  const heading = plain(title);
  const keys = paragraphs.map(({ text }) => plain(text));
  const once = paragraphs.filter(
    ({ text }, i) =>
      keys[i] !== heading &&
      (weightOf(text) < PROSE || !keys.slice(Math.max(0, i - NEAR), i).includes(keys[i])),
  );
  const begin = once.findIndex(isProse);
  const labels = once.slice(0, Math.max(0, begin)).filter(isLabel);
  const body = once.filter(one => !labels.includes(one));
  while (body.length && HEADING.test(body.at(-1)!.block.name)) body.pop();
  return { paragraphs: body, labels: labels.map(({ text }) => text) };
}
