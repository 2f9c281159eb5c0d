import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/settings.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
type Messages = Record<string, Message>;

const read = (language: string): Messages =>
  JSON.parse(readFileSync(`src/_locales/${language}/messages.json`, 'utf8'));
const english = read('en');

/** Stems of the messages with a number. */
const COUNTED = Object.keys(english).flatMap(key =>
  key.endsWith('_other') && english[`${key.slice(0, -6)}_one`] ? [key.slice(0, -6)] : [],
);
const stemOf = (key: string) =>
  COUNTED.find(
    stem => /^_(?:zero|one|two|few|many|other)$/.test(key.slice(stem.length)) && key.startsWith(stem),
  );
const plain = Object.keys(english).filter(key => !stemOf(key));

const placesOf = ({ placeholders = {} }: Message) =>
  Object.entries(placeholders).map(([name, { content }]) => `${name} ${content}`);
const usedIn = ({ message }: Message) =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name!.toLowerCase());

/** What may be the same as in English: names, and words that both languages have. */
const SAME: Record<string, RegExp> = {
  de: /^(?:name|direction|place_file|agency_name|difference_name|sentence|day_and_time|with_key|import_progress|export_progress)$/,
  fr: /^(?:name|direction|number_6|sentence|day_and_time|with_key|options|passages|difference_date|difference_attribution|quote|passages_count_\w+|differences_count_\w+|difference_quote|quotes_count_\w+|filter_quote|count_sources_\w+|import_unchanged_\w+)$/,
  es: /^(?:name|place_file|direction|sentence|day_and_time|with_key)$/,
  uk: /^(?:name|place_file|direction|sentence|day_and_time|with_key|quoted)$/,
  ar: /^(?:name|place_file|sentence|with_key)$/,
};
const SCRIPTS: Record<string, RegExp> = { uk: /\p{Script=Cyrillic}/u, ar: /\p{Script=Arabic}/u };

test('there is a folder for every language, and for no other', () => {
  expect(readdirSync('src/_locales').sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)('%s', language => {
  const messages = read(language);

  test('has every message, and none that nobody asks for', () => {
    const keys = Object.keys(messages).filter(key => !stemOf(key));
    expect(keys.sort()).toEqual([...plain].sort());
  });

  test('has every plural form that the language has, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const wanted = COUNTED.flatMap(stem => pluralCategories.map(form => `${stem}_${form}`));
    expect(Object.keys(messages).filter(stemOf).sort()).toEqual(wanted.sort());
  });

  test('names every placeholder it uses, each filled by the same value as in English', () => {
    for (const [key, message] of Object.entries(messages)) {
      expect(new Set(usedIn(message)), key).toEqual(new Set(Object.keys(message.placeholders ?? {})));
      const stem = stemOf(key);
      const models = stem ? [english[`${stem}_one`]!, english[`${stem}_other`]!] : [english[key]!];
      const known = models.flatMap(placesOf);
      for (const place of placesOf(message)) expect([...known, 'count $1'], key).toContain(place);
      if (!stem || key.endsWith('_other'))
        expect(new Set(placesOf(message)), key).toEqual(new Set(placesOf(models.at(-1)!)));
    }
  });

  test('a form used for several numbers names the number', () => {
    const rules = new Intl.PluralRules(language);
    for (const stem of COUNTED.filter(name => name !== 'omitted_all')) {
      for (const form of rules.resolvedOptions().pluralCategories) {
        const numbers = [0, 1, 2, 3, 5, 11, 21, 22, 25, 100, 101].filter(n => rules.select(n) === form);
        if (numbers.length < 2 || /^(?:en|de)$/.test(language)) continue;
        const { message } = messages[`${stem}_${form}`]!;
        expect(message, `${stem}_${form}`).toMatch(/\$COUNT\$/);
      }
    }
  });

  test('holds no left-over English', () => {
    if (language === 'en') return;
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      if (SAME[language]!.test(key)) continue;
      expect(message, key).not.toBe(english[key]?.message);
      expect(message.replace(/“[^”]*”|Example Press/g, ''), key).not.toMatch(
        /\b(?:the|this|your|with|reports?|of)\b/,
      );
      const script = SCRIPTS[language];
      if (script && !/^(?:locale|direction|sentence|quoted|day_and_time|place_file)$/.test(key))
        expect(message, key).toMatch(script);
    }
  });

  test('names itself and its direction', () => {
    expect(messages.locale!.message).toBe(language);
    expect(messages.direction!.message).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  test('the word plagiarism is not used', () => {
    expect(JSON.stringify(messages)).not.toMatch(/plagi|плагіат|انتحال|سرقة/i);
  });
});
