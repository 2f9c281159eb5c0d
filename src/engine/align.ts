/** How the words of a sentence stand in a window of a report, in order. Counts of the sentence's words. */
export interface Alignment {
  /** Longest common subsequence. */
  ordered: number;
  /** Longest run without a gap. */
  longest: number;
  /** Words inside common runs of at least two, and of at least three words. */
  inPairs: number;
  inRuns: number;
}

/** Cells of the table at most; beyond it only the beginning is aligned (a 'sentence' of thousands of words). */
const MOST_CELLS = 250_000;

/**
 * Aligns the words a[aFrom..aTo) with b[bFrom..bTo) by one pass over the table of both: the longest common
 * subsequence and the common runs. Time and place are the product of the lengths, bounded by MOST_CELLS.
 */
export function align(
  a: Int32Array,
  aFrom: number,
  aTo: number,
  b: Int32Array,
  bFrom: number,
  bTo: number,
): Alignment {
  const m = Math.min(bTo - bFrom, 500);
  const n = Math.min(aTo - aFrom, Math.floor(MOST_CELLS / Math.max(1, m)));
  const subsequence = new Uint16Array(m + 1);
  const suffix = new Uint16Array(m + 1);
  const runAt = new Uint16Array(n);
  let longest = 0;
  for (let i = 0; i < n; i += 1) {
    const word = a[aFrom + i]!;
    let diagonal = 0;
    let run = 0;
    let best = 0;
    for (let j = 1; j <= m; j += 1) {
      const above = subsequence[j]!;
      const runAbove = suffix[j]!;
      if (word === b[bFrom + j - 1]) {
        subsequence[j] = diagonal + 1;
        suffix[j] = run + 1;
        if (run + 1 > best) best = run + 1;
      } else {
        if (subsequence[j - 1]! > above) subsequence[j] = subsequence[j - 1]!;
        suffix[j] = 0;
      }
      diagonal = above;
      run = runAbove;
    }
    runAt[i] = best;
    if (best > longest) longest = best;
  }
  return {
    ordered: subsequence[m]!,
    longest,
    inPairs: covered(runAt, 2),
    inRuns: covered(runAt, 3),
  };
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
