import { diffArrays } from 'diff';

/** A stretch of text; `differs` where the other text does not have it. */
export interface Stretch {
  text: string;
  differs: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu;
const MEANT = /[\p{L}\p{N}]/u;
/** Texts further apart than this have nothing in common that is worth marking; the time grows with its square. */
const MOST_EDITS = 2_000;

interface Word {
  /** The word as it is compared. */
  plain: string;
  start: number;
  end: number;
}

function comparedWords(text: string): Word[] {
  const words: Word[] = [];
  // One after the other: all matches of a long text at once would outlive many collections of memory.
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!MEANT.test(word)) continue;
    const plain = word.normalize('NFKC').toLowerCase().replaceAll('’', "'");
    words.push({ plain, start: index, end: index + word.length });
  }
  return words;
}

/** A short word alone between two differences is chance, not agreement: it only makes them harder to read. */
const isChance = (run: readonly Word[]): boolean => run.length === 1 && run[0]!.plain.length <= 3;

/** Cuts a text where its words begin or cease to differ; white space and marks belong to what they follow. */
function stretches(text: string, words: readonly Word[], differs: readonly boolean[]): Stretch[] {
  const cuts: Stretch[] = [];
  let at = 0;
  const push = (end: number, isDifferent: boolean) => {
    if (end > at) cuts.push({ text: text.slice(at, end), differs: isDifferent });
    at = end;
  };
  words.forEach((word, index) => {
    if (differs[index] && !differs[index - 1]) push(word.start, false);
    if (differs[index] && !differs[index + 1]) push(word.end, true);
  });
  push(text.length, false);
  return cuts;
}

/**
 * Marks the words in which two texts differ; case and the form of apostrophes do not count.
 * The texts of the stretches, joined, are the texts given.
 */
export function compareWords(here: string, there: string): { here: Stretch[]; there: Stretch[] } {
  const ours = comparedWords(here);
  const theirs = comparedWords(there);
  const oursDiffer: boolean[] = [];
  const theirsDiffer: boolean[] = [];
  const runs = diffArrays(ours, theirs, {
    comparator: (a, b) => a.plain === b.plain,
    maxEditLength: MOST_EDITS,
  }) ?? [
    { value: ours, removed: true, added: false },
    { value: theirs, removed: false, added: true },
  ];
  runs.forEach(({ added, removed, value }, index) => {
    const isInner = index > 0 && index < runs.length - 1;
    const isDifferent = added || removed || (isInner && isChance(value));
    for (const _ of value) {
      if (!added) oursDiffer.push(isDifferent);
      if (!removed) theirsDiffer.push(isDifferent);
    }
  });
  return { here: stretches(here, ours, oursDiffer), there: stretches(there, theirs, theirsDiffer) };
}
