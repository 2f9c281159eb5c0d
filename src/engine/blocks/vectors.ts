import type { CodedText } from '../text/vocabulary.ts';

/** A stretch of tokens as a vector: its distinct terms, each with the total weight of its occurrences. */
export interface Vector {
  terms: number[];
  weights: number[];
  norm: number;
}

/** Makes and compares vectors of the terms of one event's texts, weighed by rarity. Keeps its tables. */
export class Vectors {
  /** The round in which each term was last seen, and its place or weight there. */
  private readonly seen: Int32Array;
  private readonly values: Float64Array;
  private round = 0;
  private marked: Vector | null = null;

  constructor(readonly rarity: Float64Array) {
    this.seen = new Int32Array(rarity.length);
    this.values = new Float64Array(rarity.length);
  }

  /** The vector of the tokens from..to of a text. */
  of({ terms }: CodedText, from: number, to: number): Vector {
    const { seen, values, rarity } = this;
    const round = ++this.round;
    this.marked = null;
    const vector: Vector = { terms: [], weights: [], norm: 0 };
    for (let i = from; i < to; i += 1) {
      const term = terms[i]!;
      if (seen[term] === round) vector.weights[values[term]!]! += rarity[term]!;
      else {
        seen[term] = round;
        values[term] = vector.terms.push(term) - 1;
        vector.weights.push(rarity[term]!);
      }
    }
    let sum = 0;
    for (const weight of vector.weights) sum += weight * weight;
    vector.norm = Math.sqrt(sum);
    return vector;
  }

  /** Cosine of two vectors, and Dice's coefficient of their terms (0..1); 0 where one is empty. */
  compare(a: Vector, b: Vector): { cosine: number; dice: number } {
    this.mark(a);
    const { seen, values, round } = this;
    let sum = 0;
    let common = 0;
    for (let i = 0; i < b.terms.length; i += 1) {
      const term = b.terms[i]!;
      if (seen[term] !== round) continue;
      common += 1;
      sum += b.weights[i]! * values[term]!;
    }
    if (common === 0) return { cosine: 0, dice: 0 };
    return { cosine: sum / (a.norm * b.norm), dice: (2 * common) / (a.terms.length + b.terms.length) };
  }

  /** Marks the terms of the tokens from..to of a text, for `saw`, until the next call of another method. */
  see({ terms }: CodedText, from: number, to: number): void {
    const round = ++this.round;
    this.marked = null;
    for (let i = from; i < to; i += 1) this.seen[terms[i]!] = round;
  }

  saw(term: number): boolean {
    return this.seen[term] === this.round;
  }

  /** Enters a vector's weights into the table, unless it was the last one entered. */
  private mark(vector: Vector): void {
    if (this.marked === vector) return;
    this.marked = vector;
    const round = ++this.round;
    for (let i = 0; i < vector.terms.length; i += 1) {
      this.seen[vector.terms[i]!] = round;
      this.values[vector.terms[i]!] = vector.weights[i]!;
    }
  }
}
