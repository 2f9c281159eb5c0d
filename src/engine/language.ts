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
const SAMPLE = 8000;
const CACHED = 20_000;
const caches = new Map<Language, Map<string, string>>(LANGUAGES.map(language => [language, new Map()]));

/** True where a folded word is too common in its language to tell anything. */
export const isStop = (folded: string, language: Language): boolean => STOPS[language].has(folded);

/** Stem of a folded word (Porter's and Snowball's algorithms). Keeps what it found for the words that come again. */
export function stemOf(folded: string, language: Language): string {
  const cache = caches.get(language)!;
  const known = cache.get(folded);
  if (known !== undefined) return known;
  if (cache.size >= CACHED) cache.clear();
  const stem = folded.length > 30 ? folded : STEMMERS[language](folded) || folded;
  cache.set(folded, stem);
  return stem;
}

/** The language a text is written in, by its stop words; 'en' where nothing speaks for another. */
export function languageOf(text: string): Language {
  const counts = new Map<Language, number>(LANGUAGES.map(language => [language, 0]));
  for (const word of text.slice(0, SAMPLE).match(/\p{L}+/gu) ?? []) {
    const folded = fold(word);
    for (const language of LANGUAGES)
      if (STOPS[language].has(folded)) counts.set(language, counts.get(language)! + 1);
  }
  const best = LANGUAGES.reduce((a, b) => (counts.get(b)! > counts.get(a)! * 1.2 ? b : a));
  return best;
}
