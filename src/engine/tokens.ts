import { type Language, languageOf } from './language.ts';
import { readWord } from './words.ts';

/** A word or number of a text. `start` and `end` count UTF-16 code units and hold a possessive 's too. */
export interface Token {
  start: number;
  end: number;
  /** Lower case, no accents, no apostrophes; 'U.S.' is 'us', '1,000' is '1000', '14th' is '14'. */
  folded: string;
  /** What two forms of a word share. Number words give their digits; an acronym that looks like a stop word is 'US'. */
  stem: string;
  /** Too common to tell anything. */
  isStop: boolean;
  /** Digits or a number word. */
  isNumber: boolean;
  /** Capitalised where its place does not ask for it. */
  isName: boolean;
  /** 'UN', 'U.S.', 'NATO' in a line that is not all capitals. */
  isAcronym: boolean;
  /** Begins with a capital letter. */
  isUpper: boolean;
  /** First word of a sentence, line or quotation, where a capital says nothing. */
  isOpening: boolean;
}

/** Scales and measures that adjoin a figure; the scales as they are spelled out. */
const SUFFIX = 'k|m|mn|mln|b|bn|tn|trn|km|kg|mph|kph|ft|am|pm';
const SCALES = new Map(
  Object.entries({ k: 'thousand', m: 'million', mn: 'million', mln: 'million', b: 'billion', bn: 'billion' }),
);
SCALES.set('tn', 'trillion').set('trn', 'trillion');

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
const ELISION = /^(?:[ldjnsmtc]|qu|dell|all|nell|dall|sull|un)['’ʼ](?=\p{L}{3})/iu;
const TITLE = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Prof|Rev|St|Jr|Sgt|Capt|Adm|\p{Lu})\.$/u;
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
  WORD.lastIndex = at;
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

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isPlain = (code: number): boolean => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 122);

/** True where a plain run is no word by itself: an accent, an apostrophe, a decimal, an initial's stop or a suffix follows. */
function goesOn(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  if (isDigit(text.charCodeAt(start)) && !isDigit(text.charCodeAt(end - 1))) return true;
  if (code > 127 || code === 39) return true;
  if (code !== 46 && code !== 44) return false;
  return end - start === 1 || isDigit(text.charCodeAt(end + 1));
}

/**
 * Calls `found` with start and end of each word. Plain letters and digits are read code by code, which is most of
 * most texts; all else by the pattern, and scripts without spaces between words by Intl.Segmenter.
 */
function eachWord(text: string, found: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code > 127) at = slowWord(text, at, found);
    else if (!isPlain(code)) at += 1;
    else {
      let end = at + 1;
      while (isPlain(text.charCodeAt(end))) end += 1;
      if (goesOn(text, at, end)) at = slowWord(text, at, found);
      else {
        found(at, end);
        at = end;
      }
    }
  }
}

/** True where the gap before a word ends a sentence, a line, or opens a quotation. */
function opens(text: string, from: number, start: number): boolean {
  if (from === 0) return true;
  if (start - from === 1 && text.charCodeAt(from) === 32) return false;
  const gap = text.slice(Math.max(from, start - 12), start);
  if (/[!?…\n:"“«„•;。！？؟]/u.test(gap)) return true;
  return gap.includes('.') && !TITLE.test(text.slice(Math.max(0, from - 6), from + 1));
}

/** True where the line around a word has hardly any small letter: its capitals say nothing. */
function isShouted(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - 30), end + 30);
  return (near.match(/\p{Ll}/gu)?.length ?? 0) * 2 < (near.match(/\p{Lu}/gu)?.length ?? 0);
}

function tokenAt(text: string, previous: number, start: number, end: number, language: Language): Token {
  const wording = text.slice(start, end);
  const scale = start === previous && previous > 0 && SCALES.get(wording.toLowerCase());
  const word = readWord(scale && isDigit(text.charCodeAt(start - 1)) ? scale : wording, language);
  const isOpening = opens(text, previous, start);
  const isAcronym = word.isCapitals && !isShouted(text, start, end);
  return {
    start,
    end,
    folded: word.folded,
    stem: isAcronym && word.isStop ? word.folded.toUpperCase() : word.stem,
    isStop: word.isStop && !isAcronym,
    isNumber: word.isNumber,
    isName: isAcronym || (word.isUpper && !word.isStop && !isOpening),
    isAcronym,
    isUpper: word.isUpper,
    isOpening,
  };
}

/** A capitalised opening word is a name where the text also capitalises it elsewhere and never writes it small. */
function nameOpenings(tokens: readonly Token[]): void {
  const open = tokens.filter(token => token.isOpening && token.isUpper && !token.isName && !token.isStop);
  if (open.length === 0) return;
  const small = new Set<string>();
  const names = new Set<string>();
  for (const token of tokens) {
    if (token.isName) names.add(token.folded);
    else if (!token.isUpper) small.add(token.folded);
  }
  for (const token of open) token.isName = names.has(token.folded) && !small.has(token.folded);
}

/**
 * The words and numbers of a text in order, with their offsets in it. Works on any script and on broken UTF-16;
 * punctuation and symbols are left out. Hyphenated words are several tokens.
 */
export function tokenize(text: string, language: Language = languageOf(text)): Token[] {
  const tokens: Token[] = [];
  let previous = 0;
  eachWord(text, (start, end) => {
    tokens.push(tokenAt(text, previous, start, end, language));
    previous = end;
  });
  nameOpenings(tokens);
  return tokens;
}
