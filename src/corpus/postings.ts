/**
 * Postings in memory: one number each, so that a list of them is sorted by key and then by report by a typed array's
 * own sort. `rel` is the report's number less the first of its segment.
 */

/** A segment spans at most this many report numbers, less one: 32 bits of key and 21 of `rel` make 53. */
export const SPAN = 2 ** 21;
/** In place of `rel`: the key is common, its reports are not kept. */
export const COMMON = SPAN - 1;

export const posting = (key: number, rel: number): number => key * SPAN + rel;
export const keyOf = (posting: number): number => Math.floor(posting / SPAN);
export const relOf = (posting: number): number => posting % SPAN;

/** Postings that are collected, room doubling as needed. */
export class Postings {
  private list: Float64Array<ArrayBuffer>;
  length = 0;

  constructor(room = 1024) {
    this.list = new Float64Array(room);
  }

  add(key: number, rel: number): void {
    if (this.length === this.list.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.list);
      this.list = larger;
    }
    this.list[this.length++] = key * SPAN + rel;
  }

  /** By key, then by report. */
  sorted(): Float64Array {
    return this.list.subarray(0, this.length).sort();
  }
}

/** The first place in sorted postings whose key is `key` or more. */
export function placeOf(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length;
  const least = key * SPAN;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
