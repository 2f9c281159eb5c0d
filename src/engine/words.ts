import { fold } from './fold.ts';
import { isStop, type Language, stemOf } from './language.ts';
import { numberWord } from './numberWords.ts';

/** What a word tells by itself, wherever it stands. */
export interface Word {
  folded: string;
  stem: string;
  isStop: boolean;
  isNumber: boolean;
  /** Begins with a capital letter. */
  isUpper: boolean;
  /** 'UN', 'U.S.', 'G7', 'NATO': capitals and digits, two to six. */
  isCapitals: boolean;
}

const ORDINAL = /(?:st|nd|rd|th)$/;
const POSSESSIVE = /['’ʼ][sS]$/;
const CAPITALS = /^\p{Lu}\.?(?:[\p{Lu}\p{N}]\.?){1,5}$/u;
const CACHED = 30_000;
const caches = new Map<Language, Map<string, Word>>();

/** Between thousands; a full stop in all languages but English. */
const GROUPING = /,(?=\p{N}{3}(?!\p{N}))/gu;
const GROUPING_ABROAD = /(?<!^0)[.,](?=\p{N}{3}(?!\p{N}))/gu;

function figure(word: string, language: Language): Word {
  const grouping = language === 'en' ? GROUPING : GROUPING_ABROAD;
  const folded = fold(word.replace(ORDINAL, '').replace(grouping, ''));
  return { folded, stem: folded, isStop: false, isNumber: true, isUpper: false, isCapitals: false };
}

function read(word: string, language: Language): Word {
  if (/^\p{N}/u.test(word) && !/\p{L}/u.test(word.replace(ORDINAL, ''))) return figure(word, language);
  const folded = fold(word.replace(POSSESSIVE, '').replaceAll('.', ''));
  const digits = numberWord(folded);
  return {
    folded,
    stem: digits ?? stemOf(folded, language),
    isStop: isStop(folded, language),
    isNumber: digits !== null,
    isUpper: /^\p{Lu}/u.test(word),
    isCapitals: CAPITALS.test(word),
  };
}

/** Reads a word of a text in `language`; what was read once is kept, as words come again and again. */
export function readWord(word: string, language: Language): Word {
  let cache = caches.get(language);
  if (!cache) {
    cache = new Map();
    caches.set(language, cache);
  }
  let known = cache.get(word);
  if (known) return known;
  if (cache.size >= CACHED) cache.clear();
  known = read(word, language);
  if (word.length <= 40) cache.set(word, known);
  return known;
}
