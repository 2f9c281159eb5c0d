import { type Span, sentences } from './sentences.ts';
import type { Text } from './text.ts';

/** A sentence as reuse is looked for in: lines that were broken inside a sentence are joined, scraps added to it. */
export interface Unit extends Span {
  from: number;
  to: number;
}

/** A unit has at least this many words, unless its text has no more. */
const LEAST_WORDS = 3;

/** The text with the line breaks that fall inside a sentence made blanks: the next line goes on in small letters. */
const unwrapped = (text: string): string =>
  text.replace(/(?<![.!?…:;。！？؟\s])\n(?=[\p{Ll}\p{N}(,;])/gu, ' ');

/** The units of a text, in order. */
export function unitsOf(text: Text): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const { start, end } of sentences(unwrapped(text.text))) {
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
