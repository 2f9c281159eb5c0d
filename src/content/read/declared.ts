import { plainText } from '../meta/entities.ts';
import type { Paragraph } from './paragraphs.ts';

/** Words in a row: this many are seldom in two texts by chance. */
const RUN = 4;
/** No article's text is longer; UTF-16 code units. */
const MOST = 400_000;
/** A paragraph with this part of its runs in the declared text is of it. */
const SHARED = 0.6;

/** Every run of words; in a script without spaces between words, a sentence's part between two marks is one. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const length = Math.min(RUN, words.length);
  return words
    .slice(0, words.length - length + (length ? 1 : 0))
    .map((_, i) => words.slice(i, i + length).join(' '));
}

/** The text that the page's metadata gives as the article's, to check what was found against. */
export interface Declared {
  /** The part of the declared text that is in the paragraphs, 0..1. */
  coverage(paragraphs: readonly Paragraph[]): number;
  /** True if the paragraph is of the declared text. */
  holds(paragraph: Paragraph): boolean;
}

/** @param body JSON-LD's articleBody: plain text, or HTML as some write it */
export function declaredBy(body: string): Declared {
  const runs = new Set(runsOf(plainText(body.slice(0, MOST))));
  const partOf = (said: string[], among: ReadonlySet<string>): number =>
    said.filter(run => among.has(run)).length / Math.max(1, said.length);
  return {
    coverage: paragraphs => partOf([...runs], new Set(runsOf(paragraphs.map(({ text }) => text).join('\n')))),
    holds: ({ text }) => partOf(runsOf(text), runs) >= SHARED,
  };
}
