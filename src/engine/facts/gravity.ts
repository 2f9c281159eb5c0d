import { CASUALTIES, VERDICTS } from '../lexicon/graveWords.ts';
import { LETTER } from '../lexicon/letterClasses.ts';
import type { Text } from '../text/text.ts';
import type { Span } from '../text/types.ts';
import { mentionsIn } from './mentions.ts';
import type { Quantity } from './numbers.ts';

const word = (alternatives: string): RegExp =>
  new RegExp(`(?<![${LETTER}])(?:${alternatives})(?![${LETTER}])`, 'i');
const CASUALTY = word(CASUALTIES);
const VERDICT = word(VERDICTS);

/** What a fact weighs for a reader; the order matters, not the distances. */
export const WEIGHTS = { casualties: 4, verdict: 3, sum: 2, number: 1.5, date: 1, none: 0 } as const;

/**
 * How much a stretch of a text may change what a reader knows: casualties before verdicts and denials, these before
 * sums of money and shares, other numbers and dates. 0 where it holds none of these.
 */
export function gravityOf(text: Text, span: Span): number {
  const wording = text.text.slice(span.start, span.end);
  if (CASUALTY.test(wording)) return WEIGHTS.casualties;
  if (VERDICT.test(wording)) return WEIGHTS.verdict;
  const { numbers, dates } = mentionsIn(text, span);
  if (numbers.some(isSum)) return WEIGHTS.sum;
  if (numbers.some(tellsCount)) return WEIGHTS.number;
  return dates.length > 0 ? WEIGHTS.date : WEIGHTS.none;
}

/** Money (a currency's code) or a share of a whole. */
const isSum = ({ unit }: Quantity): boolean =>
  /^[A-Z]{3}$/.test(unit) || unit === '%' || unit === 'points' || unit === 'share';

/** 'one' and 'first' say little. */
const tellsCount = ({ value, unit }: Quantity): boolean => value > 1 && unit !== 'ordinal';
