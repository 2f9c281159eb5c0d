import { ready } from '../lexicon/patterns.ts';
import { endsSentence } from './stops.ts';
import type { Span } from './types.ts';

const STOPS = /[.!?…]+|[。！？｡]+|[؟۔।]+/gu;
const CLOSERS = /["'”’»›)\]}」』）】〉》*]/u;
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** End of the closing quotes and brackets that follow a stop: they stay with their sentence. */
function closed(line: string, at: number): number {
  if (line.charCodeAt(at) === 32 && line.charCodeAt(at + 1) < 128) return at;
  let end = at;
  while (end < line.length && CLOSERS.test(line[end]!)) end += 1;
  // `said.” ”` and `end.’ ”`: a spaced second closing quote
  while (/[ \u00a0\u202f]/u.test(line[end] ?? '') && /[”»]/u.test(line[end + 1] ?? '')) end += 2;
  return end;
}

function pushTrimmed(text: string, start: number, end: number, into: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  if (from < to) into.push({ start: from, end: to });
}

function sentencesOfLine(text: string, from: number, to: number, into: Span[]): void {
  const line = text.slice(from, to);
  let begin = 0;
  ready(STOPS).lastIndex = 0;
  for (let match = STOPS.exec(line); match; match = STOPS.exec(line)) {
    const end = match.index + match[0].length;
    const close = closed(line, end);
    if (!endsSentence(line, { begin, start: match.index, end, close })) continue;
    pushTrimmed(text, from + begin, from + close, into);
    begin = close;
  }
  pushTrimmed(text, from + begin, to, into);
}

/**
 * The sentences of a text, in order, without the white space around them. None crosses a '\n', which parts
 * paragraphs; headings, list items and bylines are sentences of their own. Abbreviations, initials, decimals and
 * ellipses do not end a sentence; closing quotes and brackets stay with it. Offsets count UTF-16 code units.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  while (from <= text.length) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    sentencesOfLine(text, from, to, found);
    from = to + 1;
  }
  return found;
}
