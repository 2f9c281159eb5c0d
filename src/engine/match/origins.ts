import { runHash } from '../text/runHash.ts';
import type { CodedText } from '../text/vocabulary.ts';

/** Two texts that share this part of the shorter one's sentences word by word have one origin. */
const SAME_TEXT = 0.3;
const FEWEST_WORDS = 8;
/** A sentence that more texts carry is boilerplate, whatever their number. */
const MOST_CARRIERS = 100;

const known = new WeakMap<readonly CodedText[], number[]>();

/**
 * Which origin each report has, as a number: reprints of one agency, and reports that share much of their text word
 * by word, have one. Reports of different origins are independent.
 */
export function originsOf(reports: readonly CodedText[]): number[] {
  const origins = known.get(reports) ?? findOrigins(reports);
  known.set(reports, origins);
  return origins;
}

function findOrigins(reports: readonly CodedText[]): number[] {
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
  const carriers = new Map<number, number[]>();
  const lengths = reports.map((report, i) => carry(carriers, report, i));
  const common = new Map<number, number>();
  for (const list of carriers.values()) {
    if (list.length > MOST_CARRIERS) continue;
    list.forEach((a, k) => {
      for (const b of list.slice(k + 1)) {
        const pair = a * reports.length + b;
        common.set(pair, (common.get(pair) ?? 0) + 1);
      }
    });
  }
  for (const [pair, count] of common) {
    const [a, b] = [Math.floor(pair / reports.length), pair % reports.length];
    const shorter = Math.min(lengths[a]!, lengths[b]!);
    // One sentence in common is background, unless it is all of one.
    if (count >= SAME_TEXT * shorter && (count > 1 || shorter === 1)) join(a, b);
  }
}

/** Enters report `i` as a carrier of its longer sentences; answers how many different ones it has. */
function carry(carriers: Map<number, number[]>, { sentences, words }: CodedText, i: number): number {
  let count = 0;
  for (const { from, to } of sentences) {
    if (to - from < FEWEST_WORDS) continue;
    const key = runHash(words, from, to);
    const list = carriers.get(key);
    if (list?.at(-1) === i) continue;
    count += 1;
    if (list) list.push(i);
    else carriers.set(key, [i]);
  }
  return count;
}
