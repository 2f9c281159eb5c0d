import { EITHER, LEADING, OPENERS } from './abbreviations.ts';

/** A stretch of a text in UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

const STOPS = /[.!?…]+|[。！？｡]+|[؟۔।]+/gu;
const WIDE = /[。！？｡]/u;
const CLOSERS = /["'”’»›)\]}」』）】〉》*]/u;
const OPENING = /^["'“‘«‹([{「『（【„‚—–¿¡*\s]+/u;
const SPACE = /\s/u;

/** The word that ends at `at` (exclusive), with inner full stops: 'U.S' of 'U.S.'. */
function wordBefore(line: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 12 && /[\p{L}\p{N}.]/u.test(line[start - 1]!)) start -= 1;
  return line.slice(start, at).replace(/^\.+/, '');
}

/** End of the closing quotes and brackets that follow a stop: they stay with their sentence. */
function closed(line: string, at: number): number {
  let end = at;
  while (end < line.length && CLOSERS.test(line[end]!)) end += 1;
  // `said.” ”` and `end.’ ”`: a spaced second closing quote
  while (/[ \u00a0\u202f]/u.test(line[end] ?? '') && /[”»]/u.test(line[end + 1] ?? '')) end += 2;
  return end;
}

/** True where a full stop after `word` belongs to an abbreviation, given what follows it. */
function isAbbreviation(word: string, next: string): boolean {
  const low = word.toLowerCase();
  if (LEADING.has(low)) return true;
  const opener = OPENERS.has(/^[\p{L}\p{M}’']+/u.exec(next)?.[0].toLowerCase() ?? '');
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && !EITHER.has(low))
    return word !== 'I' && !(opener && word.length > 1);
  return (EITHER.has(low) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) && !opener;
}

/** True where the stops at [start, end) of a line, closed at `close`, end a sentence. */
function isBoundary(line: string, start: number, end: number, close: number): boolean {
  const stop = line[start]!;
  if (WIDE.test(stop)) return true;
  if (close >= line.length || !SPACE.test(line[close]!)) return false;
  const following = line.slice(close, close + 60).trimStart();
  const next = following.replace(OPENING, '');
  if (next === '' || /^\p{Ll}/u.test(next)) return next === '' && following !== '';
  if (/^[.…|—–]|^-\s/u.test(following)) return false;
  if (stop !== '.' || end - start > 1) return true;
  const word = wordBefore(line, start);
  if (start < 8 && /^\p{N}{1,3}$/u.test(word) && line.slice(0, start).trimStart() === word) return false;
  if (close > end) return !LEADING.has(word.toLowerCase());
  return !isAbbreviation(word, next);
}

function pushTrimmed(text: string, start: number, end: number, into: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text[from]!)) from += 1;
  while (to > from && SPACE.test(text[to - 1]!)) to -= 1;
  if (from < to) into.push({ start: from, end: to });
}

function sentencesOfLine(text: string, from: number, to: number, into: Span[]): void {
  const line = text.slice(from, to);
  let begin = 0;
  for (const match of line.matchAll(STOPS)) {
    const end = match.index + match[0].length;
    const close = closed(line, end);
    if (!isBoundary(line, match.index, end, close)) continue;
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
