import { compareTwoStrings } from 'string-similarity';
import { shingles, winnow } from '../../src/engine/text/fingerprints.ts';
import type { Token } from '../../src/engine/text/tokens.ts';
import type { CodedText } from '../../src/engine/text/vocabulary.ts';

/** A stretch of a text: its code units, and its tokens (`to` is exclusive). */
export interface Stretch {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** How like a stretch of an article and one of a report are (0..1), by one simple measure. */
export type Likeness = (article: CodedText, here: Stretch, report: CodedText, there: Stretch) => number;

const similarity: Likeness = (article, here, report, there) =>
  compareTwoStrings(article.text.slice(here.start, here.end), report.text.slice(there.start, there.end));

const WORDS = 3;
const known = new WeakMap<Token, ReadonlySet<number>>();

/** The runs of three words of a stretch; each stretch, known by its first token and its length, is read once. */
function runsOf({ tokens }: CodedText, { from, to }: Stretch): ReadonlySet<number> {
  const first = tokens[from];
  if (!first) return new Set();
  const isWhole = known.get(first);
  if (isWhole && to - from - WORDS + 1 === lengths.get(isWhole)) return isWhole;
  const hashes = shingles(tokens.slice(from, to), WORDS);
  const runs = new Set(hashes);
  known.set(first, runs);
  lengths.set(runs, hashes.length);
  return runs;
}
const lengths = new WeakMap<ReadonlySet<number>, number>();

const part = (mine: Iterable<number>, has: (hash: number) => boolean): number => {
  let all = 0;
  let common = 0;
  for (const hash of mine) {
    all += 1;
    if (has(hash)) common += 1;
  }
  return common / Math.max(1, all);
};

const containment: Likeness = (article, here, report, there) => {
  const theirs = runsOf(report, there);
  return part(runsOf(article, here), hash => theirs.has(hash));
};

const prints = new WeakMap<CodedText, Map<number, number[]>>();

/** The winnowed fingerprints of a whole text, each with the tokens it begins at. */
function printsOf(text: CodedText): Map<number, number[]> {
  let places = prints.get(text);
  if (!places) {
    const hashes = shingles(text.tokens);
    places = new Map();
    for (const place of winnow(hashes)) {
      const at = places.get(hashes[place]!);
      if (at) at.push(place);
      else places.set(hashes[place]!, [place]);
    }
    prints.set(text, places);
  }
  return places;
}

const winnowing: Likeness = (article, here, report, there) => {
  const hashes = shingles(article.tokens.slice(here.from, here.to));
  const theirs = printsOf(report);
  const isThere = (hash: number) =>
    theirs.get(hash)?.some(place => place >= there.from && place < there.to) ?? false;
  return part(
    winnow(hashes).map(place => hashes[place]!),
    isThere,
  );
};

export interface Baseline {
  likeness: Likeness;
  /** Whether two neighbouring units of a report are looked at as one too, where that serves it better. */
  takesPairs: boolean;
}

export const BASELINES: Record<string, Baseline> = {
  'string-similarity (Dice)': { likeness: similarity, takesPairs: false },
  '3-word containment': { likeness: containment, takesPairs: true },
  'winnowed fingerprints': { likeness: winnowing, takesPairs: true },
};
