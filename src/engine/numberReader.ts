import type { Bound } from './numbers.ts';
import {
  CURRENCY_SYMBOLS,
  FRACTIONS,
  MULTIPLIERS,
  ORDINALS,
  SMALL,
  SUFFIXES,
  UNITS,
} from './numberTables.ts';

interface Token {
  start: number;
  end: number;
  word: string;
  digit: boolean;
}

/** A number being read: `next` is the index of the first token after it. */
interface Reading {
  value: number;
  step: number;
  unit: string;
  next: number;
}

const TOKEN = /\d+(?:[.,\u00a0\u202f’']\d+)*|\p{L}+/gu;
const MAX_DIGITS = 24;
const SPACE = /^[\s\u00a0]{1,3}$/;
const JOIN = /^(?:[\s\u00a0]{1,3}|[-\u2010\u2011])$/;

const BOUNDS: [RegExp, Bound][] = [
  [/\b(?:no more than|at most|up to|as many as|as much as|a maximum of)\s$/i, 'most'],
  [/\b(?:fewer than|less than|under|below|nearly|almost|close to|just short of)\s$/i, 'less'],
  [/\b(?:more than|at least|over|above|upwards of|in excess of|no fewer than|no less than)\s$/i, 'more'],
  [/\b(?:about|around|some|roughly|approximately|an estimated|estimated|circa|or so)\s$/i, 'about'],
];
const BOUND_SPAN = 18;

export function numberTokens(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const start = from + match.index;
    const first = match[0].charCodeAt(0);
    const digit = first >= 48 && first <= 57;
    tokens.push({
      start,
      end: start + match[0].length,
      word: digit ? match[0] : match[0].toLowerCase(),
      digit,
    });
  }
  return tokens;
}

/** Value and step of a number in digits; null where the digits are no single number ('1.2.3', '12,34,5'). */
function digitsValue(raw: string): { value: number; step: number } | null {
  if (raw.length > MAX_DIGITS) return null;
  if (/^\d+$/.test(raw)) return { value: Number(raw), step: 1 };
  const groups = raw.match(/^\d{1,3}(?:([,.\u00a0\u202f’'])\d{3})(?:\1\d{3})*(?:[.,](\d+))?$/);
  if (groups && !/^\d+\.\d{3}$/.test(raw)) {
    const fraction = groups[2] ?? '';
    const whole = raw.slice(0, raw.length - (fraction ? fraction.length + 1 : 0)).replace(/\D/g, '');
    return { value: Number(`${whole}.${fraction || 0}`), step: 10 ** -fraction.length };
  }
  const decimal = raw.match(/^(\d+)[.,](\d+)$/);
  if (!decimal) return null;
  return { value: Number(`${decimal[1]}.${decimal[2]}`), step: 10 ** -decimal[2]!.length };
}

export class NumberReader {
  constructor(
    private readonly text: string,
    private readonly tokens: Token[],
    private readonly from: number,
    private readonly to: number,
  ) {}

  gap(i: number): string {
    const before = this.tokens[i - 1];
    const after = this.tokens[i];
    return before && after ? this.text.slice(before.end, Math.min(after.start, before.end + 8)) : '\n';
  }

  /** The number whose first token is `i`, with its multiplier, without bound and unit. */
  number(i: number): Reading | null {
    const token = this.tokens[i]!;
    const reading = token.digit ? this.digits(i) : this.words(i);
    return reading && this.multiplied(reading);
  }

  private digits(i: number): Reading | null {
    const token = this.tokens[i]!;
    const before =
      token.start > this.from ? this.text.slice(Math.max(this.from, token.start - 2), token.start) : '';
    if (
      /[\p{L}_#@/:.]$|\p{L}[-\u2010\u2011]$/u.test(before) &&
      !/(?:^|[^\p{L}])(?:R|US|A|C|HK|NZ)$/u.test(before)
    )
      return null;
    if (/^[:/]\d/.test(this.text.slice(token.end, token.end + 2))) return null;
    const digits = digitsValue(token.word);
    if (!digits) return null;
    const next = this.tokens[i + 1];
    if (next && next.start === token.end) {
      if (/^(?:st|nd|rd|th)$/.test(next.word)) return { ...digits, unit: 'ordinal', next: i + 2 };
      if (!MULTIPLIERS.has(next.word) && !UNITS.has(next.word)) return null;
    }
    return { ...digits, unit: '', next: i + 1 };
  }

  /** 'two hundred and five', 'a dozen', 'half a million', 'twenty-first', 'two-thirds'. */
  private words(i: number): Reading | null {
    const { word } = this.tokens[i]!;
    if (word === 'half') return this.half(i);
    if (word === 'a' || word === 'an') {
      const next = this.tokens[i + 1]?.word ?? '';
      const counts = next === 'dozen' || (next.length > 3 && MULTIPLIERS.has(next));
      return counts && JOIN.test(this.gap(i + 1)) ? this.sum(i + 1, next === 'dozen' ? 0 : 1) : null;
    }
    if (ORDINALS.has(word)) return { value: ORDINALS.get(word)!, step: 1, unit: 'ordinal', next: i + 1 };
    if (!SMALL.has(word) || word === 'dozen') return null;
    const sum = this.sum(i, 0);
    return this.fraction(sum) ?? sum;
  }

  private half(i: number): Reading | null {
    if (this.tokens[i + 1]?.word === 'of') return { value: 0.5, step: 0.1, unit: 'share', next: i + 1 };
    const million = this.tokens[i + 2];
    const scale = million && million.word.length > 3 ? MULTIPLIERS.get(million.word) : undefined;
    if (!scale || this.tokens[i + 1]?.word !== 'a' || !SPACE.test(this.gap(i + 2))) return null;
    return { value: scale / 2, step: scale / 10, unit: '', next: i + 3 };
  }

  /** Adds up number words from token `i` on; `current` is what an 'a' before them brings in. */
  private sum(i: number, current: number): Reading {
    let total = 0;
    let room = Number.POSITIVE_INFINITY;
    let at = i;
    for (; at < this.tokens.length; at += 1) {
      const skip =
        this.tokens[at]!.word === 'and' && at > i && MULTIPLIERS.has(this.tokens[at - 1]!.word) ? 1 : 0;
      const token = this.tokens[at + skip];
      if (!token || token.digit || (at > i && !this.joined(at, skip))) break;
      const small = SMALL.get(token.word);
      const ordinal = at > i ? ORDINALS.get(token.word) : undefined;
      const value = token.word === 'dozen' && current ? undefined : (small ?? ordinal);
      if (value !== undefined && value < room) {
        current += value;
        room = value >= 20 && value % 10 === 0 ? 10 : 0;
        if (ordinal !== undefined && small === undefined)
          return { value: total + current, step: 1, unit: 'ordinal', next: at + skip + 1 };
      } else if (token.word === 'dozen' && current) current *= 12;
      else if (token.word === 'hundred' && current && current < 100) {
        current *= 100;
        room = 100;
      } else if (token.word === 'thousand' && current && current < 1000) {
        total += current * 1000;
        current = 0;
        room = 1000;
      } else break;
      at += skip;
    }
    return { value: total + current, step: 1, unit: '', next: at };
  }

  private joined(at: number, skip: number): boolean {
    return JOIN.test(this.gap(at)) && (!skip || JOIN.test(this.gap(at + 1)));
  }

  private fraction(sum: Reading): Reading | null {
    const part = this.tokens[sum.next];
    const parts = part && FRACTIONS.get(part.word);
    if (!parts || !JOIN.test(this.gap(sum.next)) || sum.value >= parts) return null;
    const several = part.word.endsWith('s');
    if (!several && (sum.value !== 1 || this.tokens[sum.next + 1]?.word !== 'of')) return null;
    return { value: sum.value / parts, step: 0.01, unit: 'share', next: sum.next + 1 };
  }

  /** '1.2 billion', '5k', 'two and a half million'. */
  private multiplied(reading: Reading): Reading {
    if (reading.unit) return reading;
    let { value, step, next } = reading;
    const ahead = this.tokens.slice(next, next + 3).map(token => token.word);
    if (ahead.join(' ') === 'and a half') {
      value += 0.5;
      step = 0.1;
      next += 3;
    }
    const token = this.tokens[next];
    const scale = token && MULTIPLIERS.get(token.word);
    const gap = this.gap(next);
    if (!scale || (SUFFIXES.has(token.word) ? gap !== '' : gap !== '' && !JOIN.test(gap)))
      return { value, step, unit: '', next };
    return { value: value * scale, step: step * scale, unit: '', next: next + 1 };
  }

  /** Unit after the number: its name and where it ends; '' and the number's end where there is none. */
  unitAfter(reading: Reading): { unit: string; end: number } {
    const end = this.tokens[reading.next - 1]!.end;
    if (reading.unit) return { unit: reading.unit, end };
    if (this.isAge(reading, end)) return { unit: 'year-old', end };
    const near = this.text.slice(end, Math.min(this.to, end + 3));
    const sign = near.match(/^\s?[%％]/);
    if (sign) return { unit: '%', end: end + sign[0].length };
    const symbol = CURRENCY_SYMBOLS.find(([mark]) => near.trimStart().startsWith(mark));
    if (symbol && /^\s?\S/.test(near))
      return { unit: symbol[1], end: end + near.indexOf(symbol[0]) + symbol[0].length };
    return this.unitWord(reading.next) ?? { unit: '', end };
  }

  /** 'Alda Marrow, 54, …' */
  private isAge(reading: Reading, end: number): boolean {
    const { start, digit } = this.tokens[reading.next - 1]!;
    if (!digit || reading.value < 1 || reading.value > 119 || !/^[,)]/.test(this.text.slice(end, end + 1)))
      return false;
    const lead = this.text.slice(Math.max(this.from, start - 24), start);
    return /\p{Lu}[\p{L}’'-]{1,20}(?:, | \()$/u.test(lead) && !/\d[,)]? ?$/.test(lead);
  }

  private unitWord(i: number): { unit: string; end: number } | null {
    const [token, second] = [this.tokens[i], this.tokens[i + 1]];
    if (!token || !(JOIN.test(this.gap(i)) || this.gap(i) === '')) return null;
    if (token.word === 'per' && second?.word === 'cent') return { unit: '%', end: second.end };
    if ((token.word === 'us' || token.word === 'u') && /^dollars?$/.test(this.tokens[i + 2]?.word ?? ''))
      return { unit: 'USD', end: this.tokens[i + 2]!.end };
    if (/^percentage|^percent/.test(token.word) && /^points?$/.test(second?.word ?? ''))
      return { unit: 'points', end: second!.end };
    if (/^years?$/.test(token.word) && /^olds?$/.test(second?.word ?? ''))
      return { unit: 'year-old', end: second!.end };
    const unit = UNITS.get(token.word);
    return unit ? { unit, end: token.end } : null;
  }

  /** Currency sign or code before `start`, and the bound before that. */
  before(start: number): { unit: string; bound: Bound; start: number } {
    const near = this.text.slice(Math.max(this.from, start - 4), start);
    const symbol = CURRENCY_SYMBOLS.find(([mark]) => near.endsWith(mark) || near.endsWith(`${mark} `));
    if (symbol) start -= near.length - near.lastIndexOf(symbol[0]);
    const lead = this.text.slice(Math.max(this.from, start - BOUND_SPAN), start);
    for (const [pattern, bound] of BOUNDS) {
      const match = lead.match(pattern);
      if (match) return { unit: symbol?.[1] ?? '', bound, start: start - match[0].length };
    }
    return { unit: symbol?.[1] ?? '', bound: 'exact', start };
  }
}
