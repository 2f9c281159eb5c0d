import type { Language } from './language.ts';
import { type Word, wordOf } from './words.ts';

/** Longer 'words' are read again each time. */
const LONGEST = 32;
const SLOTS = 1 << 15;
const PROBES = 8;
/** A table this full is emptied: what is read often comes back soon. */
const MOST = 20_000;

/**
 * The words that were read last, found by the code units of a text, so that no string is made of a word that is
 * known. A word may take one of PROBES slots; where all are taken it takes the first, so time and place are bounded.
 */
class WordTable {
  private readonly words: (Word | undefined)[] = new Array(SLOTS).fill(undefined);
  private readonly hashes = new Int32Array(SLOTS);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly codes = new Uint16Array(SLOTS * LONGEST);
  private count = 0;

  constructor(private readonly language: Language) {}

  at(text: string, codes: Uint16Array, start: number, end: number): Word {
    let hash = 0x811c9dc5 | 0;
    for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ codes[i]!, 0x01000193);
    hash ^= hash >>> 15;
    for (let probe = 0; probe < PROBES; probe += 1) {
      const slot = (hash + probe) & (SLOTS - 1);
      if (this.lengths[slot] === 0) return this.put(slot, hash, text, codes, start, end);
      if (this.hashes[slot] === hash && this.holds(slot, codes, start, end)) return this.words[slot]!;
    }
    return this.put(hash & (SLOTS - 1), hash, text, codes, start, end);
  }

  private holds(slot: number, codes: Uint16Array, start: number, end: number): boolean {
    const shift = slot * LONGEST - start;
    if (this.lengths[slot] !== end - start) return false;
    for (let i = start; i < end; i += 1) if (this.codes[i + shift] !== codes[i]) return false;
    return true;
  }

  private empty(): void {
    this.words.fill(undefined);
    this.lengths.fill(0);
    this.count = 1;
  }

  private put(
    slot: number,
    hash: number,
    text: string,
    codes: Uint16Array,
    start: number,
    end: number,
  ): Word {
    const word = wordOf(text.slice(start, end), this.language);
    this.count += 1;
    if (this.count > MOST) this.empty();
    const shift = slot * LONGEST - start;
    for (let i = start; i < end; i += 1) this.codes[i + shift] = codes[i]!;
    this.words[slot] = word;
    this.hashes[slot] = hash;
    this.lengths[slot] = end - start;
    return word;
  }
}

const tables = new Map<Language, WordTable>();

/**
 * Reads the word at `start`../..`end` of a text in `language`. `codes` holds the text's code units, as strings give them
 * more slowly. What was read once is kept, as words come again and again.
 */
export function readWord(
  text: string,
  codes: Uint16Array,
  start: number,
  end: number,
  language: Language,
): Word {
  if (end - start > LONGEST) return wordOf(text.slice(start, end), language);
  let table = tables.get(language);
  if (!table) {
    table = new WordTable(language);
    tables.set(language, table);
  }
  return table.at(text, codes, start, end);
}
