import { ready } from '../lexicon/patterns.ts';
/** The code units of a text, which strings give more slowly, and two zeros behind them. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 2);
  for (let i = 0; i < text.length; i += 1) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Scales and measures that adjoin a figure. */
const SUFFIX = 'k|m|mn|mln|b|bn|tn|trn|km|kg|mph|kph|ft|am|pm';
const LETTER = '[\\p{L}\\p{M}\\p{N}]';
/** Soft hyphens, joiners and the like within a word. */
const HIDDEN = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*';
const WORD = new RegExp(
  `\\p{N}+(?:[.,]\\p{N}+)*(?:(?:st|nd|rd|th)(?!\\p{L}))?(?:(?!${LETTER})|(?=(?:${SUFFIX}|${SUFFIX.toUpperCase()})(?!${LETTER})))` +
    `|(?:\\p{L}\\.)+\\p{L}(?!${LETTER})\\.?` +
    `|${LETTER}(?:${HIDDEN}${LETTER})*(?:['’ʼ][\\p{L}\\p{M}]+)*`,
  'uy',
);
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ELISION = /^(?:[ldjnsmtc]|qu|dell|all|nell|dall|sull|un)['’ʼ](?=[a-zß-ÿœ]{3})/i;
const LAST_LATIN = 0x24f;
let segmenter: Intl.Segmenter | undefined;

/** Segmenting takes more than linear time, so a run is cut at this many code units. */
const SEGMENTED = 500;

function eachUnspaced(run: string, at: number, found: (start: number, end: number) => void): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (let from = 0; from < run.length; from += SEGMENTED) {
    for (const { index, segment } of segmenter.segment(run.slice(from, from + SEGMENTED)))
      found(at + from + index, at + from + index + segment.length);
  }
}

/** Calls `found` with start and end of each word that the pattern finds at `at`; answers where it ends. */
function slowWord(text: string, at: number, found: (start: number, end: number) => void): number {
  ready(WORD).lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return at + 1;
  const end = at + word.length;
  if (word.charCodeAt(0) > LAST_LATIN && UNSPACED.test(word)) {
    eachUnspaced(word, at, found);
    return end;
  }
  const elision = /['’ʼ]/.test(word) ? ELISION.exec(word) : null;
  const cut = elision ? elision[0].length : 0;
  if (elision) found(at, at + cut - 1);
  found(at + cut, end);
  return end;
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isPlain = (code: number): boolean => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122);
/** Dashes, quotation marks and the like, apart from letters, marks, numbers and what is hidden in words. */
const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x205f;
const APOSTROPHE = 0x2019;

/** True if a plain run may be no word by itself: an accent, an apostrophe, a decimal, an initial's stop or a suffix follows. */
function goesOn(codes: Uint16Array, start: number, end: number): boolean {
  if (isDigit(codes[start]!) && !isDigit(codes[end - 1]!)) return true;
  const code = codes[end]!;
  const next = codes[end + 1]!;
  if (code === 39 || code === APOSTROPHE) return next > 127 || isPlain(next);
  if (code > 127) return !isPunctuation(code);
  return (code === 46 || code === 44) && (end - start === 1 || isDigit(next));
}

/**
 * Calls `found` with start and end of each word of a text, which `codes` holds too. Plain letters and digits are read
 * code by code, which is most of most texts; all else by the pattern, and scripts without spaces between words by
 * Intl.Segmenter.
 */
export function eachWord(
  text: string,
  codes: Uint16Array,
  found: (start: number, end: number) => void,
): void {
  let at = 0;
  while (at < text.length) {
    const code = codes[at]!;
    if (!isPlain(code)) at = code > 127 && !isPunctuation(code) ? slowWord(text, at, found) : at + 1;
    else {
      let end = at + 1;
      while (isPlain(codes[end]!)) end += 1;
      if (goesOn(codes, at, end)) at = slowWord(text, at, found);
      else {
        found(at, end);
        at = end;
      }
    }
  }
}
