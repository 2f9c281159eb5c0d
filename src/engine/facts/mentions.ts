import { FRACTIONS, MULTIPLIERS, ORDINALS, SMALL } from '../lexicon/numberWords.ts';
import { firstAfter } from '../text/spans.ts';
import type { Text } from '../text/text.ts';
import type { Span } from '../text/types.ts';
import { type DateMention, dates } from './dates.ts';
import { mayHoldHan } from './hanNumbers.ts';
import { numbers, type Quantity } from './numbers.ts';

/** Longer 'sentences' are read no further. */
const LONGEST = 4500;
const NUMBER_WORDS = new Set([SMALL, ORDINALS, FRACTIONS, MULTIPLIERS].flatMap(words => [...words.keys()]));

type Read<Mention> = (text: Text, s: number) => Mention[];

/** The dates that the sentences of a stretch mention. */
export const datesIn = (text: Text, span: Span): DateMention[] => mentionsIn(text, span, datesOf);

/** The numbers that the sentences of a stretch mention and that belong to no date. */
export const numbersIn = (text: Text, span: Span): Quantity[] => mentionsIn(text, span, numbersOf);

function mentionsIn<Mention>(text: Text, { start, end }: Span, read: Read<Mention>): Mention[] {
  const found: Mention[] = [];
  for (let s = firstAfter(text.sentences, start); s < text.sentences.length; s += 1) {
    if (text.sentences[s]!.start >= end) break;
    found.push(...read(text, s));
  }
  return found;
}

/** Reads each sentence of a text once. */
function once<Mention>(read: Read<Mention>): Read<Mention> {
  const known = new WeakMap<Text, (Mention[] | undefined)[]>();
  return (text, s) => {
    const of = known.get(text) ?? [];
    known.set(text, of);
    of[s] ??= read(text, s);
    return of[s];
  };
}

const datesOf = once((text, s) => {
  const { start, end } = stretchOf(text, s);
  return dates(text.text, text.report.published, start, end);
});

const numbersOf = once((text, s) => {
  if (!holdsNumber(text, s)) return [];
  const { start, end } = stretchOf(text, s);
  const all = numbers(text.text, start, end, text.language);
  if (all.length === 0) return [];
  const times = datesOf(text, s);
  return all.filter(({ start, end }) => !times.some(time => time.start < end && start < time.end));
});

function stretchOf({ sentences }: Text, s: number): Span {
  const { start, end } = sentences[s]!;
  return { start, end: Math.min(end, start + LONGEST) };
}

function holdsNumber({ text, tokens, sentences }: Text, s: number): boolean {
  const { start, end, from, to } = sentences[s]!;
  if (/\d/.test(text.slice(start, end)) || mayHoldHan(text.slice(start, end))) return true;
  for (let i = from; i < to; i += 1) if (NUMBER_WORDS.has(tokens[i]!.folded)) return true;
  return false;
}
