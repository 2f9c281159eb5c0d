/** A stretch of each of two word lists (`end` exclusive) that face each other; one may be empty. */
export interface Edit {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

/** Words compared at most on each side; what follows is left out. */
const MOST = 250;
/** A shorter run at the beginning or end, set apart by a longer gap, is chance. */
const ANCHOR = 3;

/** What two word lists share: `from`../..`to` is the stretch of the second one that holds the `matched` words. */
export interface Edited {
  matched: number;
  edits: Edit[];
  from: number;
  to: number;
}

/**
 * The longest common subsequence of two word lists (`matched` words) and the stretches between its runs; what is
 * before the first and after the last run is not an edit. Edits with one word between them are one.
 * Time and place are the product of the lengths, bounded by MOST. The library diff is as fast where much is alike, but
 * takes thirty times as long for two lists of 250 words that share little.
 */
export function wordEdits(a: readonly string[], b: readonly string[]): Edited {
  const runs = anchored(commonRuns(a, b));
  const matched = runs.reduce((sum, run) => sum + run.aEnd - run.aStart, 0);
  const edits: Edit[] = [];
  for (let i = 1; i < runs.length; i += 1) {
    const [before, after] = [runs[i - 1]!, runs[i]!];
    const last = edits.at(-1);
    if (last && before.aEnd - before.aStart <= 1)
      Object.assign(last, { aEnd: after.aStart, bEnd: after.bStart });
    else edits.push({ aStart: before.aEnd, aEnd: after.aStart, bStart: before.bEnd, bEnd: after.bStart });
  }
  return { matched, edits, from: runs[0]?.bStart ?? 0, to: runs.at(-1)?.bEnd ?? 0 };
}

/** Lengths of the longest common subsequences of all endings of both lists. */
function lengths(a: readonly string[], b: readonly string[], n: number, m: number): Uint16Array {
  const width = m + 1;
  const table = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1)
      table[i * width + j] =
        a[i] === b[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
  return table;
}

function commonRuns(a: readonly string[], b: readonly string[]): Edit[] {
  const [n, m] = [Math.min(a.length, MOST), Math.min(b.length, MOST)];
  const table = lengths(a, b, n, m);
  const width = m + 1;
  const runs: Edit[] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (a[i] === b[j]) {
      const last = runs.at(-1);
      if (last?.aEnd === i && last.bEnd === j) Object.assign(last, { aEnd: i + 1, bEnd: j + 1 });
      else runs.push({ aStart: i, aEnd: i + 1, bStart: j, bEnd: j + 1 });
      i += 1;
      j += 1;
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return runs;
}

/** Without short runs at either end that a gap longer than they are parts from the rest. */
function anchored(runs: Edit[]): Edit[] {
  const size = (run: Edit): number => run.aEnd - run.aStart;
  const parted = (run: Edit, before: Edit, after: Edit): boolean =>
    size(run) < ANCHOR &&
    Math.max(after.aStart - before.aEnd, after.bStart - before.bEnd) > Math.max(1, size(run));
  let [from, to] = [0, runs.length];
  while (to - from > 1 && parted(runs[from]!, runs[from]!, runs[from + 1]!)) from += 1;
  while (to - from > 1 && parted(runs[to - 1]!, runs[to - 2]!, runs[to - 1]!)) to -= 1;
  return runs.slice(from, to);
}
