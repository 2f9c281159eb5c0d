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
/** Runs of small letters, in a pattern many times as fast as \p{Ll}: the few signs it takes in do no harm. */
const LETTERS = /[a-z\u00b5-\u1fff\u2c00-\ud7ff]{2,}/g;
/** Which languages' stop words a folded word belongs to, a bit for each. */
const MASKS = new Map<string, number>();
LANGUAGES.forEach((language, bit) => {
  for (const word of STOPS[language])
    if (word.length > 1) MASKS.set(word, (MASKS.get(word) ?? 0) | (1 << bit));
});

/** True where a folded word is too common in its language to tell anything. */
export const isStop = (folded: string, language: Language): boolean => STOPS[language].has(folded);

/** Stem of a folded word (Porter's and Snowball's algorithms). */
export const stemOf = (folded: string, language: Language): string =>
  folded.length > 30 ? folded : STEMMERS[language](folded) || folded;

/** The language a text is written in, by the stop words of its beginning; 'en' where nothing speaks for another. */
export function languageOf(text: string): Language {
  const counts = LANGUAGES.map(() => 0);
  for (const word of text.slice(0, SAMPLE).toLowerCase().match(LETTERS) ?? []) {
    const mask = MASKS.get(word) ?? (/^[a-z]+$/.test(word) ? 0 : (MASKS.get(fold(word)) ?? 0));
    for (let bit = 0; mask >> bit > 0; bit += 1) counts[bit]! += (mask >> bit) & 1;
  }
  const best = counts.indexOf(Math.max(...counts));
  return counts[best]! > counts[0]! * 1.2 + 1 ? LANGUAGES[best]! : 'en';
}
