import { type Span, sentences } from './sentences.ts';
import type { Text } from './text.ts';

/** A sentence as reuse is looked for in: lines that were broken inside a sentence are joined, scraps added to it. */
export interface Unit extends Span {
  from: number;
  to: number;
}

/** A unit has at least this many words, unless its text has no more. */
const LEAST_WORDS = 3;

/** True where a line break falls inside a sentence: none ends before it, and the next line goes on in small letters. */
const isInside = (text: string, at: number): boolean =>
  at > 0 &&
  !/[.!?…:;。！？؟\s]/u.test(text[at - 1]!) &&
  /^[\p{Ll}\p{N}(,;]/u.test(text.slice(at + 1, at + 3));

/** The sentences of a text as they are once line breaks inside them are made blanks. */
function unwrapped({ text, sentences: known }: Text): readonly Span[] {
  let joined = '';
  let done = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (!isInside(text, at)) continue;
    joined += `${text.slice(done, at)} `;
    done = at + 1;
  }
  return done === 0 ? known : sentences(joined + text.slice(done));
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
