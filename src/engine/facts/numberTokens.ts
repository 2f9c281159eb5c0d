import { ready } from '../lexicon/patterns.ts';
import type { Language } from '../text/language.ts';
import { HAN_TOKEN, hanValue, mayHoldHan } from './hanNumbers.ts';

/** A run of digits, or of letters in small ones. */
export interface NumberToken {
  start: number;
  end: number;
  word: string;
  digit: boolean;
}

/** Spaces that separate thousands: pages and imports turn all into plain ones. */
const BLANK = '[ \\u00a0\\u2000-\\u200a\\u202f\\u3000]';
const SPACED = `(?<![\\d.,:/-]|\\d${BLANK})[1-9]\\d{0,2}(?:${BLANK}\\d{3})+(?:[.,]\\d{1,2})?(?![\\d/:]|[.,]\\d|${BLANK}\\d)`;
/** What counts in tens of thousands and on, right behind a figure, in Chinese, Japanese and Korean. */
const MYRIAD = '(?<=\\d)(?:[十百千]?[万萬億亿兆]|[만억조百千])';
const FIGURES = `${SPACED}|\\d+(?:[.,\\u00a0\\u202f’']\\d+)*|${MYRIAD}`;
const TOKEN = new RegExp(`${FIGURES}|\\p{L}+`, 'gu');
const TOKEN_WITH_HAN = new RegExp(`${FIGURES}|${HAN_TOKEN}`, 'gu');
const MAX_DIGITS = 24;
/** After these a figure is a day's or a thing's number, and what follows is another one. */
const NUMBERED =
  /(?:^|[^\p{L}])(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|mai|mars|avril|juin|juillet|mayo|junio|julio|No|Nr|Route|Highway|Flight|Channel|Room|Bus|Line|Section|Article|Page|Interstate|Boeing|Airbus)\p{L}*\.? $/u;
const WIDE = /[０-９]/g;

/** The words and figures of `text` between `from` and `to`. */
export function numberTokens(text: string, from: number, to: number): NumberToken[] {
  const tokens: NumberToken[] = [];
  const part = text.slice(from, to).replace(WIDE, digit => String(digit.charCodeAt(0) - 0xff10));
  const pattern = mayHoldHan(part) ? TOKEN_WITH_HAN : TOKEN;
  ready(pattern).lastIndex = 0;
  for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
    let word = match[0];
    const blank = word.search(/\s/);
    if (blank > 0 && NUMBERED.test(part.slice(Math.max(0, match.index - 14), match.index))) {
      word = word.slice(0, blank);
      pattern.lastIndex = match.index + blank;
    }
    const start = from + match.index;
    const first = word.charCodeAt(0);
    const han = pattern === TOKEN ? null : hanValue(word);
    const digit = han !== null || (first >= 48 && first <= 57);
    const said = han?.toString() ?? (digit ? word : word.toLowerCase());
    tokens.push({ start, end: start + word.length, word: said, digit });
  }
  return tokens;
}

/** Value and step of a number in digits; null if the digits are no single number ('1.2.3', '12,34,5'). */
export function digitsValue(raw: string, language: Language): { value: number; step: number } | null {
  if (raw.length > MAX_DIGITS) return null;
  if (/^\d+$/.test(raw)) return { value: Number(raw), step: 1 };
  const groups = raw.match(/^\d{1,3}(?:([,.\s’'])\d{3})(?:\1\d{3})*(?:[.,](\d+))?$/);
  // '1.200' is a decimal in English alone.
  if (groups && !/^0/.test(raw) && (language !== 'en' || !/^\d+\.\d{3}$/.test(raw))) {
    const fraction = groups[2] ?? '';
    const whole = raw.slice(0, raw.length - (fraction ? fraction.length + 1 : 0)).replace(/\D/g, '');
    return { value: Number(`${whole}.${fraction || 0}`), step: 10 ** -fraction.length };
  }
  const decimal = raw.match(/^(\d+)[.,](\d+)$/);
  if (!decimal) return null;
  return { value: Number(`${decimal[1]}.${decimal[2]}`), step: 10 ** -decimal[2]!.length };
}
