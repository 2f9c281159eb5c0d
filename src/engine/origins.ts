import type { CodedText } from './vocabulary.ts';

/** Two texts that share this part of the shorter one's sentences word by word have one origin. */
const SAME_TEXT = 0.3;
const FEWEST_WORDS = 8;
/** A sentence that more texts carry is boilerplate, whatever their number. */
const MOST_CARRIERS = 100;

/**
 * Which origin each report has, as a number: reprints of one agency, and reports that share much of their text word
 * by word, have one. Reports of different origins are independent.
 */
export function originsOf(reports: readonly CodedText[]): number[] {
  const origin = reports.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (origin[at] !== at) at = origin[at]!;
    return at;
  };
  const join = (a: number, b: number): void => {
    origin[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  };
  const agencies = new Map<string, number>();
  reports.forEach(({ report: { agency } }, i) => {
    if (agency === null) return;
    const first = agencies.get(agency);
    if (first === undefined) agencies.set(agency, i);
    else join(first, i);
  });
  joinCopies(reports, join);
  return reports.map((_, i) => root(i));
}

function joinCopies(reports: readonly CodedText[], join: (a: number, b: number) => void): void {
  const carriers = new Map<string, Set<number>>();
  const lengths = reports.map((report, i) => {
    const keys = new Set(
      report.sentences
        .filter(({ from, to }) => to - from >= FEWEST_WORDS)
        .map(({ from, to }) => report.words.subarray(from, to).join()),
    );
    for (const key of keys) carriers.set(key, (carriers.get(key) ?? new Set()).add(i));
    return keys.size;
  });
  const common = new Map<number, number>();
  for (const set of carriers.values()) {
    const list = set.size > MOST_CARRIERS ? [] : [...set];
    list.forEach((a, k) => {
      for (const b of list.slice(k + 1)) {
        const pair = a * reports.length + b;
        common.set(pair, (common.get(pair) ?? 0) + 1);
      }
    });
  }
  for (const [pair, count] of common) {
    const [a, b] = [Math.floor(pair / reports.length), pair % reports.length];
    if (count >= SAME_TEXT * Math.min(lengths[a]!, lengths[b]!)) join(a, b);
  }
}
