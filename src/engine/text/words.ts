import { numberWord } from '../lexicon/numberWords.ts';
import { ready } from '../lexicon/patterns.ts';
import { fold } from './fold.ts';
import { isStop, type Language, stemOf } from './language.ts';
import { hashWord } from './wordHash.ts';

/** How many keys of words there are. */
export const KEYS = 1024;

/** What a word means by itself, wherever it occurs. Equal words of a language are one object as long as it is kept. */
export class Word {
  /** Of `folded`, 32 bits. */
  readonly hash: number;
  /** A small number that words with one `folded` share, and few others. */
  readonly key: number;
  private acronym: Word | null = null;
  /** The vocabulary that numbered it last, and its numbers there: a Map would take four times as long to look up. */
  numberedBy = 0;
  id = 0;
  term = 0;

  constructor(
    /** Lower case, no accents, no apostrophes; 'U.S.' is 'us', '1,000' is '1000', '14th' is '14'. */
    readonly folded: string,
    /** What two forms of a word share. Number words give their digits. */
    readonly stem: string,
    /** Too common to mean anything. */
    readonly isStop: boolean,
    /** Digits or a number word. */
    readonly isNumber: boolean,
    /** Begins with a capital letter. */
    readonly isUpper: boolean,
    /** 'UN', 'U.S.', 'G7', 'NATO': capitals and digits, two to six. */
    readonly isCapitals: boolean,
  ) {
    this.hash = hashWord(folded);
    this.key = this.hash & (KEYS - 1);
  }

  /** The same taken for an acronym: where it looks like a stop word it is none, and its stem is 'US'. */
  get asAcronym(): Word {
    if (!this.isStop) return this;
    const { folded, isNumber, isUpper } = this;
    this.acronym ??= new Word(folded, folded.toUpperCase(), false, isNumber, isUpper, true);
    return this.acronym;
  }
}

const ORDINAL = /(?:st|nd|rd|th)$/;
const POSSESSIVE = /['’ʼ][sS]$/;
const CAPITALS = /^\p{Lu}\.?(?:[\p{Lu}\p{N}]\.?){1,5}$/u;

/** Between thousands; a full stop in all languages but English. */
const GROUPING = /,(?=\p{N}{3}(?!\p{N}))/gu;
const GROUPING_ABROAD = /(?<!^0)[.,](?=\p{N}{3}(?!\p{N}))/gu;

function figure(word: string, language: Language): Word {
  const grouping = language === 'en' ? GROUPING : GROUPING_ABROAD;
  const folded = fold(word.replace(ORDINAL, '').replace(grouping, ''));
  return new Word(folded, folded, false, true, false, false);
}

/** False for most words that begin with a letter. */
const mayBeFigure = (word: string): boolean => !/^[A-Za-z]/.test(word);

/** Plain letters, of which at most the first is a capital: most words. */
const PLAIN = /^[A-Za-z][a-z]*$/;

function plainWord(word: string, language: Language): Word {
  const folded = word.toLowerCase();
  const digits = numberWord(folded);
  const stem = digits ?? stemOf(folded, language);
  return new Word(folded, stem, isStop(folded, language), digits !== null, folded !== word, false);
}

/** Reads a word by itself; `readWord` keeps what was read once. */
export function wordOf(word: string, language: Language): Word {
  if (PLAIN.test(word)) return plainWord(word, language);
  if (mayBeFigure(word) && /^\p{N}/u.test(word) && !/\p{L}/u.test(word.replace(ORDINAL, '')))
    return figure(word, language);
  const folded = fold(word.replace(POSSESSIVE, '').replaceAll('.', ''));
  const digits = numberWord(folded);
  return new Word(
    folded,
    digits ?? stemOf(folded, language),
    isStop(folded, language),
    digits !== null,
    /^\p{Lu}/u.test(word),
    ready(CAPITALS).test(word),
  );
}
