import { keysOf } from '../../corpus/keys.ts';
import type { Report } from '../../engine/types.ts';

/** What to look for: all of some words or names, and any of others; published in a span of time (ms since the epoch). */
export interface SearchQuery {
  all: string[];
  any: string[];
  from: number;
  to: number;
}

const DAY = 86_400_000;
/** How long before and after an event its news is looked for. */
const BEFORE = 2 * DAY;
const AFTER = 3 * DAY;
const PARAGRAPHS = 20;
const LONGEST = 10_000;
const ANY = 5;

type Searchable = Pick<Report, 'title' | 'outlet' | 'published' | 'paragraphs'>;

/**
 * Queries for the reports on an article's event, from a narrow one to a wide one, made of its most telling names and
 * words; none where it has too few.
 * @param now ms since the epoch: nothing is looked for in the future
 * @param except names that say nothing here: agencies and outlets
 */
export function queriesFor(article: Searchable, now: number, except: readonly string[] = []): SearchQuery[] {
  const names = namesOf(article, [...except, ...shortForms(article.outlet)]);
  const words = tellingWords(article, [...names, ...except]);
  const [first, second, ...rest] = names.length > 1 ? names : [...names, ...words];
  if (!first || !second) return [];
  const others = [...rest, ...words].filter(word => word !== first && word !== second);
  const span = spanOf(article.published, now);
  const narrow = { all: [first, second], any: others.slice(0, ANY), ...span };
  return [narrow, { all: [first], any: [second, ...others].slice(0, ANY), ...span }];
}

/** What an outlet calls itself: "The Lorn Post", "Lorn Post", "the Post". */
function shortForms(outlet: string): string[] {
  const words = outlet.split(/\s+/);
  return words.map((_, from) => words.slice(from).join(' '));
}

function spanOf(published: string | null, now: number): { from: number; to: number } {
  const time = published ? Date.parse(published) : Number.NaN;
  const middle = Number.isNaN(time) ? now - AFTER : Math.min(time, now);
  return { from: middle - BEFORE, to: Math.min(middle + AFTER, now) };
}

const NAME =
  /\p{Lu}[\p{L}\p{M}’'-]+(?:[ \u00a0](?:(?:de|del|da|do|dos|di|van|von|der|den|al|bin|la|le|of)[ \u00a0]){0,2}\p{Lu}[\p{L}\p{M}’'-]+){0,3}/gu;
/** Days, months, titles and pronouns are capitalised too. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|the|a|an|in|on|at|it|he|she|we|they|but|and|i|mr|mrs|ms|dr|sir|photo|file)$/i;
const OPENING =
  /^(?:after|although|and|as|at|before|both|but|by|despite|during|even|for|from|had|has|if|in|is|it|like|many|meanwhile|might|most|no|on|once|one|or|since|some|still|that|the|then|there|this|though|to|under|unlike|until|was|what|when|where|whether|while|who|why|will|with|yet)$/;
/** What comes before a person's name, with all before it: "Utopian President Ada Example". */
const TITLES =
  /^.*\b(?:mr|mrs|ms|dr|sir|ambassador|presidents?|prime minister|minister|chancellor|senators?|sen|rep|gov|governor|king|queen|pope|judge|justice|general|secretary|leader|agent|chief)\.?[ \u00a0]+(?=\p{Lu})/iu;

/** Paragraphs of prose: furniture and captions are full of names. */
function proseOf({ paragraphs }: Searchable): string {
  const prose = paragraphs.filter(text => text.split(/\s+/).length >= 12 && /[.!?]["'”’»)]*$/.test(text));
  return (prose.length > 0 ? prose : paragraphs).slice(0, PARAGRAPHS).join('\n').slice(0, LONGEST);
}

/** Names, the most frequent and those in the title first; a surname alone counts for the full name. */
function namesOf(article: Searchable, except: readonly string[]): string[] {
  const scores = new Map<string, number>();
  const text = proseOf(article);
  const small = new Set(text.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]*/gu) ?? []);
  for (const { 0: found, index } of text.matchAll(NAME)) {
    const isFirst = /(?:^|[\n.!?:“"«]\s*)$/.test(text.slice(Math.max(0, index - 3), index));
    const name = (isFirst ? withoutOpening(found, small) : found)
      .replace(/^.*[’']s /, '')
      .replace(TITLES, '')
      .replace(/^(?:of|the) |[’']s?$/gi, '');
    if (name.length < 3 || NO_NAME.test(name) || (isFirst && !/\s/.test(name) && name === found)) continue;
    scores.set(name, (scores.get(name) ?? 0) + 1);
  }
  const unwanted = new Set(except.map(name => name.toLowerCase()));
  return withSurnames(scores, article.title ?? '')
    .filter(([name]) => !unwanted.has(name.toLowerCase()))
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
}

/** A sentence begins with a capital: its first word is not a name if it is lower case elsewhere. */
function withoutOpening(name: string, small: ReadonlySet<string>): string {
  const [first, ...rest] = name.split(/[ \u00a0]/);
  const plain = first!.toLowerCase().replace(/[’'].*$/, '');
  return rest.length > 0 && (small.has(plain) || OPENING.test(plain)) ? rest.join(' ') : name;
}

function withSurnames(scores: ReadonlyMap<string, number>, title: string): [string, number][] {
  const full = [...scores.keys()].filter(name => /\s/.test(name));
  const wholeOf = (name: string) => full.find(one => one !== name && one.endsWith(` ${name}`));
  return [...scores]
    .filter(([name]) => !wholeOf(name))
    .map(([name, score]): [string, number] => {
      const surname = name.split(/\s/).at(-1)!;
      const alone = surname === name ? 0 : (scores.get(surname) ?? 0);
      const inTitle = title.includes(surname) ? 3 : 0;
      return [name, score + alone + inTitle + (surname === name ? 0 : 0.5)];
    });
}

/** The words that the corpus' index holds for the most telling, as the article writes them; no names, no figures. */
function tellingWords(article: Searchable, names: readonly string[]): string[] {
  const text = `${article.title ?? ''}\n${proseOf(article)}`;
  const written = [...new Set(text.match(/\p{L}[\p{L}\p{M}’-]{3,24}/gu) ?? [])];
  const named = new Set(names.flatMap(name => name.toLowerCase().split(/\s/)));
  const words: string[] = [];
  for (const stem of keysOf(article).terms.values()) {
    const begin = stem.length > 4 ? stem.slice(0, -1) : stem;
    const isForm = (word: string) => word.startsWith(begin) && word.length <= stem.length + 4;
    const word = written.map(one => one.toLowerCase()).find(isForm);
    if (word && !named.has(word) && !NO_NAME.test(word) && !words.includes(word)) words.push(word);
    if (words.length >= ANY * 2) break;
  }
  return words;
}
