import { weightOf } from './check.ts';
import type { Paragraph } from './paragraphs.ts';

/** Prose shorter than this (UTF-16 code units of Latin script) is no article. */
const LEAST = 220;

/** On a front page no teaser is as long as this between two links. */
const LONG_RUN = 1_200;

/** Of lists of teasers, hardly one has as much prose for each of its links. */
const PROSE_BY_LINK = 300;

/** True for a paragraph that is a link and nothing else: a related headline, a teaser, a "read more". */
export const isLink = ({ text, linked }: Paragraph): boolean => linked > text.length * 0.8;

/**
 * True where the text reads as one article: running prose, not a list of links or teasers. An article's prose
 * stands together; on a front page each bit of prose has its linked headline before it.
 */
export function isArticle(paragraphs: Paragraph[]): boolean {
  let prose = 0;
  let links = 0;
  let run = 0;
  let longest = 0;
  for (const paragraph of paragraphs) {
    if (isLink(paragraph)) {
      links++;
      run = 0;
      continue;
    }
    const weight = weightOf(paragraph.text);
    if (weight < 50) continue;
    prose += weight;
    run += weight;
    longest = Math.max(longest, run);
  }
  if (longest < LEAST) return false;
  return links < 5 || longest >= LONG_RUN || longest >= prose * 0.4 || prose / links >= PROSE_BY_LINK;
}
