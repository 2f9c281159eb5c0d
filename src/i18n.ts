import type messages from './_locales/en/messages.json';
import { browser } from './browser.ts';

export type MessageKey = keyof typeof messages;
/** Stem of messages that exist as `<stem>_one`, `<stem>_other` (and what other languages need). */
export type CountKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** A sentence before it is put into words, so that pure code can choose it and tests can read it. */
export interface Phrase {
  key: MessageKey;
  subs?: readonly (string | Phrase)[];
}

/** The text of a message in the reader's language; `subs` fill its placeholders in order. */
export const t = (key: MessageKey, subs: readonly string[] = []): string =>
  browser.i18n.getMessage(key, [...subs]);

/** The text of a phrase and of the phrases inside it. */
export const say = ({ key, subs = [] }: Phrase): string =>
  t(
    key,
    subs.map(sub => (typeof sub === 'string' ? sub : say(sub))),
  );

/** A language tag: the language of the texts, with the reader's region where it is the same language. */
export function locale(): string {
  const texts = t('locale');
  const browserLanguage = browser.i18n.getUILanguage();
  return browserLanguage.startsWith(texts) ? browserLanguage : texts;
}

/** The text of a message about `count` things, in the plural form of the language; `$1` is the number. */
export function tn(key: CountKey, count: number, subs: readonly string[] = []): string {
  const form = new Intl.PluralRules(locale()).select(count);
  const all = [new Intl.NumberFormat(locale()).format(count), ...subs];
  return browser.i18n.getMessage(`${key}_${form}`, all) || browser.i18n.getMessage(`${key}_other`, all);
}

/** Names in a row: "A, B and C". */
export const tList = (names: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);

/** Tells the document its language and direction, for screen readers and hyphenation. */
export function setLanguage(document: Document): void {
  document.documentElement.lang = locale();
  document.documentElement.dir = t('direction');
}
