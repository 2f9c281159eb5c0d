import { shingles, winnow } from '../engine/text/fingerprints.ts';
import { wordsOf } from '../engine/text/tokens.ts';
import type { Word } from '../engine/text/words.ts';
import { type Report, textOf } from '../engine/types.ts';
import { type ArticleKeys, runAt } from './keys.ts';

/** What a report's text shares with the article's. */
export interface Shared {
  /** Keys of the runs of words that stand in both. */
  fingerprints: number[];
  /** Keys of the terms that stand in both. */
  terms: number[];
  /** All fingerprints of the report. */
  all: Uint32Array;
}

/**
 * Looks up in a report's text what the index says that it shares: two keys may be equal where the words are not.
 * @param terms keys of the article's terms that the index has for the report
 */
export function sharedWith(report: Report, keys: ArticleKeys, terms: Iterable<number>): Shared {
  const words = wordsOf(textOf(report), keys.language);
  const hashes = shingles(words);
  const all = new Set<number>();
  const fingerprints = new Set<number>();
  for (const place of winnow(hashes)) {
    const key = hashes[place]!;
    all.add(key);
    const run = keys.runs.get(key);
    if (run !== undefined && run === runAt(words, place)) fingerprints.add(key);
  }
  return {
    fingerprints: [...fingerprints],
    terms: termsIn(report.title ? [...words, ...wordsOf(report.title, keys.language)] : words, keys, terms),
    all: Uint32Array.from(all),
  };
}

/** Those of the terms that are words of a text. */
function termsIn(words: readonly Word[], keys: ArticleKeys, terms: Iterable<number>): number[] {
  const wanted = new Map([...terms].map(key => [keys.terms.get(key)!, key]));
  const found = new Set<number>();
  const look = (stem: string) => {
    const key = wanted.get(stem);
    if (key !== undefined) found.add(key);
  };
  for (const word of words) {
    look(word.stem);
    if (word.isCapitals) look(word.asAcronym.stem);
  }
  return [...found];
}
