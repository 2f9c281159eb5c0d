import { SHINGLE, shingles, winnow } from '../../engine/text/fingerprints.ts';
import type { Language } from '../../engine/text/language.ts';
import { wordsOf } from '../../engine/text/tokens.ts';
import type { Word } from '../../engine/text/words.ts';
import type { Report } from '../../engine/types.ts';
import { rarityOf } from './rarity.ts';

/** Words that are in both texts of one outlet in a run so long are its own furniture, as likely as not. */
const FURNITURE_RUN = 6;
/** A paragraph is prose from this many words on, this part of which are stop words. */
const PROSE_WORDS = 12;
const PROSE_STOPS = 0.25;
/** With less prose than this all of the text is taken for it. */
const LEAST_PROSE = 60;
const DAY = 86_400_000;

/** A report's words: of its title, of each paragraph, and of all paragraphs in a row. */
export interface Reading {
  title: Word[];
  paragraphs: Word[][];
  body: Word[];
}

export function readingOf(
  { title, paragraphs }: Pick<Report, 'title' | 'paragraphs'>,
  language: Language,
): Reading {
  return asReading(
    title ? wordsOf(title, language) : [],
    paragraphs.map(text => wordsOf(text, language)),
  );
}

const asReading = (title: Word[], paragraphs: Word[][]): Reading => ({
  title,
  paragraphs,
  body: inARow(paragraphs),
});

/** The same as `flat`, which takes ten times as long. */
function inARow(paragraphs: readonly Word[][]): Word[] {
  const all: Word[] = [];
  for (const words of paragraphs) for (const word of words) all.push(word);
  return all;
}

/** What the event test looks at of a text. */
export interface Digest {
  /** Days since 1970 of the publication, and of the event where the opening names a weekday before it. */
  published: number | null;
  happened: number | null;
  /** The stems of title and opening, and of title and text, each by its rarity and how often it occurs. */
  opening: Weights;
  text: Weights;
  /** Short stretches of the text, each overlapping the next; the first two begin it. */
  passages: readonly Passage[];
  /** Figures that are neither small nor years. */
  figures: ReadonlySet<string>;
  fingerprints: ReadonlySet<number>;
  /** Words of the text. */
  length: number;
}

/** What each stem weighs. */
export type Weights = ReadonlyMap<string, number>;

export interface Passage {
  /** The squared rarity of each stem. */
  stems: Weights;
  /** Their sum. */
  weight: number;
}

/** Words of prose that belong to the opening, and to the text. */
const OPENING = 150;
const TEXT = 600;
/** Words of a passage, of which another begins with every half, as far as the text is looked at for them. */
const PASSAGE = 30;
const PASSAGES = 450;
const PLAIN_FIGURE = /^\p{N}{1,2}$|^(?:19|20)\p{N}{2}$/u;

export function digestOf({ title, paragraphs, body }: Reading, published: string | null): Digest {
  const prose = proseOf(paragraphs, body);
  const day = dayOf(published);
  const text = [...title, ...prose.slice(0, TEXT)];
  const opening = text.slice(0, title.length + OPENING);
  const rarities = raritiesOf(text);
  return {
    published: day,
    happened: day === null ? null : happenedOn(day, opening),
    opening: weighed(opening, rarities, count => 1 + Math.log(count)),
    text: weighed(text, rarities, Math.sqrt),
    passages: passagesOf(text, title.length, rarities),
    figures: figuresOf(title, body),
    fingerprints: fingerprintsOf(body),
    length: body.length,
  };
}

/**
 * The first words of prose, at least TEXT where there are so many. Captions, names of sections and links are none: they
 * are short, or have hardly a stop word.
 */
function proseOf(paragraphs: readonly Word[][], body: Word[]): Word[] {
  const prose: Word[] = [];
  for (const words of paragraphs) {
    if (prose.length >= TEXT) break;
    if (isProse(words)) for (const word of words) prose.push(word);
  }
  return prose.length < LEAST_PROSE ? body : prose;
}

function isProse(words: readonly Word[]): boolean {
  if (words.length < PROSE_WORDS) return false;
  let stops = 0;
  for (const { isStop } of words) if (isStop) stops++;
  return stops >= PROSE_STOPS * words.length;
}

/** Each stem's rarity; of those alone that are no stop words. */
function raritiesOf(words: readonly Word[]): Weights {
  const rarities = new Map<string, number>();
  for (const { stem, isStop } of words)
    if (!isStop && !rarities.has(stem)) rarities.set(stem, rarityOf(stem));
  return rarities;
}

/** @param often what so many occurrences count for */
function weighed(words: readonly Word[], rarities: Weights, often: (count: number) => number): Weights {
  const weights = new Map<string, number>();
  for (const { stem, isStop } of words) if (!isStop) weights.set(stem, (weights.get(stem) ?? 0) + 1);
  for (const [stem, count] of weights) weights.set(stem, often(count) * rarities.get(stem)!);
  return weights;
}

function passagesOf(text: readonly Word[], title: number, rarities: Weights): Passage[] {
  const passages: Passage[] = [];
  const end = Math.min(text.length - title, PASSAGES);
  for (let from = 0; from < end; from += PASSAGE / 2) {
    const stems = new Map<string, number>();
    let weight = 0;
    const to = Math.min(from + PASSAGE, text.length);
    for (let i = from; i < to; i++) {
      const { stem, isStop } = text[i]!;
      if (isStop || stems.has(stem)) continue;
      const squared = rarities.get(stem)! ** 2;
      stems.set(stem, squared);
      weight += squared;
    }
    passages.push({ stems, weight });
  }
  return passages;
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
  return asReading(without(title), paragraphs.map(without));
}
