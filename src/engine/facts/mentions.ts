import { FRACTIONS, MULTIPLIERS, ORDINALS, SMALL } from '../lexicon/numberWords.ts';
import { firstAfter } from '../text/spans.ts';
import type { Text } from '../text/text.ts';
import type { Span } from '../text/types.ts';
import { type DateMention, dates } from './dates.ts';
import { mayHoldHan } from './hanNumbers.ts';
import { numbers, type Quantity } from './numbers.ts';

/** Dates, and the numbers that belong to none. */
export interface Mentions {
  dates: DateMention[];
  numbers: Quantity[];
}

/** Longer 'sentences' are read no further. */
const LONGEST = 4500;
const NUMBER_WORDS = new Set([SMALL, ORDINALS, FRACTIONS, MULTIPLIERS].flatMap(words => [...words.keys()]));

const known = new WeakMap<Text, (Mentions | undefined)[]>();

/** What the sentences of a stretch mention; each sentence of a text is read once. */
export function mentionsIn(text: Text, { start, end }: Span): Mentions {
  let read = known.get(text);
  if (!read) {
    read = [];
    known.set(text, read);
  }
  const found: Mentions = { dates: [], numbers: [] };
  for (let s = firstAfter(text.sentences, start); s < text.sentences.length; s += 1) {
    if (text.sentences[s]!.start >= end) break;
    const mentions = read[s] ?? mentionsOf(text, s);
    read[s] = mentions;
    found.dates.push(...mentions.dates);
    found.numbers.push(...mentions.numbers);
  }
  return found;
}

function mentionsOf(text: Text, s: number): Mentions {
  const { start } = text.sentences[s]!;
  const end = Math.min(text.sentences[s]!.end, start + LONGEST);
  const times = dates(text.text, text.report.published, start, end);
  const all = holdsNumber(text, s) ? numbers(text.text, start, end, text.language) : [];
  return {
    dates: times,
    numbers: all.filter(({ start, end }) => !times.some(time => time.start < end && start < time.end)),
  };
}

function holdsNumber({ text, tokens, sentences }: Text, s: number): boolean {
  const { start, end, from, to } = sentences[s]!;
  if (/\d/.test(text.slice(start, end)) || mayHoldHan(text.slice(start, end))) return true;
  for (let i = from; i < to; i += 1) if (NUMBER_WORDS.has(tokens[i]!.folded)) return true;
  return false;
}
