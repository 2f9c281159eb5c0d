import { fingerprintsOf } from '../engine/text/fingerprints.ts';
import { termsOf } from '../engine/text/terms.ts';
import { type Token, tokenize } from '../engine/text/tokens.ts';
import { type Report, textOf } from '../engine/types.ts';

/** Counts up when the same text gets other keys than before: a stored index of another version is rebuilt. */
export const KEYS_VERSION = 1;

/** What identifies a report in the index: fingerprints find copying, terms the same event in other words. */
export interface ReportKeys {
  /** Distinct, ascending. */
  fingerprints: Uint32Array;
  /** Index key of each term with the term itself, the most telling first. */
  terms: Map<number, string>;
}

type Texts = Pick<Report, 'title' | 'paragraphs'>;

/** A report's title and text, as its keys are made of them. */
export const textWithTitle = (report: Texts): string =>
  report.title ? `${report.title}\n${textOf(report)}` : textOf(report);

/** The keys of a report's title and text; of the title only the terms. @param tokens those of both */
export function keysOf(
  report: Texts,
  tokens: readonly Token[] = tokenize(textWithTitle(report)),
): ReportKeys {
  const begin = report.title ? report.title.length + 1 : 0;
  return {
    fingerprints: fingerprintsOf(tokens.filter(({ start }) => start >= begin)),
    terms: new Map(termsOf(tokens).map(word => [hashTerm(word), word])),
  };
}

const mixed = (hash: number): number => {
  const half = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
};

/** FNV-1a, 32 bits, over code units. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

const TERM_SEED = fnv('term', 0x811c9dc5);

/** Terms are hashed from another seed than the words of fingerprints. */
const hashTerm = (word: string): number => fnv(word, TERM_SEED);

/** 53 bits that equal texts share, whatever white space is between their words. */
export function printOf(report: Pick<Report, 'paragraphs'>): number {
  const text = textOf(report).replace(/\s+/g, ' ').trim();
  return (fnv(text, 0x811c9dc5) & 0x1fffff) * 2 ** 32 + fnv(text, 0x9e3779b9);
}
