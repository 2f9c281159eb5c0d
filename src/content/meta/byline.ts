import { all, lineOf } from '../dom.ts';

const PLACES = [
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="byline" i]',
  '[class*="by-line" i]',
  '[data-testid*="byline" i]',
  '[class*="author" i]',
  '[id*="byline" i]',
].join(',');

const MAX_PLACES = 12;
const MAX_LENGTH = 160;

/** Who the page shows as the author, in its own words ("By Ada Example, Agency"), or null. */
export function visibleByline(document: Document): string | null {
  const lines = all(document, PLACES)
    .slice(0, MAX_PLACES)
    .map(element => lineOf(element, MAX_LENGTH + 1))
    .filter(line => line.length > 2 && line.length <= MAX_LENGTH);
  return lines.find(line => /^(?:by|von|par|por|di|door|av)\s/i.test(line)) ?? lines[0] ?? null;
}
