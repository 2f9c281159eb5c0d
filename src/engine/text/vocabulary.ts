import type { Text } from './text.ts';
import { type Unit, unitsOf } from './units.ts';
import type { Word } from './words.ts';

/** A text with its tokens as numbers, so that comparing is cheap. Entry i belongs to token i. */
export interface CodedText extends Text {
  /** Which word: equal for 'Five' and '5', 'café' and 'cafe'. */
  words: Int32Array;
  /** Which stem; -1 for stop words. */
  stems: Int32Array;
  /** The same, but stop words have a number too. */
  terms: Int32Array;
  /** Its sentences as reuse is looked for in. */
  units: Unit[];
}

let vocabularies = 0;

/** Numbers for the words and stems of one event's texts, and how rare each term is among its units. */
export class Vocabulary {
  private readonly no = ++vocabularies;
  private readonly wordIds = new Map<string, number>();
  private readonly stemIds = new Map<string, number>();
  /** Of each term: how many units hold it, and the last that did. */
  private frequencies = new Int32Array(1024);
  private lastSeen = new Int32Array(1024);
  private unitCount = 0;

  private idOf(ids: Map<string, number>, key: string): number {
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    return id;
  }

  private number(word: Word): void {
    word.numberedBy = this.no;
    word.id = this.idOf(this.wordIds, word.isNumber ? word.stem : word.folded);
    word.term = this.idOf(this.stemIds, word.isStop ? `${word.folded} ` : word.stem);
  }

  /** Codes a text and counts its units' terms. */
  code(text: Text): CodedText {
    const count = text.tokens.length;
    const words = new Int32Array(count);
    const stems = new Int32Array(count);
    const terms = new Int32Array(count);
    for (let i = 0; i < count; i += 1) {
      const { word } = text.tokens[i]!;
      if (word.numberedBy !== this.no) this.number(word);
      words[i] = word.id;
      terms[i] = word.term;
      stems[i] = word.isStop ? -1 : word.term;
    }
    const units = unitsOf(text);
    this.reserve();
    for (const { from, to } of units) this.count(terms, from, to);
    return { ...text, words, stems, terms, units };
  }

  /** Makes room for every term. */
  private reserve(): void {
    if (this.size <= this.frequencies.length) return;
    const [frequencies, lastSeen] = [this.frequencies, this.lastSeen];
    this.frequencies = new Int32Array(2 * this.size);
    this.lastSeen = new Int32Array(2 * this.size);
    this.frequencies.set(frequencies);
    this.lastSeen.set(lastSeen);
  }

  private count(terms: Int32Array, from: number, to: number): void {
    this.unitCount += 1;
    for (let i = from; i < to; i += 1) {
      const term = terms[i]!;
      if (this.lastSeen[term] === this.unitCount) continue;
      this.lastSeen[term] = this.unitCount;
      this.frequencies[term]! += 1;
    }
  }

  /** How many words have a number. */
  get words(): number {
    return this.wordIds.size;
  }

  get size(): number {
    return this.stemIds.size;
  }

  /** Rarity of each term: the inverse frequency among the event's own units (tf-isf), 0.. about 1 + ln N. */
  rarity(): Float64Array {
    const rarity = new Float64Array(this.size);
    for (let term = 0; term < rarity.length; term += 1)
      rarity[term] = Math.log(1 + this.unitCount / (1 + this.frequencies[term]!));
    return rarity;
  }

  /** A number for the first five letters of each stem; -1 for shorter ones and figures. */
  beginnings(): Int32Array {
    const ids = new Map<string, number>();
    const found = new Int32Array(this.size).fill(-1);
    this.stemIds.forEach((id, stem) => {
      if (stem.length >= 5 && !/^\p{N}/u.test(stem)) found[id] = this.idOf(ids, stem.slice(0, 5));
    });
    return found;
  }
}
