import type { Language } from '../text/language.ts';
import { NumberReader } from './numberReader.ts';
import { NumberSurroundings } from './numberSurroundings.ts';
import { numberTokens } from './numberTokens.ts';
import type { Bound } from './types.ts';

/**
 * A number in a text. `start`../..`end` holds its whole wording with bound and unit ('more than $1.2 billion');
 * `high` is the upper end of a range ('10 to 15') and equals `value` elsewhere. `unit` is '%', 'points',
 * a currency's code, a measure ('km', 'year', 'year-old'), 'ordinal', 'share' (of a whole), or ''.
 * `step` is the size of the last place given: 1e8 for '1.2 billion', 1 for '1200'.
 */
export interface Quantity {
  start: number;
  end: number;
  value: number;
  high: number;
  unit: string;
  bound: Bound;
  step: number;
}

/**
 * The numbers in `text` from `from` to `to` (UTF-16 code units), in order, without overlaps: words, digits with
 * grouping, k/m/bn, per cent, currencies, measures, ordinals, shares, ranges. Clock times, '1/2', 'G7', days of
 * Chinese, Japanese and Korean dates are none; the figures of a score have the unit 'score'.
 * Number words are English ones; digits, multipliers and units are read in all languages of `language.ts`.
 */
export function numbers(text: string, from = 0, to = text.length, language: Language = 'en'): Quantity[] {
  const tokens = numberTokens(text, from, to);
  const reader = new NumberReader(text, tokens, from, language);
  const around = new NumberSurroundings(text, tokens, from, to);
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const reading = reader.number(i);
    if (!reading) continue;
    const after = around.unitAfter(reading);
    const before = around.before(tokens[i]!.start);
    const later = before.bound === 'exact' ? around.after(after.end) : null;
    // A sign between two numbers ('12$12') is the first one's.
    const reached = found[found.length - 1]?.end ?? from;
    const unit = (before.start >= reached && before.unit) || after.unit;
    const { value, step } = reading;
    const quantity = {
      start: Math.max(before.start, reached),
      end: later?.end ?? after.end,
      value,
      high: value,
      unit,
      bound: later?.bound ?? before.bound,
      step,
    };
    const last = found[found.length - 1];
    if (last && isRange(text, last, quantity)) extend(last, quantity);
    else found.push(quantity);
    while (i + 1 < tokens.length && tokens[i + 1]!.start < quantity.end) i += 1;
  }
  return found;
}

function isRange(text: string, low: Quantity, high: Quantity): boolean {
  if (high.start - low.end > 5 || high.value <= low.value || low.high !== low.value) return false;
  if (low.unit && low.unit !== high.unit) return false;
  const gap = text.slice(low.end, high.start);
  const lead = text.slice(Math.max(0, low.start - 8), low.start);
  if (/^\s(?:and|et|und|y)\s$/.test(gap)) return /\bbetween\s$/i.test(lead);
  return /^(?:[-–]|\s(?:to|or)\s)$/.test(gap) && !/\bfrom\s$/i.test(lead);
}

function extend(low: Quantity, high: Quantity): void {
  // '10 to 15 million': the multiplier occurs only once.
  if (low.step === 1 && high.step >= 1e3 && low.value < 1000) low.value *= high.step;
  low.high = high.value;
  low.end = high.end;
  low.unit = high.unit;
}

const ABOUT = 0.1;
const BEYOND = 0.25;

/** True if both can mean the same amount: equal, one the rounding of the other, or within the other's bound. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  if (a.high !== a.value || b.high !== b.value) return a.value <= b.high && b.value <= a.high;
  if (a.value === b.value)
    return !((a.bound === 'more' && b.bound === 'less') || (a.bound === 'less' && b.bound === 'more'));
  return rounds(a, b) || rounds(b, a) || allows(a, b) || allows(b, a);
}

/** True if `coarse`, given to fewer places, is `fine` rounded. */
function rounds(coarse: Quantity, fine: Quantity): boolean {
  return coarse.step > fine.step && Math.abs(coarse.value - fine.value) <= coarse.step / 2 + 1e-9;
}

function allows(a: Quantity, b: Quantity): boolean {
  const off = (b.value - a.value) / Math.max(Math.abs(a.value), 1e-9);
  if (a.bound === 'about') return Math.abs(off) <= ABOUT;
  // 'at least 38' and 'at least 41' could both be true, but are two counts.
  if (a.bound === b.bound) return false;
  if (a.bound === 'more') return off > 0 && off <= BEYOND;
  return (a.bound === 'less' || a.bound === 'most') && off < 0 && off >= -BEYOND;
}
