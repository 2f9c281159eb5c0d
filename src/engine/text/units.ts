import { ready } from '../lexicon/patterns.ts';
import { sentences } from './sentences.ts';
import type { Text } from './text.ts';
import type { Span } from './types.ts';

/** A sentence as reuse is looked for in: lines that were broken inside a sentence are joined, scraps added to it. */
export interface Unit extends Span {
  from: number;
  to: number;
}

/** A unit has at least this many words, unless its text has no more. */
const LEAST_WORDS = 3;

/** True if a line break falls inside a sentence: none ends before it, and the next line goes on in small letters. */
const isInside = (text: string, at: number): boolean =>
  at > 0 && !/[.!?…:;。！？؟\s]/.test(text[at - 1]!) && ready(SMALL).test(text.slice(at + 1, at + 3));
const SMALL = /^[\p{Ll}\p{N}(,;]/u;

/** The sentences of a text as they are once line breaks inside them are made blanks. */
function unwrapped({ text, sentences: known }: Text): readonly Span[] {
  const stretches = broken(text);
  if (stretches.length === 0) return known;
  const found: Span[] = [];
  let done = 0;
  for (const { start, end } of stretches) {
    for (; done < known.length && known[done]!.end <= start; done += 1) found.push(known[done]!);
    for (const span of sentences(text.slice(start, end).replaceAll('\n', ' ')))
      found.push({ start: start + span.start, end: start + span.end });
    while (done < known.length && known[done]!.start < end) done += 1;
  }
  return [...found, ...known.slice(done)];
}

/** The stretches of lines that are broken inside a sentence. */
function broken(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let isBroken = false;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    if (isInside(text, end)) isBroken = true;
    else {
      if (isBroken) found.push({ start, end });
      isBroken = false;
      start = end + 1;
    }
  }
  if (isBroken) found.push({ start, end: text.length });
  return found;
}

/** The units of a text, in order. */
export function unitsOf(text: Text): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const { start, end } of unwrapped(text)) {
    const from = at;
    while (at < text.tokens.length && text.tokens[at]!.start < end) at += 1;
    const last = units.at(-1);
    if (last && (at - from < LEAST_WORDS || last.to - last.from < LEAST_WORDS)) {
      last.end = end;
      last.to = at;
    } else units.push({ start, end, from, to: at });
  }
  return units;
}
