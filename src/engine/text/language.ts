import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemItalian } from '@orama/stemmers/italian';
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as italian } from '@orama/stopwords/italian';
import { stopwords as portuguese } from '@orama/stopwords/portuguese';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { stemmer as stemEnglish } from 'stemmer';
import { fold } from './fold.ts';

/** What stemming and stop words a text gets. Texts in any other language are handled as 'en'. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it';

const MORE_ENGLISH =
  'a will also would can said says say mr mrs ms one two us just like upon within without among along around ' +
  'toward towards since per via though although whether either neither yet still even much many another ' +
  'dont doesnt didnt isnt arent wasnt werent wont cant couldnt shouldnt wouldnt hasnt havent hadnt im ive youre theyre weve';

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

const STOPS: Record<Language, ReadonlySet<string>> = {
  en: set([...english, ...MORE_ENGLISH.split(' ')]),
  de: set(german),
  fr: set(french),
  es: set(spanish),
  pt: set(portuguese),
  it: set(italian),
};

const STEMMERS: Record<Language, (word: string) => string> = {
  en: stemEnglish,
  de: stemGerman,
  fr: stemFrench,
  es: stemSpanish,
  pt: stemPortuguese,
  it: stemItalian,
};

const LANGUAGES = Object.keys(STOPS) as Language[];
const SAMPLE = 1500;
/** Which languages' stop words a folded word belongs to, a bit for each. */
const MASKS = new Map<string, number>();
LANGUAGES.forEach((language, bit) => {
  for (const word of STOPS[language])
    if (word.length > 1) MASKS.set(word, (MASKS.get(word) ?? 0) | (1 << bit));
});

/** The same of words in plain letters, by their hashes: words are looked up in it without a string made of them. */
const HASHED = new Map<number, number>();
for (const [word, mask] of MASKS) if (/^[a-z]+$/.test(word)) HASHED.set(hashOf(word, 0, word.length), mask);

/** 30 bits of a hash of plain letters (FNV-1a), large ones as small ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (text.charCodeAt(i) | 32), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** True if a folded word is too common in its language to mean anything. */
export const isStop = (folded: string, language: Language): boolean => STOPS[language].has(folded);

/** Stem of a folded word (Porter's and Snowball's algorithms). */
export const stemOf = (folded: string, language: Language): string =>
  folded.length > 30 ? folded : STEMMERS[language](folded) || folded;

/** The language a text is written in, by the stop words of its beginning; 'en' where nothing speaks for another. */
export function languageOf(text: string): Language {
  const counts = LANGUAGES.map(() => 0);
  eachStopWord(text.slice(0, SAMPLE), mask => {
    for (let bit = 0; mask >> bit > 0; bit += 1) counts[bit]! += (mask >> bit) & 1;
  });
  const best = counts.indexOf(Math.max(...counts));
  return counts[best]! > counts[0]! * 1.2 + 1 ? LANGUAGES[best]! : 'en';
}

const isPlain = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
/** Letters of other scripts and with accents; the few signs among them do no harm. */
const isOther = (code: number): boolean =>
  (code >= 0xb5 && code <= 0x1fff) || (code >= 0x2c00 && code <= 0xd7ff);

/** Calls `found` with the mask of each word that is a stop word of any language. */
function eachStopWord(text: string, found: (mask: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const start = at;
    let isAllPlain = true;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isPlain(code)) continue;
      if (!isOther(code)) break;
      isAllPlain = false;
    }
    if (at - start >= 2) {
      const mask = isAllPlain ? HASHED.get(hashOf(text, start, at)) : MASKS.get(fold(text.slice(start, at)));
      if (mask !== undefined) found(mask);
    }
    at += 1;
  }
}
