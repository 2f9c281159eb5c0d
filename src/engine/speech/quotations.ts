import { ready } from '../lexicon/patterns.ts';
import type { Text } from '../text/text.ts';
import type { Span } from '../text/types.ts';
import { fullStatements, posts } from './blockQuotations.ts';
import { dashQuotations } from './dashQuotations.ts';
import { quoteMarks } from './quoteMarks.ts';
import { type Carried, Paragraph, type Piece } from './quotePairs.ts';
import { speakerOf } from './speakers.ts';
import type { Speech } from './types.ts';

/** Direct speech with the name beside it, where name and verb adjoin. */
export interface Quotation extends Speech {
  speaker: Span | null;
}

/** The direct quotations of a text (its paragraphs separated by '\n'), by their beginnings. Linear in its length. */
export const quotations = (text: string): Quotation[] =>
  speeches(text).map(speech => ({
    ...speech,
    speaker: speech.form === 'marks' ? speakerOf(text, speech) : null,
  }));

/** The same without the speakers, which take the longest to find. */
export function speeches(text: string): Speech[] {
  const pieces: Piece[] = [];
  const paragraphs: Span[] = [];
  let carried: Carried | null = null;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    if (to > from) {
      const marks = quoteMarks(text, from, to);
      if (marks.length === 0) carried = null;
      else {
        const paragraph: Paragraph = new Paragraph(text, from, to, carried);
        const left = paragraph.read(marks);
        // Without the next paragraph's mark, a lone single mark is an apostrophe.
        if (carried?.family === 'single' && (paragraph.goesOn || left?.piece.continued))
          pieces.push(carried.piece);
        for (const piece of paragraph.found) pieces.push(piece);
        carried = left;
      }
      paragraphs.push({ start: from, end: to });
    }
    from = to + 1;
  }
  const marked = nest(pieces).map(piece => ({ ...piece, form: 'marks' as const }));
  const others = [
    ...posts(text, paragraphs),
    ...fullStatements(text, paragraphs, marked),
    ...dashQuotations(text, paragraphs, marked),
  ];
  return others.length ? [...marked, ...others].sort((a, b) => a.start - b.start || b.end - a.end) : marked;
}

const known = new WeakMap<Text, Speech[]>();

/** The direct speech of a text that was read; looked for once. */
export function speechesOf(text: Text): Speech[] {
  const all = known.get(text) ?? speeches(text.text);
  known.set(text, all);
  return all;
}

function nest(pieces: Piece[]): (Piece & { depth: number })[] {
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const around: number[] = [];
  return pieces.map(piece => {
    while (around.length > 0 && around.at(-1)! <= piece.start) around.pop();
    around.push(piece.end);
    return { ...piece, depth: around.length - 1 };
  });
}

const MOSTLY = 0.5;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
const words = (text: string, start: number, end: number): number =>
  text.slice(start, end).match(ready(WORD))?.length ?? 0;

/**
 * True if at least half of the words of `start`../..`end` are within direct quotations: the first and middle
 * sentences of a long one, and '“…,” he said.'. `all` is what `quotations` gave for the text.
 */
export function isQuote(text: string, start: number, end: number, all: readonly Span[]): boolean {
  let within = 0;
  for (const span of outermostIn(all, start, end)) within += words(text, span.start, span.end);
  return within > 0 && within >= MOSTLY * words(text, start, end);
}

const merged = new WeakMap<readonly Span[], Span[]>();

function outermost(all: readonly Span[]): Span[] {
  let spans = merged.get(all);
  if (!spans) {
    spans = [];
    for (const { start, end } of all) {
      const reached = spans.at(-1)?.end ?? 0;
      if (end > reached) spans.push({ start: Math.max(start, reached), end });
    }
    merged.set(all, spans);
  }
  return spans;
}

/** The parts of `start`../..`end` that are within quotations, in order, without overlaps. */
export function outermostIn(all: readonly Span[], start: number, end: number): Span[] {
  const spans = outermost(all);
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let i = low; i < spans.length && spans[i]!.start < end; i += 1)
    found.push({ start: Math.max(start, spans[i]!.start), end: Math.min(end, spans[i]!.end) });
  return found;
}
