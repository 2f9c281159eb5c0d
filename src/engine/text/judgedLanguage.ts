import { JUDGED_WORDS, OTHER_WORDS } from '../lexicon/functionWords.ts';

const SAMPLE = 3000;
/** Fewer letters, or words, do not show a language. */
const LETTERS = 120;
const WORDS = 40;
/** The commonest words are so much of any text in their language, and more. */
const LEAST = 0.04;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Letters of Cyrillic and Arabic script that the languages judged do not have. */
const OTHER_CYRILLIC = /[ўђћљњџјѕќѓқғңөұүһәҳҷӣӯ]/gu;
const OTHER_ARABIC = /[پچژگکیەێۆڕڵټډړښڼےٹڈڑں]/gu;

function isJudgedCyrillic(text: string, letters: number): boolean {
  if (countOf(text, OTHER_CYRILLIC) > letters / 300) return false;
  const isRussian = countOf(text, /[ыэ]/gu) > letters / 200;
  const isUkrainian = countOf(text, /[їє]/gu) > letters / 500 && countOf(text, /і/gu) > letters / 100;
  return isRussian || isUkrainian;
}

const best = (lists: Readonly<Record<string, readonly string[]>>, words: readonly string[]): number =>
  Object.values(lists)
    .map(list => words.filter(word => list.includes(word)).length / words.length)
    .reduce((a, b) => Math.max(a, b));

function isJudgedLatin(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length < WORDS) return true;
  const judged = best(JUDGED_WORDS, words);
  return judged >= LEAST && judged >= best(OTHER_WORDS, words);
}

/**
 * Whether a text is in a language in which it may be said what is retold: English and the twelve that `npm run eval`
 * measures. For a text that is too short to say, it may.
 */
export function isRetellingJudged(text: string): boolean {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const letters = countOf(sample, /\p{L}/gu);
  if (letters < LETTERS) return true;
  const isMost = (script: RegExp) => countOf(sample, script) > letters / 2;
  if (isMost(/\p{Script=Latin}/gu)) return isJudgedLatin(sample);
  if (isMost(/\p{Script=Cyrillic}/gu)) return isJudgedCyrillic(sample, letters);
  if (isMost(/\p{Script=Arabic}/gu)) return countOf(sample, OTHER_ARABIC) < letters / 100;
  return isMost(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
}
