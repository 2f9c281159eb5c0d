import { fingerprints } from '../engine/fingerprints.ts';
import { terms } from '../engine/terms.ts';
import { type Report, textOf } from '../engine/types.ts';

/** What the index knows a report by: fingerprints find copying, terms the same event in other words. */
export interface ReportKeys {
  fingerprints: Uint32Array;
  /** Index key of each term, with the term itself. */
  terms: Map<number, string>;
}

/** The keys of a report's title and text. */
export function keysOf(report: Report): ReportKeys {
  const text = textOf(report);
  const words = terms(report.title ? `${report.title}\n${text}` : text);
  return { fingerprints: fingerprints(text), terms: new Map(words.map(word => [hashTerm(word), word])) };
}

/** All keys in one list, each once. */
export const flatKeys = (keys: ReportKeys): Uint32Array =>
  Uint32Array.from(new Set([...keys.fingerprints, ...keys.terms.keys()]));

/** FNV-1a, 32 bits, over the word's code units with a prefix that keeps terms apart from fingerprints. */
function hashTerm(word: string): number {
  let hash = 0x811c9dc5;
  for (const char of `term ${word}`) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
