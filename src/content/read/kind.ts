import { all } from '../dom.ts';
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

/** This many headlines that lead elsewhere, and none of the page's own, make a list. */
const MANY_HEADLINES = 8;

/** True where the page's headings are links to other pages, the first among them too. */
export function isList(document: Document): boolean {
  const linked = new Set(all(document, LINKED_HEADINGS));
  return linked.size >= MANY_HEADLINES && all(document, 'h1').every(heading => linked.has(heading));
}

const LINKED_HEADINGS =
  'h1:has(a[href]), h2:has(a[href]), h3:has(a[href]), h4:has(a[href]), a h1, a h2, a h3, a h4';

/**
 * True where the text reads as one article: running prose, not a list of links or teasers. An article's prose
 * stands together; on a front page each bit of prose has its linked headline before it.
 * @param trusted false where the page itself looks like a list: then only long running prose counts
 */
export function isArticle(paragraphs: Paragraph[], trusted: boolean): boolean {
  const { prose, links, longest } = measure(paragraphs);
  if (longest >= LONG_RUN) return true;
  if (longest < LEAST || !trusted) return false;
  return links < 5 || longest >= prose * 0.4 || prose / links >= PROSE_BY_LINK;
}

function measure(paragraphs: Paragraph[]): { prose: number; links: number; longest: number } {
  let prose = 0;
  let links = 0;
  let run = 0;
  let longest = 0;
  for (const paragraph of paragraphs) {
    const weight = weightOf(paragraph.text);
    if (isLink(paragraph)) {
      links++;
      run = 0;
    } else if (weight >= 50) {
      prose += weight;
      run += weight;
      longest = Math.max(longest, run);
    }
  }
  return { prose, links, longest };
}
