import type { Parts, Passage, Shares, Statement } from '../types.ts';

/** From less prose than this nothing is said of the article as a whole. */
const FEWEST_WORDS = 120;
const FEWEST_PASSAGES = 6;

/** The counts of a text's passages. */
interface Counts {
  shares: Shares;
  parts: Parts;
  isEnough: boolean;
}

/** The shares and parts of the prose's words, and whether there is enough prose to speak of them. */
export function countsOf(passages: readonly Passage[], statements: readonly Statement[]): Counts {
  const shares = { copied: 0, rewritten: 0, unique: 0, quote: 0 };
  const parts = { copied: 0, rewritten: 0, unique: 0, sharedQuote: 0, unsure: 0 };
  const stated = new Set(statements.map(({ start }) => start));
  let [all, count] = [0, 0];
  for (const { start, label, sure, quote, words } of passages) {
    if (label === 'skip') continue;
    shares[label] += words;
    if (quote) shares.quote += words;
    parts[stated.has(start) ? 'sharedQuote' : sure ? label : 'unsure'] += words;
    all += words;
    count += 1;
  }
  return {
    shares: portions(shares, all),
    parts: portions(parts, all),
    isEnough: all >= FEWEST_WORDS && count >= FEWEST_PASSAGES,
  };
}

/** Counts as fractions of the total, to four places. */
function portions<Key extends string>(counts: Record<Key, number>, all: number): Record<Key, number> {
  const portion = (words: number) => Math.round((words / Math.max(1, all)) * 10_000) / 10_000;
  const entries = Object.entries<number>(counts).map(([key, words]) => [key, portion(words)]);
  return Object.fromEntries(entries) as Record<Key, number>;
}
