import type messages from '../_locales/en/messages.json';
import { browser } from '../browser.ts';
import type { TextLanguage } from '../settings.ts';
import { fill, type Message } from './fillMessage.ts';

export type MessageKey = keyof typeof messages;
/** Stem of messages that exist as `<stem>_one`, `<stem>_other` (and what other languages need). */
export type CountKey = MessageKey extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** A sentence before it is put into words, so that pure code can choose it and tests can read it. */
export interface Phrase {
  key: MessageKey;
  subs?: readonly (string | Phrase)[];
}

export { fill };

type Messages = Record<string, Message>;

/** The texts of the language that the reader chose; null while it is the browser's. */
let chosen: Messages | null = null;
let chosenLanguage: TextLanguage | null = null;

/**
 * Takes the texts of a language in place of the browser's. The browsers offer no way to choose: the extension's own
 * file is read. Where that fails the browser's language stays.
 */
export async function setTexts(language: TextLanguage | null): Promise<void> {
  if (language === chosenLanguage) return;
  try {
    const address = language && browser.runtime.getURL(`_locales/${language}/messages.json`);
    chosen = address ? ((await (await fetch(address)).json()) as Messages) : null;
    chosenLanguage = language;
  } catch (error) {
    console.error(error);
    chosen = null;
  }
}

/** '' for a key that is not there, as the browsers answer. */
function message(key: string, subs: readonly string[]): string {
  if (!chosen) return browser.i18n.getMessage(key, [...subs]);
  return chosen[key] ? fill(chosen[key], subs) : '';
}

/** Names of another script keep their own direction inside a text from right to left (Unicode's isolates). */
const isolated = (subs: readonly string[]): readonly string[] =>
  subs.length > 0 && message('direction', []) === 'rtl'
    ? subs.map(sub => (/[A-Za-z]/.test(sub) && !sub.includes('\u2068') ? `\u2068${sub}\u2069` : sub))
    : subs;

/** The text of a message in the reader's language; `subs` fill its placeholders in order. */
export const t = (key: MessageKey, subs: readonly string[] = []): string => message(key, isolated(subs));

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

const formats = new Map<string, unknown>();

/** One of Intl's objects for the language of the texts. They take up to a millisecond to make: each is made once. */
export function formatOf<F>(name: string, make: (tag: string) => F): F {
  const tag = locale();
  const key = `${name} ${tag}`;
  const known = (formats.get(key) as F | undefined) ?? make(tag);
  formats.set(key, known);
  return known;
}

/** A number as the language writes it. */
export const tNumber = (value: number): string =>
  formatOf('number', tag => new Intl.NumberFormat(tag)).format(value);

/**
 * The text of a message about `count` things, in the plural form that the language of the texts has for it (CLDR);
 * `$1` is the number.
 */
export function tn(key: CountKey, count: number, subs: readonly string[] = []): string {
  const form = formatOf('plural', tag => new Intl.PluralRules(tag)).select(count);
  const all = [tNumber(count), ...isolated(subs)];
  return message(`${key}_${form}`, all) || message(`${key}_other`, all);
}

/** Names in a row: "A, B and C". */
export const tList = (names: readonly string[]): string =>
  formatOf('list', tag => new Intl.ListFormat(tag, { type: 'conjunction' })).format(names);

/** Tells the document its language and direction, for screen readers and hyphenation. */
export function setLanguage(document: Document): void {
  document.documentElement.lang = locale();
  document.documentElement.dir = t('direction');
}
