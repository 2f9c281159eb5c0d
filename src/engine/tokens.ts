import { fold } from './fold.ts';
import { isStop, type Language, languageOf, stemOf } from './language.ts';
import { numberWord } from './numberWords.ts';

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
  /** First word of a sentence, line or quotation, where a capital says nothing. */
  isOpening: boolean;
}

const WORD =
  /\p{N}+(?:[.,]\p{N}+)*(?:(?:st|nd|rd|th)(?!\p{L}))?(?!\p{L})|(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}\p{N}])\.?|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ELISION =
  /^(?:[ldjnsmtcLDJNSMTC]|[Qq]u|[Dd]ell|[Aa]ll|[Nn]ell|[Dd]all|[Ss]ull|[Uu]n)['’ʼ](?=\p{L}{3})/u;
const POSSESSIVE = /['’ʼ][sS]$/;
const TITLE = /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Prof|Rev|St|Jr|Sgt|Capt|Adm|\p{Lu})\.$/u;
let segmenter: Intl.Segmenter | undefined;

/** Start and end of each word of a text; scripts without spaces between words are cut by Intl.Segmenter. */
function* pieces(text: string): Generator<[start: number, end: number]> {
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (UNSPACED.test(word)) {
      segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
      for (const { index, segment } of segmenter.segment(word))
        yield [match.index + index, match.index + index + segment.length];
      continue;
    }
    const elision = ELISION.exec(word);
    if (elision) yield [match.index, match.index + elision[0].length - 1];
    yield [match.index + (elision ? elision[0].length : 0), match.index + word.length];
  }
}

/** True where the gap before a word ends a sentence, a line, or opens a quotation. */
function opens(text: string, from: number, start: number): boolean {
  if (from === 0) return true;
  const gap = text.slice(Math.max(from - 1, start - 12), start);
  if (/[!?…\n:"“«„•;]/u.test(gap)) return true;
  return gap.includes('.') && !TITLE.test(text.slice(Math.max(0, from - 6), from + 1).trimEnd());
}

const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
const isCapitals = (word: string): boolean => /^\p{Lu}\.?(?:[\p{Lu}\p{N}]\.?){1,5}$/u.test(word);

/** True where the line around a word has hardly any small letter: its capitals say nothing. */
function isShouted(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - 30), end + 30);
  return (near.match(/\p{Ll}/gu)?.length ?? 0) * 2 < (near.match(/\p{Lu}/gu)?.length ?? 0);
}

/** 'NATO' and 'Nato' are one word, 'US' and 'us' are two. */
const acronymStem = (folded: string, language: Language): string =>
  isStop(folded, language) ? folded.toUpperCase() : folded;

function tokenAt(text: string, previous: number, start: number, end: number, language: Language): Token {
  const word = text.slice(start, end);
  const isOpening = opens(text, previous, start);
  if (/^\p{N}/u.test(word) && !/\p{L}/u.test(word.replace(/(?:st|nd|rd|th)$/, ''))) {
    const folded = fold(word.replace(/(?:st|nd|rd|th)$|,(?=\p{N}{3}(?!\p{N}))/gu, ''));
    return {
      start,
      end,
      folded,
      stem: folded,
      isStop: false,
      isNumber: true,
      isName: false,
      isAcronym: false,
      isOpening,
    };
  }
  const isAcronym = isCapitals(word) && !isShouted(text, start, end);
  const folded = fold(word.replace(POSSESSIVE, '').replaceAll('.', ''));
  const digits = numberWord(folded);
  const isStopWord = !isAcronym && isStop(folded, language);
  return {
    start,
    end,
    folded,
    stem: digits ?? (isAcronym ? acronymStem(folded, language) : stemOf(folded, language)),
    isStop: isStopWord,
    isNumber: digits !== null,
    isName: isUpper(word) && !isStopWord && (isAcronym || !isOpening),
    isAcronym,
    isOpening,
  };
}

/** A capitalised opening word is a name where the text also capitalises it elsewhere and never writes it small. */
function nameOpenings(text: string, tokens: Token[]): void {
  const small = new Set<string>();
  const names = new Set<string>();
  for (const token of tokens) {
    if (token.isName) names.add(token.folded);
    else if (!isUpper(text[token.start]!)) small.add(token.folded);
  }
  for (const token of tokens) {
    if (!token.isOpening || token.isName || token.isStop || token.isNumber) continue;
    token.isName = isUpper(text[token.start]!) && names.has(token.folded) && !small.has(token.folded);
  }
}

/**
 * The words and numbers of a text in order, with their offsets in it. Works on any script and on broken UTF-16;
 * punctuation and symbols are left out. Hyphenated words are several tokens.
 */
export function tokenize(text: string, language: Language = languageOf(text)): Token[] {
  const tokens: Token[] = [];
  let previous = 0;
  for (const [start, end] of pieces(text)) {
    tokens.push(tokenAt(text, previous, start, end, language));
    previous = end;
  }
  nameOpenings(text, tokens);
  return tokens;
}
