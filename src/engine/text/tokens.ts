import { ready } from '../lexicon/patterns.ts';
import { rejoined } from './divided.ts';
import { type Language, languageOf } from './language.ts';
import { codesOf, eachWord, isDigit } from './scan.ts';
import { KEYS, type Word, wordOf } from './words.ts';
import { readWord } from './wordTable.ts';

/** A word or number of a text. `start` and `end` count UTF-16 code units and hold a possessive 's too. */
export class Token {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly word: Word,
    /** Capitalised where its place does not ask for it. */
    public isName: boolean,
    /** 'UN', 'U.S.', 'NATO' in a line that is not all capitals. */
    readonly isAcronym: boolean,
    /** First word of a sentence, line or quotation, where a capital says nothing. */
    readonly isOpening: boolean,
  ) {}

  get folded(): string {
    return this.word.folded;
  }
  get stem(): string {
    return this.word.stem;
  }
  get hash(): number {
    return this.word.hash;
  }
  get isStop(): boolean {
    return this.word.isStop;
  }
  get isNumber(): boolean {
    return this.word.isNumber;
  }
  get isUpper(): boolean {
    return this.word.isUpper;
  }
}

/** Scales that adjoin a figure, as they are spelled out. */
const SCALES = new Map(
  Object.entries({ k: 'thousand', m: 'million', mn: 'million', mln: 'million', b: 'billion', bn: 'billion' }),
);
SCALES.set('tn', 'trillion').set('trn', 'trillion');

const TITLE = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Prof|Rev|St|Jr|Sgt|Capt|Adm|\p{Lu})\.$/u;

/** True if the gap before a word ends a sentence, a line, or opens a quotation. */
function opens(text: string, codes: Uint16Array, from: number, start: number): boolean {
  if (from === 0) return true;
  if (start - from === 1 && codes[from] === 32) return false;
  const gap = text.slice(Math.max(from, start - 12), start);
  if (/[!?…\n:"“«„•;。！？؟]/u.test(gap)) return true;
  return gap.includes('.') && !ready(TITLE).test(text.slice(Math.max(0, from - 6), from + 1));
}

/** How far around a word its line is looked at. */
const NEAR = 30;

/** True if the line around a word has hardly any small letter: its capitals say nothing. */
function isShouted(codes: Uint16Array, start: number, end: number): boolean {
  let small = 0;
  let large = 0;
  for (let i = Math.max(0, start - NEAR); i < Math.min(codes.length, end + NEAR); i += 1) {
    const code = codes[i]!;
    if (code > 127) {
      const letter = String.fromCharCode(code);
      if (/\p{Ll}/u.test(letter)) small += 1;
      else if (/\p{Lu}/u.test(letter)) large += 1;
    } else if (code >= 97 && code <= 122) small += 1;
    else if (code >= 65 && code <= 90) large += 1;
  }
  return small * 2 < large;
}

/** The scale in full that adjoins a figure ('5bn'). */
const scaleAt = (text: string, codes: Uint16Array, start: number, end: number): string | undefined =>
  start > 0 && isDigit(codes[start - 1]!) ? SCALES.get(text.slice(start, end).toLowerCase()) : undefined;

function wordAt(
  text: string,
  codes: Uint16Array,
  previous: number,
  start: number,
  end: number,
  language: Language,
): Word {
  const scale = start === previous && scaleAt(text, codes, start, end);
  return scale ? wordOf(scale, language) : readWord(text, codes, start, end, language);
}

/** A capitalised opening word is a name where the text also capitalises it elsewhere and never writes it small. */
function nameOpenings(tokens: readonly Token[], openings: readonly Token[]): void {
  if (openings.length === 0) return;
  const asked = new Uint8Array(KEYS);
  for (const { word } of openings) asked[word.key] = 1;
  const small = new Set<string>();
  const names = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (asked[token.word.key] === 0) continue;
    if (token.isName) names.add(token.folded);
    else if (!token.isUpper) small.add(token.folded);
  }
  for (const token of openings) token.isName = names.has(token.folded) && !small.has(token.folded);
}

/**
 * The words and numbers of a text in order, with their offsets in it. Works on any script and on broken UTF-16;
 * punctuation and symbols are left out. Hyphenated words are several tokens.
 */
export function tokenize(given: string, language: Language = languageOf(given)): Token[] {
  const text = rejoined(given);
  const codes = codesOf(text);
  const tokens: Token[] = [];
  const openings: Token[] = [];
  let previous = 0;
  eachWord(text, codes, (start, end) => {
    const word = wordAt(text, codes, previous, start, end, language);
    const isOpening = opens(text, codes, previous, start);
    const isAcronym = word.isCapitals && !isShouted(codes, start, end);
    const isName = isAcronym || (word.isUpper && !word.isStop && !isOpening);
    const token = new Token(start, end, isAcronym ? word.asAcronym : word, isName, isAcronym, isOpening);
    if (isOpening && word.isUpper && !isName && !word.isStop) openings.push(token);
    tokens.push(token);
    previous = end;
  });
  nameOpenings(tokens, openings);
  return tokens;
}

/** The words of a text in order, as `tokenize` finds them, without their places: several times faster. */
export function wordsOf(given: string, language: Language = languageOf(given)): Word[] {
  const text = rejoined(given);
  const codes = codesOf(text);
  const words: Word[] = [];
  let previous = 0;
  eachWord(text, codes, (start, end) => {
    words.push(wordAt(text, codes, previous, start, end, language));
    previous = end;
  });
  return words;
}
