/** How the words of a sentence match a window of a report, in order. Counts of the sentence's words. */
export interface Alignment {
  /** Longest common subsequence. */
  ordered: number;
  /** Longest run without a gap. */
  longest: number;
  /** Words inside common runs of at least two, and of at least three words. */
  inPairs: number;
  inRuns: number;
}

/** Words of the window at most, and cells of the table of both; beyond them only the beginning is aligned. */
const MOST_WORDS = 500;
const MOST_CELLS = 250_000;

/**
 * Aligns runs of words. Words are numbers below the `size` given; the tables are kept, as there is much to align.
 * Only the places where both have one word are looked at (Hunt and Szymanski, "A fast algorithm for computing longest
 * common subsequences", CACM 1977), of which a sentence and a window have few.
 */
export class Aligner {
  /** The last place of each word in the window, good in the round it was marked in; of each place the one before. */
  private readonly last: Int32Array;
  private readonly marked: Int32Array;
  private readonly earlier = new Int32Array(MOST_WORDS);
  /** The earliest place at which a common subsequence of each length can end. */
  private readonly ends = new Int32Array(MOST_WORDS + 1);
  /** Length of the common run that ends at each place of the window, and one more than the place in the sentence. */
  private readonly run = new Int32Array(MOST_WORDS + 1);
  private readonly runRow = new Int32Array(MOST_WORDS + 1);
  private round = 0;

  constructor(size: number) {
    this.last = new Int32Array(size);
    this.marked = new Int32Array(size);
  }

  /**
   * Aligns the words a[aFrom..aTo) with b[bFrom..bTo). Time is the sum of their lengths and the number of places where
   * both have one word, times the logarithm of the shorter's length; bounded by MOST_CELLS.
   */
  align(a: Int32Array, aFrom: number, aTo: number, b: Int32Array, bFrom: number, bTo: number): Alignment {
    const m = Math.min(bTo - bFrom, MOST_WORDS);
    const n = Math.min(aTo - aFrom, Math.floor(MOST_CELLS / Math.max(1, m)));
    this.mark(b, bFrom, m);
    const { last, marked, earlier, round } = this;
    const runAt = new Uint16Array(n);
    let ordered = 0;
    let longest = 0;
    for (let i = 0; i < n; i += 1) {
      const word = a[aFrom + i]!;
      if (marked[word] !== round) continue;
      let best = 0;
      for (let j = last[word]!; j >= 0; j = earlier[j]!) {
        ordered = this.extend(j, ordered);
        best = Math.max(best, this.runTo(i, j));
      }
      runAt[i] = best;
      if (best > longest) longest = best;
    }
    return { ordered, longest, inPairs: covered(runAt, 2), inRuns: covered(runAt, 3) };
  }

  private mark(b: Int32Array, from: number, count: number): void {
    const { last, marked, earlier, runRow } = this;
    const round = ++this.round;
    for (let j = 0; j < count; j += 1) {
      const word = b[from + j]!;
      earlier[j] = marked[word] === round ? last[word]! : -1;
      marked[word] = round;
      last[word] = j;
      runRow[j] = -1;
    }
  }

  /** Lets a common subsequence end at place `j`; answers the length of the longest so far. */
  private extend(j: number, length: number): number {
    const { ends } = this;
    let low = 0;
    for (let high = length; low < high; ) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < j) low = middle + 1;
      else high = middle;
    }
    ends[low] = j;
    return low === length ? length + 1 : length;
  }

  /** Length of the common run that ends with word `i` and at place `j`; places are asked for from the last on. */
  private runTo(i: number, j: number): number {
    const { run, runRow } = this;
    const length = j > 0 && runRow[j - 1] === i ? run[j - 1]! + 1 : 1;
    run[j] = length;
    runRow[j] = i + 1;
    return length;
  }
}

/** Words inside runs of at least `least` words, from the length of the longest run that ends at each word. */
function covered(runAt: Uint16Array, least: number): number {
  let count = 0;
  let marked = runAt.length;
  for (let i = runAt.length - 1; i >= 0; i -= 1) {
    if (runAt[i]! < least) continue;
    const begin = i - runAt[i]! + 1;
    count += Math.max(0, Math.min(i + 1, marked) - begin);
    marked = Math.min(marked, begin);
  }
  return count;
}
