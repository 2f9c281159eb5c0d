import { languageOf } from './language.ts';
import { tokenize } from './tokens.ts';
import { mix } from './wordHash.ts';

/** Words in a shingle. */
export const SHINGLE = 4;
/** Shingles in a window, of which the least hash is kept. */
export const WINDOW = 5;
/** Every run of this many equal words leaves at least one common fingerprint. */
export const GUARANTEE = SHINGLE + WINDOW - 1;

/** What counts of a token or word: the hash of what it is folded to. */
interface Hashed {
  readonly hash: number;
}

/** Hash of each run of `size` words: entry i is that of tokens i to i + size - 1. */
export function shingles(tokens: readonly Hashed[], size: number = SHINGLE): Uint32Array {
  const words = new Uint32Array(tokens.length);
  for (let i = 0; i < words.length; i += 1) words[i] = tokens[i]!.hash;
  const hashes = new Uint32Array(Math.max(0, words.length - size + 1));
  for (let i = 0; i < hashes.length; i += 1) {
    let hash = 0;
    for (let k = 0; k < size; k += 1) hash = Math.imul(hash, 0x9e3779b1) + words[i + k]!;
    hashes[i] = mix(hash);
  }
  return hashes;
}

/** Places of the hashes that winnowing keeps: the least of each window, the rightmost of equals. */
export function winnow(hashes: Uint32Array, window: number = WINDOW): number[] {
  const kept: number[] = [];
  const last = Math.max(0, hashes.length - window);
  for (let from = 0; from <= last && hashes.length > 0; from += 1) {
    let least = from;
    const end = Math.min(from + window, hashes.length);
    for (let i = from + 1; i < end; i += 1) if (hashes[i]! <= hashes[least]!) least = i;
    if (kept.at(-1) !== least) kept.push(least);
  }
  return kept;
}

/**
 * The fingerprints of a text: distinct 32-bit hashes of word shingles, chosen by winnowing (Schleimer, Wilkerson and
 * Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003). Any run of GUARANTEE equal words in
 * two texts gives them a common fingerprint, whatever case, accents and punctuation are between. Ascending.
 */
export const fingerprints = (text: string): Uint32Array => fingerprintsOf(tokenize(text, languageOf(text)));

/** The fingerprints of a text that was tokenized. */
export function fingerprintsOf(tokens: readonly Hashed[]): Uint32Array {
  const hashes = shingles(tokens);
  return Uint32Array.from(new Set(winnow(hashes).map(place => hashes[place]!))).sort();
}
