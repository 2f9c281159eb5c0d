import type { Text } from './text.ts';
import { type Unit, unitsOf } from './units.ts';

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

/** Numbers for the words and stems of one event's texts, and how rare each term is among its units. */
export class Vocabulary {
  private readonly wordIds = new Map<string, number>();
  private readonly stemIds = new Map<string, number>();
  private readonly frequencies: number[] = [];
  private readonly lastSeen: number[] = [];
  private unitCount = 0;

  private idOf(ids: Map<string, number>, key: string): number {
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    return id;
  }

  /** Codes a text and counts its units' terms. */
  code(text: Text): CodedText {
    const count = text.tokens.length;
    const words = new Int32Array(count);
    const stems = new Int32Array(count).fill(-1);
    const terms = new Int32Array(count);
    text.tokens.forEach((token, i) => {
      words[i] = this.idOf(this.wordIds, token.isNumber ? token.stem : token.folded);
      terms[i] = this.idOf(this.stemIds, token.isStop ? `${token.folded} ` : token.stem);
      if (!token.isStop) stems[i] = terms[i]!;
    });
    const units = unitsOf(text);
    for (const { from, to } of units) this.count(terms, from, to);
    return { ...text, words, stems, terms, units };
  }

  private count(terms: Int32Array, from: number, to: number): void {
    this.unitCount += 1;
    for (let i = from; i < to; i += 1) {
      const term = terms[i]!;
      if (this.lastSeen[term] === this.unitCount) continue;
      this.lastSeen[term] = this.unitCount;
      this.frequencies[term] = (this.frequencies[term] ?? 0) + 1;
    }
  }

  get size(): number {
    return this.stemIds.size;
  }

  /** Rarity of each term: the inverse frequency among the event's own units (tf-isf), 0.. about 1 + ln N. */
  rarity(): Float64Array {
    const total = this.unitCount;
    return Float64Array.from({ length: this.size }, (_, stem) =>
      Math.log(1 + total / (1 + (this.frequencies[stem] ?? 0))),
    );
  }

  /** A number for the first five letters of each stem; -1 for shorter ones and figures. */
  beginnings(): Int32Array {
    const ids = new Map<string, number>();
    const found = new Int32Array(this.size).fill(-1);
    for (const [stem, id] of this.stemIds)
      if (stem.length >= 5 && !/^\p{N}/u.test(stem)) found[id] = this.idOf(ids, stem.slice(0, 5));
    return found;
  }
}
