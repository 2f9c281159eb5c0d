import { SHINGLE, shingles, winnow } from '../../engine/text/fingerprints.ts';
import type { Language } from '../../engine/text/language.ts';
import { wordsOf } from '../../engine/text/tokens.ts';
import type { Word } from '../../engine/text/words.ts';
import type { Report } from '../../engine/types.ts';
import { rarityOf } from './rarity.ts';

/** Words that are in both texts of one outlet in a run so long are its own furniture, as likely as not. */
const FURNITURE_RUN = 6;
/** A paragraph is prose from so many words on, this part of which are stop words. */
const PROSE_WORDS = 12;
const PROSE_STOPS = 0.25;
/** With less prose than this all of the text is taken for it. */
const LEAST_PROSE = 60;
const DAY = 86_400_000;

/** A report's words: of its title, and of each paragraph. */
export interface Reading {
  title: Word[];
  paragraphs: Word[][];
}

export function readingOf(
  { title, paragraphs }: Pick<Report, 'title' | 'paragraphs'>,
  language: Language,
): Reading {
  return {
    title: title ? wordsOf(title, language) : [],
    paragraphs: paragraphs.map(text => wordsOf(text, language)),
  };
}

/** What the event test looks at of a text. */
export interface Digest {
  /** Days since 1970 of the publication, and of the event where the opening names a weekday before it. */
  published: number | null;
  happened: number | null;
  /** The names in its headline, the most frequent in the text first. */
  subjects: readonly string[];
  /** Stems of title and first words, stop words left out. */
  beginning: ReadonlySet<string>;
  /** How often each stem occurs in title and opening. */
  opening: ReadonlyMap<string, number>;
  /** Figures that are neither small nor years. */
  figures: ReadonlySet<string>;
  fingerprints: ReadonlySet<number>;
  /** Words of the text. */
  length: number;
}

/** Words of prose that belong to the headline, the beginning and the opening. */
const HEADLINE = 40;
const BEGINNING = 60;
const OPENING = 150;
const MOST_SUBJECTS = 5;
/** A capital is a name's where the word is no common one: those begin sentences. */
const NAME_RARITY = 3.5;
const PLAIN_FIGURE = /^\p{N}{1,2}$|^(?:19|20)\p{N}{2}$/u;

export function digestOf({ title, paragraphs }: Reading, published: string | null): Digest {
  const body = paragraphs.flat();
  const prose = proseOf(paragraphs, body);
  const day = dayOf(published);
  const upTo = (words: number) => [...title, ...prose.slice(0, words)];
  return {
    published: day,
    happened: day === null ? null : happenedOn(day, upTo(OPENING)),
    subjects: subjectsOf(upTo(HEADLINE), [...title, ...prose]),
    beginning: stemsOf(upTo(BEGINNING)),
    opening: countsOf(upTo(OPENING)),
    figures: figuresOf(title, body),
    fingerprints: fingerprintsOf(body),
    length: body.length,
  };
}

/** Captions, names of sections and links are no prose: they are short, or have hardly a stop word. */
function proseOf(paragraphs: readonly Word[][], body: Word[]): Word[] {
  const all = paragraphs.filter(isProse).flat();
  return all.length < LEAST_PROSE ? body : all;
}

function isProse(words: readonly Word[]): boolean {
  if (words.length < PROSE_WORDS) return false;
  let stops = 0;
  for (const { isStop } of words) if (isStop) stops++;
  return stops >= PROSE_STOPS * words.length;
}

function stemsOf(words: readonly Word[]): Set<string> {
  const stems = new Set<string>();
  for (const { stem, isStop } of words) if (!isStop) stems.add(stem);
  return stems;
}

function countsOf(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stem, isStop } of words) if (!isStop) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

const isName = ({ stem, isUpper, isStop, isNumber, folded }: Word): boolean =>
  isUpper && !isStop && !isNumber && !WEEKDAYS.has(folded) && rarityOf(stem) >= NAME_RARITY;

function subjectsOf(headline: readonly Word[], text: readonly Word[]): string[] {
  const counts = new Map<string, number>();
  for (const word of headline) if (isName(word)) counts.set(word.stem, 0);
  for (const word of text) {
    const count = word.isUpper ? counts.get(word.stem) : undefined;
    if (count !== undefined && isName(word)) counts.set(word.stem, count + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_SUBJECTS)
    .map(([stem]) => stem);
}

function figuresOf(...parts: readonly (readonly Word[])[]): Set<string> {
  const figures = new Set<string>();
  for (const words of parts)
    for (const { stem, isNumber } of words) if (isNumber && !PLAIN_FIGURE.test(stem)) figures.add(stem);
  return figures;
}

function fingerprintsOf(words: readonly Word[]): Set<number> {
  const hashes = shingles(words, SHINGLE);
  return new Set(winnow(hashes).map(place => hashes[place]!));
}

/** The day of a publication since 1970, as it is written: whatever the hour and zone. */
export function dayOf(published: string | null): number | null {
  const time = Date.parse(published?.slice(0, 10) ?? '');
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

const WEEKDAYS = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'.split(' ').map((name, i) => [name, i]),
);
/** 1970 began on a Thursday. */
const FIRST_WEEKDAY = 4;
/** A weekday six days back is as likely the next day. */
const MOST_BACK = 5;

/** The day that an opening is about: the first weekday it names, at the publication or shortly before it. */
function happenedOn(published: number, opening: readonly Word[]): number {
  for (const { folded } of opening) {
    const weekday = WEEKDAYS.get(folded);
    if (weekday === undefined) continue;
    const back = (((published + FIRST_WEEKDAY - weekday) % 7) + 7) % 7;
    return back > MOST_BACK ? published : published - back;
  }
  return published;
}

/** Both readings without what the outlet of both puts on all its pages: runs of words that are in both. */
export function withoutFurniture(a: Reading, b: Reading): [Reading, Reading] {
  const [runsA, runsB] = [runsOf(a), runsOf(b)];
  return [cut(a, runsB), cut(b, runsA)];
}

const partsOf = ({ title, paragraphs }: Reading): Word[][] => [title, ...paragraphs];
const runsOf = (reading: Reading): Set<number> =>
  new Set(partsOf(reading).flatMap(words => [...shingles(words, FURNITURE_RUN)]));

function cut({ title, paragraphs }: Reading, runs: ReadonlySet<number>): Reading {
  const without = (words: Word[]): Word[] => {
    const shared = new Uint8Array(words.length);
    shingles(words, FURNITURE_RUN).forEach((hash, i) => {
      if (runs.has(hash)) shared.fill(1, i, i + FURNITURE_RUN);
    });
    return words.filter((_, i) => shared[i] === 0);
  };
  return { title: without(title), paragraphs: paragraphs.map(without) };
}
