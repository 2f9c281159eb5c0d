const MARKS = /\p{M}+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const SPECIAL: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/**
 * A word as it is compared: lower case, without accents, full-width forms made plain, apostrophes dropped.
 * The length may change; whoever needs the original place keeps the token's offsets.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower.includes("'") ? lower.replaceAll("'", '') : lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[ßæœøłđı]/g, letter => SPECIAL[letter]!)
    .replace(/['’‘ʼ`´]/g, '');
}
