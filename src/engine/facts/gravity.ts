import { CASUALTIES, VERDICTS } from '../lexicon/graveWords.ts';
import { LETTER } from '../lexicon/letterClasses.ts';
import { ready } from '../lexicon/patterns.ts';
import type { Text } from '../text/text.ts';
import type { Span } from '../text/types.ts';
import { datesIn, numbersIn } from './mentions.ts';
import type { Quantity } from './numbers.ts';

const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![${LETTER}])(?:${alternatives})(?![${LETTER}])`, 'gi');
const CASUALTY = word(CASUALTIES);
const VERDICT = word(VERDICTS);
const all = () => true;

/** What a fact weighs for a reader; the order matters, not the distances. */
export const WEIGHTS = { casualties: 4, verdict: 3, sum: 2, number: 1.5, date: 1, none: 0 } as const;

/**
 * How much a stretch of a text may change what a reader knows: casualties before verdicts and denials, these before
 * sums of money and shares, other numbers and dates. 0 where it holds none of these.
 * @param counts whether a wording in the text counts: a reader who has it already learns nothing by it
 */
export function gravityOf(text: Text, span: Span, counts: (wording: Span) => boolean = all): number {
  if (holds(CASUALTY, text, span, counts)) return WEIGHTS.casualties;
  if (holds(VERDICT, text, span, counts)) return WEIGHTS.verdict;
  const numbers = numbersIn(text, span).filter(number => counts(number) && !isCompound(text, number));
  if (numbers.some(isSum)) return WEIGHTS.sum;
  if (numbers.some(tellsCount)) return WEIGHTS.number;
  return datesIn(text, span).some(counts) ? WEIGHTS.date : WEIGHTS.none;
}

function holds(pattern: RegExp, { text }: Text, { start, end }: Span, counts: (wording: Span) => boolean) {
  for (const { 0: found, index } of text.slice(start, end).matchAll(ready(pattern)))
    if (counts({ start: start + index, end: start + index + found.length })) return true;
  return false;
}

/** 'a 45-minute speech', 'two-day talks': how long or large something is, beside what is said of it. */
const isCompound = ({ text }: Text, { start, end }: Span): boolean =>
  ready(GOES_ON).test(text.slice(end, end + 12)) || ready(JOINED).test(text.slice(start, end));
const GOES_ON = /^[\p{L}\p{N}]*[-‐‑]\p{L}/u;
const JOINED = /\p{N}[-‐‑]\p{L}/u;

/** Money (a currency's code) or a share of a whole. */
const isSum = ({ unit }: Quantity): boolean =>
  /^[A-Z]{3}$/.test(unit) || unit === '%' || unit === 'points' || unit === 'share';

/** Somebody's age, and how long something took: these do not count things. */
const SPANS = /^(?:ordinal|year-old|decade|year|month|week|day|hour|minute)$/;

/** 'one' and 'first' say little too. */
const tellsCount = ({ value, unit }: Quantity): boolean => value > 2 && !SPANS.test(unit);
