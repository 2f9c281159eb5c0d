import { type AgencyName, isWholeName } from '../agencyNames.ts';
import type { CreditPlace } from '../types.ts';
import { isPhotoHouse } from './traps.ts';

/** Where a credit may be. `credits`: metadata of the page, each with its field's name. */
export interface Creditable {
  outlet?: string | null;
  url?: string | null;
  byline?: string | null;
  paragraphs: readonly string[];
  credits?: readonly { field: string; text: string }[];
}

/** A paragraph with its place. `start` counts in the article's text. */
export interface Line {
  text: string;
  index: number;
  start: number;
}

/** An article prepared for the search: its lines, and the names that can be credited in its text. */
export interface Subject {
  article: Creditable;
  lines: readonly Line[];
  /** Every name. */
  names: readonly AgencyName[];
  /** Without those of agencies that are outlets too. */
  inText: readonly AgencyName[];
  /** Paragraphs that are a name and nothing more credit the text; false if they are plainly below pictures. */
  aloneCounts: boolean;
  /** Index of the last paragraph of prose. */
  lastProse: number;
}

/** What a search in one kind of place finds. */
export interface Found {
  agency: string;
  evidence: string;
  place: CreditPlace;
}

export const HEAD = 12;
export const TAIL = 6;
/** A longer line is a paragraph: this much of a byline is looked at. */
export const MAX_LINE = 400;

export function subjectOf(article: Creditable, names: readonly AgencyName[]): Subject {
  const lines = linesOf(article.paragraphs);
  return {
    article,
    lines,
    names,
    inText: names.filter(({ outlet }) => !outlet),
    aloneCounts: countAlone(lines, names),
    lastProse: lines.findLastIndex(({ text }) => isProse(text)),
  };
}

function linesOf(paragraphs: readonly string[]): Line[] {
  let start = 0;
  return paragraphs.map((text, index) => {
    const line = { text, index, start };
    start += text.length + 1;
    return line;
  });
}

const isProse = (text: string): boolean =>
  /[。！？]/.test(text) || (text.split(/\s+/).length >= 5 && /[.!?]["'”’»)]*$/.test(text));

/** Below pictures there are many names, and among them photo agencies'. */
function countAlone(lines: readonly Line[], names: readonly AgencyName[]): boolean {
  if (lines.some(({ text }) => isPhotoHouse(text))) return false;
  return lines.filter(({ text }) => text.length <= 40 && isWholeName(text, names)).length < 3;
}

/** The evidence of words that are in a line, `from` its start. */
export function inLine(line: Line, words: string, from = line.text.indexOf(words)): Omit<Found, 'agency'> {
  const evidence = words.trim();
  const start = line.start + Math.max(0, from) + words.indexOf(evidence);
  return { evidence, place: { in: 'text', start, end: start + evidence.length } };
}
