import type { Text } from './text.ts';

/** A text with its tokens as numbers, so that comparing is cheap. Entry i belongs to token i. */
export interface CodedText extends Text {
  /** Which word: equal for 'Five' and '5', 'café' and 'cafe'. */
  words: Int32Array;
  /** Which stem; -1 for stop words. */
  stems: Int32Array;
}

/** Numbers for the words and stems of one event's texts, and how rare each stem is among its sentences. */
export class Vocabulary {
  private readonly wordIds = new Map<string, number>();
  private readonly stemIds = new Map<string, number>();
  private readonly frequencies: number[] = [];
  private readonly lastSeen: number[] = [];
  private sentenceCount = 0;

  private idOf(ids: Map<string, number>, key: string): number {
    let id = ids.get(key);
    if (id === undefined) {
      id = ids.size;
      ids.set(key, id);
    }
    return id;
  }

  /** Codes a text and counts its sentences' stems. */
  code(text: Text): CodedText {
    const words = new Int32Array(text.tokens.length);
    const stems = new Int32Array(text.tokens.length).fill(-1);
    text.tokens.forEach((token, i) => {
      words[i] = this.idOf(this.wordIds, token.isNumber ? token.stem : token.folded);
      if (!token.isStop) stems[i] = this.idOf(this.stemIds, token.stem);
    });
    for (const { from, to } of text.sentences) this.count(stems, from, to);
    return { ...text, words, stems };
  }

  private count(stems: Int32Array, from: number, to: number): void {
    this.sentenceCount += 1;
    for (let i = from; i < to; i += 1) {
      const stem = stems[i]!;
      if (stem < 0 || this.lastSeen[stem] === this.sentenceCount) continue;
      this.lastSeen[stem] = this.sentenceCount;
      this.frequencies[stem] = (this.frequencies[stem] ?? 0) + 1;
    }
  }

  get size(): number {
    return this.stemIds.size;
  }

  /** Rarity of each stem: the inverse frequency among the event's own sentences (tf-isf), 0.. about 1 + ln N. */
  rarity(): Float64Array {
    const total = this.sentenceCount;
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
