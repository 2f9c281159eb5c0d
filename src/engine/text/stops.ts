import {
  ABBREVIATIONS,
  EITHER,
  ENDING,
  HOURS,
  LEADING,
  NUMBERED,
  OPENERS,
  STATES,
  SUFFIXES,
} from '../lexicon/abbreviations.ts';
import { ANY_MONTH, WEEKDAY } from '../lexicon/dateWords.ts';
import { CAPITAL, LETTER, SMALL } from '../lexicon/letterClasses.ts';
import { ready } from '../lexicon/patterns.ts';
import { SPEECH } from '../lexicon/speechVerbs.ts';

/** A full stop or its like in a line: `end` is past its last sign, `close` past the closing marks after it. */
export interface Stop {
  /** Where the sentence began that it may end. */
  begin: number;
  start: number;
  end: number;
  close: number;
}

const WIDE = /[。！？｡]/u;
const OPENING = /^["'“‘«‹([{「『（【„‚—–¿¡*\s]+/u;
const SPACE = /\s/u;
/** The words of 60 code units are enough to decide by. */
const AHEAD = 60;

const NAME = `(?:[${CAPITAL}][${LETTER}.'’-]* ){1,4}`;
const ACTS = new RegExp(
  `^${NAME}(?:${SPEECH}|is|was|are|were|has|had|have|will|would|did|does|can|could|may|[${SMALL}]{2,}ed)(?![${LETTER}])`,
);
const OFFICE = /^(?:Chair|President|Chief|CEO|CFO|COO|Director|Vice|Executive|Senior|Founder|Spokes)/;
const ZONE =
  /^(?:(?:GMT|UTC|BST|IST|JST|CET|CEST|[ECMP][SD]?T|Eastern|Central|Mountain|Pacific)(?![\p{L}])|\p{Lu}\p{L}+ time\b)/u;
const DAY = new RegExp(`^(?:${WEEKDAY}|${ANY_MONTH})(?![\\p{L}])`, 'u');
const MONTH = new RegExp(`^${ANY_MONTH}`, 'u');
/** 'J', before 'R. Smith'; 'U.S'; 'e.g'. */
const ONE_LETTER = new RegExp(`^[${LETTER}]$`);
const INITIAL = new RegExp(`^[${LETTER}]\\.(?:\\s|[${LETTER}]\\.|-)`);
const CAPITALS = new RegExp(`^(?:[${CAPITAL}]\\.)*[${CAPITAL}]$`);
const DOTTED = new RegExp(`^(?:[${LETTER}]\\.)+[${LETTER}]$`);
/** What comes before a German ordinal ('das 1. Quartal'). */
const BEFORE_ORDINAL =
  /(?<![\p{L}])(?:d(?:er|ie|as|em|en|es)|(?<!I )am|im|vom|zum|zur|beim|ins|seine[mnr]?|ihre[mnr]?|jede[mnrs]?|sein|ihr) \p{N}{1,3}$/iu;
const FIRST_WORD = new RegExp(`^[${LETTER}’']+`);
/** Who said it, after a quotation in Chinese and Japanese. */
const WIDE_SPEAKER = /^(?:と|って|など|[、，,]|[^。！？“”「」\s]{1,20}(?:说|說|表示|指出|称|稱|强调)[。，])/u;

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** True for letters, marks, numbers and full stops. */
const isWithin = (line: string, at: number): boolean => {
  const code = line.charCodeAt(at);
  if (code > 127) return /[\p{L}\p{M}\p{N}]/u.test(line[at]!);
  return isSmall(code) || isCapital(code) || isFigure(code) || code === 46;
};

/** The word that ends at `at` (exclusive), with inner full stops: 'U.S' of 'U.S.'. */
function wordBefore(line: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 12 && isWithin(line, start - 1)) start -= 1;
  return line.slice(start, at).replace(/^\.+/, '');
}

/** True for most stops: a word in plain small letters before it that is no abbreviation, a blank and a capital after. */
function isClear(line: string, { start, end, close }: Stop): boolean {
  if (line.charCodeAt(start) !== 46 || end - start > 1 || close > end) return false;
  if (line.charCodeAt(end) !== 32 || !isCapital(line.charCodeAt(end + 1))) return false;
  let from = start;
  while (from > 0 && isSmall(line.charCodeAt(from - 1))) from -= 1;
  if (start - from < 3 || line.charCodeAt(from - 1) !== 32) return false;
  return !ABBREVIATIONS.has(line.slice(from, start));
}

