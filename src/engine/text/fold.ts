const MARKS = /\p{M}+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const SPECIAL: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Soft hyphens, joiners, and the Arabic stroke that stretches a word. */
const HIDDEN = /[\u00ad\u0640\u200b-\u200d\u2060\ufeff]+/g;
/** Digits of Arabic, Persian and Devanagari, ten in a row from each of these on. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;
const digit = (sign: string): string =>
  String((sign.charCodeAt(0) - (sign < '\u0900' ? 0x0660 : 0x0966)) % 16);

/**
 * A word as it is compared: lower case, without accents and hidden signs, full-width forms made plain, digits of
 * other scripts made Western ones, apostrophes dropped.
 * The length may change; whoever needs the original place keeps the token's offsets.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower.includes("'") ? lower.replaceAll("'", '') : lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(HIDDEN, '')
    .replace(DIGITS, digit)
    .replace(/[ßæœøłđı]/g, letter => SPECIAL[letter]!)
    .replace(/['’‘ʼ`´]/g, '');
}
