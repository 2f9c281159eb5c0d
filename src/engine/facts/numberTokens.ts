import type { Language } from '../text/language.ts';

/** A run of digits, or of letters in small ones. */
export interface NumberToken {
  start: number;
  end: number;
  word: string;
  digit: boolean;
}

const TOKEN = /\d+(?:[.,\u00a0\u202f’']\d+)*|\p{L}+/gu;
/** French parts thousands by a plain space too. */
const TOKEN_SPACED = /\d{1,3}(?: \d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,\u00a0\u202f’']\d+)*|\p{L}+/gu;
const MAX_DIGITS = 24;
/** The words and figures of `text` between `from` and `to`. */
export function numberTokens(text: string, from: number, to: number, language: Language): NumberToken[] {
  const tokens: NumberToken[] = [];
  const part = text.slice(from, to);
  const pattern = language === 'fr' ? TOKEN_SPACED : TOKEN;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
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
export function digitsValue(raw: string, language: Language): { value: number; step: number } | null {
  if (raw.length > MAX_DIGITS) return null;
  if (/^\d+$/.test(raw)) return { value: Number(raw), step: 1 };
  const groups = raw.match(/^\d{1,3}(?:([,. \u00a0\u202f’'])\d{3})(?:\1\d{3})*(?:[.,](\d+))?$/);
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
