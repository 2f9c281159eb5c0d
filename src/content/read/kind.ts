import { all, closestTo, firstInside, nameOf } from '../dom.ts';
import type { Paragraph } from './paragraphs.ts';

/** One Chinese, Japanese or Korean character says what two or three Latin ones do. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** UTF-16 code units, counting those of dense scripts more than once, so that one limit fits every script. */
export const weightOf = (text: string): number => text.length * (DENSE.test(text) ? 2.5 : 1);

/** Weights: a run of prose shorter than this is not an article; as long as this it is one beyond doubt. */
const LEAST = 220;
export const ENOUGH = 500;
/** On a front page no teaser between two links is this long. */
const LONG_RUN = 1_200;

/** Hardly any list of teasers has this much prose for each link. */
const PROSE_BY_LINK = 300;

/** True for a paragraph that is a link and nothing else: a related headline, a teaser, a "read more". */
export const isLink = ({ text, linked }: Paragraph): boolean => linked > text.length * 0.8;

/** What the page says it is: one article, a list, or neither. */
export type Trust = 'article' | 'list' | 'none';

/** This many headlines that lead elsewhere, and none of the page's own, make a list. */
const MANY_HEADLINES = 8;
/** This many pieces of prose, each after its own link, are teasers, whatever heading is above them. */
const MANY_TEASERS = 15;

/** A quick sign in the page's head that it is one article. */
const DECLARED = 'meta[property="og:type"][content*="article" i], meta[property="article:published_time"]';

/** How many headings are looked at: a selector that does it all is slow on nested ones. */
const MAX_HEADINGS = 100;
const ELSEWHERE = 'a[href]:not([href^="#"])';

/** Looks at the page's head and headings: on a list, headings are links to other pages, the first among them too. */
export function trustOf(document: Document): Trust {
  if (all(document, DECLARED).length) return 'article';
  const headings = all(document, 'h1, h2, h3, h4').slice(0, MAX_HEADINGS);
  const linked = new Set(headings.filter(one => closestTo(one, 'a') || firstInside(one, ELSEWHERE)));
  const isListed =
    linked.size >= MANY_HEADLINES && headings.every(one => nameOf(one) !== 'h1' || linked.has(one));
  return isListed ? 'list' : 'none';
}

/** Prose, and links that stand alone. */
export interface Measure {
  prose: number;
  links: number;
  /** The longest run of prose between two such links. */
  longest: number;
  /** How many runs have such a link before them. */
  teasers: number;
}

/** True if a run this long makes an article by itself. */
export const isRun = (longest: number, trust: Trust): boolean =>
  longest >= (trust === 'list' ? LONG_RUN : ENOUGH);

/** True if this many runs of prose, none of them long, are the teasers of a list. */
export const isTeasers = (teasers: number, longest: number): boolean =>
  teasers >= MANY_TEASERS && longest < ENOUGH;

/**
 * True if the text reads as one article: running prose, not a list of links or teasers. An article's prose
 * is together; on a front page each bit of prose has its linked headline before it.
 */
export function reads({ prose, links, longest, teasers }: Measure, trust: Trust): boolean {
  if (longest >= LONG_RUN) return true;
  if (longest < LEAST || trust === 'list') return false;
  if (trust === 'none' && isTeasers(teasers, longest)) return false;
  return links < 5 || longest >= prose * 0.4 || prose / links >= PROSE_BY_LINK;
}

/** Shorter paragraphs are labels. */
const LABEL = 50;

export function measure(paragraphs: readonly Paragraph[]): Measure {
  const sum = { prose: 0, links: 0, longest: 0, teasers: 0 };
  let run = 0;
  for (const paragraph of paragraphs) {
    const weight = weightOf(paragraph.text);
    if (isLink(paragraph)) {
      sum.links++;
      run = 0;
    } else if (weight >= LABEL) {
      if (run === 0 && sum.links) sum.teasers++;
      sum.prose += weight;
      run += weight;
      sum.longest = Math.max(sum.longest, run);
    }
  }
  return sum;
}
