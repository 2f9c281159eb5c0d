import { FRACTIONS, MULTIPLIERS, ORDINALS, SMALL, SUFFIXES, UNITS } from '../lexicon/numberWords.ts';
import { ready } from '../lexicon/patterns.ts';
import type { Language } from '../text/language.ts';
import { digitsValue, type NumberToken } from './numberTokens.ts';

/** A number being read: `next` is the index of the first token after it. */
export interface Reading {
  value: number;
  step: number;
  unit: string;
  next: number;
}

/** Scripts that set no space between a figure and a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** After a figure these make it a date, a time or a number in a series. */
/** After these a figure is part of a name or an address, except for a country's dollars. */
const ADJOINS = /[\p{L}_#@/:.]$|\p{L}[-\u2010\u2011]$/u;
const DOLLARS = /(?:^|[^\p{L}])(?:R|US|A|C|HK|NZ)$/u;
const CALENDAR = /^[年月日号號時时点點分秒년월일시분초]/u;
const MYRIAD = /^[万萬億亿兆만억조]$/u;
const SCORE = /\d[-–:]\d/;
const SCORE_BEHIND = /^([-–:])(\d{1,2})(?![\d:./-])/;
const SCORE_AHEAD = /(?<![\d:./-])(\d{1,2})([-–:])$/;
export const SPACE = /^[\s\u00a0]{1,3}$/;
export const JOIN = /^(?:[\s\u00a0]{1,3}|[-\u2010\u2011])$/;

export class NumberReader {
  constructor(
    private readonly text: string,
    private readonly tokens: NumberToken[],
    private readonly from: number,
    private readonly language: Language,
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
    const score = this.score(i);
    if (score) return score;
    const before = this.text.slice(Math.max(this.from, token.start - 8), token.start);
    if (ready(ADJOINS).test(before) && !ready(DOLLARS).test(before) && !UNSPACED.test(before.slice(-1)))
      return null;
    if (/^(?:[:/]\d| ?(?:GMT|UTC|o['’]clock)\b)/.test(this.text.slice(token.end, token.end + 9))) return null;
    const digits = digitsValue(token.word, this.language);
    if (!digits) return null;
    const next = this.tokens[i + 1];
    if (next && next.start === token.end) {
      if (/^(?:st|nd|rd|th)$/.test(next.word)) return { ...digits, unit: 'ordinal', next: i + 2 };
      if (CALENDAR.test(next.word)) return null;
      if (!MULTIPLIERS.has(next.word) && !UNITS.has(next.word) && !UNSPACED.test(next.word)) return null;
    }
    const value = this.isNegative(before, i) ? -digits.value : digits.value;
    return { ...digits, value, unit: '', next: i + 1 };
  }

  /** '-5', '−5', 'minus 5'; a dash between two figures or words is not. */
  private isNegative(before: string, i: number): boolean {
    return /(?:^|[\s(])[-–−]$/.test(before) || (/\s$/.test(before) && this.tokens[i - 1]?.word === 'minus');
  }

  /** A figure of '3-1', '2–2', '3:1': the larger one comes first, or a colon is between single figures. */
  private score(i: number): Reading | null {
    const token = this.tokens[i]!;
    const around = this.text.slice(Math.max(this.from, token.start - 3), token.end + 4);
    if (!SCORE.test(around) || token.word.length > 2) return null;
    const behind = SCORE_BEHIND.exec(this.text.slice(token.end, token.end + 4));
    const ahead = SCORE_AHEAD.exec(this.text.slice(Math.max(this.from, token.start - 4), token.start));
    const other = Number(behind?.[2] ?? ahead?.[1] ?? Number.NaN);
    const sign = behind?.[1] ?? ahead?.[2];
    const value = Number(token.word);
    const [first, second] = behind ? [value, other] : [other, value];
    const isScore = sign === ':' ? first < 10 && second < 10 : first >= second && first < 40;
    return sign && isScore ? { value, step: 1, unit: 'score', next: i + 1 } : null;
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
    return this.fraction(sum) ?? this.point(sum, i) ?? sum;
  }

  /** 'one point two', 'five point three five'; not 'at one point two …'. */
  private point(sum: Reading, i: number): Reading | null {
    if (this.tokens[sum.next]?.word !== 'point' || !SPACE.test(this.gap(sum.next))) return null;
    if (sum.value === 1 && this.tokens[i - 1]?.word === 'at') return null;
    let digits = '';
    let next = sum.next + 1;
    for (; digits.length < 6 && SPACE.test(this.gap(next)); next += 1) {
      const digit = SMALL.get(this.tokens[next]?.word ?? '');
      if (digit === undefined || digit > 9) break;
      digits += digit;
    }
    if (!digits) return null;
    return { value: Number(`${sum.value}.${digits}`), step: 10 ** -digits.length, unit: '', next };
  }

  private half(i: number): Reading | null {
    if (this.tokens[i + 1]?.word === 'of') return { value: 0.5, step: 0.1, unit: 'share', next: i + 1 };
    const word = this.tokens[i + 2]?.word ?? '';
    const scale = word === 'dozen' ? 12 : word.length > 3 ? MULTIPLIERS.get(word) : undefined;
    if (!scale || this.tokens[i + 1]?.word !== 'a' || !SPACE.test(this.gap(i + 2))) return null;
    return { value: scale / 2, step: scale < 100 ? 1 : scale / 10, unit: '', next: i + 3 };
  }

  /** Adds up number words from token `i` on; `current` is the value of an 'a' before them. */
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
    for (let round = 0; round < 2; round += 1) {
      const token = this.tokens[next];
      const scale = token && MULTIPLIERS.get(token.word);
      const gap = this.gap(next);
      // '2 mil millones', but no 'two million thousand'
      if (!scale || step >= scale || (round > 0 && step !== 1000)) break;
      if (gap !== '' && (SUFFIXES.has(token.word) || !JOIN.test(gap))) break;
      value *= scale;
      step *= scale;
      next += 1;
    }
    return this.myriads({ value, step, unit: '', next });
  }

  /** '1億2000万', '3万5000': what is left after the larger count. */
  private myriads(reading: Reading): Reading {
    let { value, step, next } = reading;
    while (MYRIAD.test(this.tokens[next - 1]!.word) && this.tokens[next]?.digit && this.gap(next) === '') {
      const digits = digitsValue(this.tokens[next]!.word, this.language);
      const counted = this.tokens[next + 1];
      const scale = (this.gap(next + 1) === '' && counted && MULTIPLIERS.get(counted.word)) || 1;
      if (!digits || digits.value * scale >= step) break;
      value += digits.value * scale;
      step = digits.step * scale;
      next += scale > 1 ? 2 : 1;
    }
    return { value, step, unit: '', next };
  }
}