/** True if a stop of a line ends a sentence. */
export function endsSentence(line: string, stop: Stop): boolean {
  if (isClear(line, stop)) return true;
  const { start, end, close } = stop;
  const sign = line[start]!;
  const isWide = line.charCodeAt(start) > 127 && WIDE.test(sign);
  if (close >= line.length && !isWide) return false;
  const isQuoted = close > end && /["”’'»」』]/.test(line.slice(end, close));
  if (isWide) return !(isQuoted && WIDE_SPEAKER.test(line.slice(close, close + AHEAD)));
  const following = line.slice(close, close + AHEAD).trimStart();
  const next = following.replace(OPENING, '');
  if (!SPACE.test(line[close]!)) return isGlued(line, stop);
  if (next === '' || /^[.…|—–,;:]|^-\s/u.test(following)) return next === '' && following !== '';
  if (/^\p{Ll}/u.test(next) && !beginsSmall(following)) return false;
  if (sign !== '.' || end - start > 1) return !continues(sign, following, isQuoted);
  return isPlain(line, stop, next);
}

/** True for 'b) …', 'iPhone', 'al-Marrow', 'de Brenner'. */
const beginsSmall = (following: string): boolean => ready(BEGINS_SMALL).test(following);
const BEGINS_SMALL = /^(?:\p{Ll}\)|\p{Ll}\p{Lu}|a[lnsd]-\p{Lu}|(?:de|da|di|du|van|von|bin) \p{Lu})/u;

/** True for a stop without the space after it: 'ended.Nobody knew', which pages lose. */
function isGlued(line: string, { start, end, close }: Stop): boolean {
  return (
    end - start === 1 &&
    !/["']$/.test(line.slice(end, close)) &&
    ready(SMALL_END).test(line.slice(Math.max(0, start - 3), start)) &&
    ready(GLUED).test(line.slice(close, close + 30))
  );
}
const SMALL_END = /\p{Ll}{3}$/u;
const GLUED = /^[“„«]?(?!(?:Com|Net|Org|Js)\b)(?:\p{Lu}\p{Ll}+|[AI])[ ,’']/u;

/** True if what follows '!' or an ellipsis goes on with the sentence. */
const continues = (sign: string, following: string, isQuoted: boolean): boolean =>
  !isQuoted &&
  ((sign === '!' && /^(?:Inc|Corp|Co|Ltd)\b/.test(following)) ||
    (/[.…]/.test(sign) && /^I(?!\p{L})/u.test(following)));

/** True if one full stop ends a sentence, given what follows it without opening marks. */
function isPlain(line: string, { begin, start, end, close }: Stop, next: string): boolean {
  const word = wordBefore(line, start);
  const low = word.toLowerCase();
  if (/^\p{N}{1,3}$/u.test(word)) return !isOrdinal(line, begin, start, word, next);
  if (low === 'on' && /['’]on$/i.test(line.slice(Math.max(0, start - 3), start))) return false;
  if (NUMBERED.has(low)) return !/^(?:[\p{N}#]|[IVXL]+(?![\p{L}]))/u.test(next);
  if (close > end) return !LEADING.has(low);
  return !isAbbreviation(line, begin, start, word, next);
}

/** True for a list's number at the beginning, for '14. Juni', 'das 1. Quartal' and '5. 3. 2031'. */
function isOrdinal(line: string, begin: number, start: number, word: string, next: string): boolean {
  if (line.slice(begin, start).trimStart() === word) return true;
  if (ready(MONTH).test(next) || /^(?:\d{1,2}\. ?)?(?:19|20)\d\d(?!\d)/.test(next)) return true;
  return !opens(next) && ready(BEFORE_ORDINAL).test(line.slice(Math.max(begin, start - 16), start));
}

const opens = (next: string): boolean => OPENERS.has(ready(FIRST_WORD).exec(next)?.[0].toLowerCase() ?? '');

/** True if a full stop after `word` belongs to an abbreviation. */
function isAbbreviation(line: string, begin: number, start: number, word: string, next: string): boolean {
  const low = word.toLowerCase();
  const before = line.slice(Math.max(begin, start - word.length - 5), start - word.length);
  if (LEADING.has(low)) return true;
  if (HOURS.has(low))
    return ready(ZONE).test(next) || ready(DAY).test(next) || /^\.\s*\(/.test(line.slice(start, start + 4));
  if (ENDING.has(low)) return /^\p{N}/u.test(next) || isEarly(line, begin, start, low);
  if (SUFFIXES.has(low)) return !opens(next) && (OFFICE.test(next) || !ready(ACTS).test(next));
  if (STATES.has(low)) return /, (?:[NSW]\. )?$/.test(before) && word !== low && !opens(next);
  if (EITHER.has(low)) return !opens(next);
  if (ONE_LETTER.test(word) && ready(INITIAL).test(next)) return true;
  if (ready(CAPITALS).test(word)) return word !== 'I' && !opens(next);
  return DOTTED.test(word) && !opens(next);
}

/** 'В 1999 г.' at the beginning of a sentence is not the whole of it. */
const isEarly = (line: string, begin: number, start: number, low: string): boolean =>
  /^(?:гг?|рр?)$/.test(low) && start - begin < 14 && /\p{N}/u.test(line.slice(begin, start));
