import { compareTwoStrings } from 'string-similarity';
import type { Text } from '../text/text.ts';
import type { Token } from '../text/tokens.ts';

/** A stretch of a text with its tokens. */
interface Stretch {
  text: Text;
  tokens: readonly Token[];
}

const SHORT_FORMS = new Set(
  (
    'bill-william bob-robert rob-robert bobby-robert dick-richard rick-richard jim-james jimmy-james jack-john ' +
    'mike-michael tom-thomas tony-anthony joe-joseph jeff-geoffrey steve-stephen steve-steven dave-david dan-daniel ' +
    'chris-christopher kate-katherine kate-catherine liz-elizabeth beth-elizabeth betty-elizabeth peggy-margaret ' +
    'meg-margaret sue-susan ted-edward ted-theodore ed-edward ned-edward al-albert alex-alexander sasha-alexander ' +
    'nick-nicholas pat-patrick pat-patricia ben-benjamin sam-samuel chuck-charles charlie-charles hank-henry ' +
    'harry-henry larry-lawrence matt-matthew andy-andrew greg-gregory ron-ronald ken-kenneth'
  ).split(' '),
);

/** Which words a text uses as names: one pass for each text. */
const known = new WeakMap<Text, Set<string>>();
function usedWords(text: Text): Set<string> {
  let words = known.get(text);
  if (!words) {
    words = new Set(text.tokens.map(token => token.folded));
    known.set(text, words);
  }
  return words;
}

/** The names among a text's tokens. German writes all nouns with a capital: there, two capitals in a row are one. */
export function properNames({ text, language }: Text, tokens: readonly Token[]): Token[] {
  if (language !== 'de') return tokens.filter(token => token.isName);
  const adjoins = (a: Token | undefined, b: Token | undefined): boolean =>
    a !== undefined && b !== undefined && a.isUpper && b.isUpper && text.slice(a.end, b.start) === ' ';
  return tokens.filter(
    (token, i) => token.isName && (adjoins(tokens[i - 1], token) || adjoins(token, tokens[i + 1])),
  );
}

/** Capitalised words that name nobody. */
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|gmt|est|edt|cet)$/;

/** The names of a side that are nowhere in the other one's whole text, in no other spelling in its sentence either. */
export function loneNames(side: Stretch, other: Stretch): Token[] {
  return properNames(side.text, side.tokens).filter(
    token =>
      !CALENDAR.test(token.folded) &&
      !usedWords(other.text).has(token.folded) &&
      !other.tokens.some(one => one.isName && alike(one.folded, token.folded)),
  );
}

/** True if each side names what the other's text does not: the same is said of different things. */
export const isParallel = (here: Stretch, there: Stretch): boolean =>
  loneNames(here, there).length > 0 && loneNames(there, here).length > 0;

/** Words at the beginning of a text that say what it is about. */
const LEDE = 60;

/** True if the names that either text begins with are nowhere in the other one: they are about different things. */
export function isOfOthers(a: Text, b: Text): boolean {
  const names = (text: Text) =>
    properNames(text, text.tokens.slice(0, LEDE)).filter(
      token => !token.isAcronym && !CALENDAR.test(token.folded),
    );
  const [mine, theirs] = [names(a), names(b)];
  if (mine.length === 0 || theirs.length === 0) return false;
  return (
    !mine.some(token => usedWords(b).has(token.folded)) &&
    !theirs.some(token => usedWords(a).has(token.folded))
  );
}

/** True if two forms may be one name: initials, short forms, another spelling. */
export function alike(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true;
  if (SHORT_FORMS.has(`${a}-${b}`) || SHORT_FORMS.has(`${b}-${a}`)) return true;
  return skeleton(a) === skeleton(b) || isSpelledAlike(a, b);
}

/** Shorter names that share most letters are often two people's. */
const LONG_NAME = 8;
const SPELLED_ALIKE = 0.75;
/** True if a long name shares most of its letters, two at a time, with the other: transliterations vary. */
const isSpelledAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LONG_NAME && compareTwoStrings(a, b) >= SPELLED_ALIKE;

const SOUNDS: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/tz|ts|cz|zz/g, 'z'],
  [/sch|sh|ch|cs/g, 's'],
  [/th/g, 't'],
  [/dj|zh|dzh/g, 'j'],
  [/[kcqx]h?/g, 'k'],
  [/[gj]/g, 'j'],
  [/[vw]/g, 'v'],
  [/[aeiouyh]/g, ''],
  [/(.)\1+/g, '$1'],
];
/** What transliterations of one name have in common. */
function skeleton(name: string): string {
  let form = name;
  for (const [pattern, sound] of SOUNDS) form = form.replace(pattern, sound);
  return form;
}
