import { all, closestTo, containsNode, follows, lineOf } from '../dom.ts';
import { articleAround, type Headline } from './headline.ts';

const PLACES = [
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="byline" i]',
  '[class*="by-line" i]',
  '[data-testid*="byline" i]',
  '[class*="author" i]',
  '[id*="byline" i]',
].join(',');

/** What names a photographer, a reader, or another story's author. */
const ELSEWHERE =
  'figure, figcaption, nav, footer, aside, [class*="caption" i], [class*="photo" i], [class*="image-credit" i], [class*="comment" i], [class*="related" i], [class*="teaser" i], [class*="recommend" i]';

const MAX_PLACES = 12;
const MAX_LENGTH = 160;

/** Who the page shows as the article's author, in its own words ("By Ada Example, Agency"), or null. */
export function visibleByline(document: Document, headline: Headline | null): string | null {
  const own = headline && articleAround(headline.element);
  const isOwn = (place: Element): boolean => {
    const around = articleAround(place);
    return !closestTo(place, ELSEWHERE) && !(own && around && around !== own && !containsNode(around, own));
  };
  const isBehind = (place: Element): boolean => headline !== null && follows(headline.element, place);
  const lines = all(document, PLACES)
    .filter(isOwn)
    .sort((a, b) => Number(isBehind(b)) - Number(isBehind(a)))
    .slice(0, MAX_PLACES)
    .map(element => lineOf(element, MAX_LENGTH + 1, true))
    .filter(line => line.length > 2 && line.length <= MAX_LENGTH);
  return lines.find(line => /^(?:by|von|par|por|di|door|av)\s/i.test(line)) ?? lines[0] ?? null;
}
