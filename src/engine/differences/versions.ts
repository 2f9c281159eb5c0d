import { diffArrays } from 'diff';
import { sentences } from '../text/sentences.ts';
import { type Report, type TextChange, textOf } from '../types.ts';

/** Changes told at most: more are another article. */
const MOST_CHANGES = 40;
/** Shorter lines are names of links, bylines and stamps. */
const FEWEST_WORDS = 5;
/** Two sentences that have this part of the shorter one's words are one, told otherwise. */
const SAME_SENTENCE = 0.5;
const LONGEST = 1500;
/** A sentence is looked for among so many new ones, and so many others make it another text. */
const MOST_PAIRED = 40;
const MOST_EDITS = 600;

interface Sentence {
  wording: string;
  words: string[];
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu;

function sentencesOf(report: Pick<Report, 'paragraphs'>): Sentence[] {
  const text = textOf(report);
  return sentences(text)
    .map(({ start, end }) => {
      const wording = text.slice(start, Math.min(end, start + LONGEST));
      return { wording, words: wording.normalize('NFKC').toLowerCase().match(WORDS) ?? [] };
    })
    .filter(({ words }) => words.length >= FEWEST_WORDS);
}

const keyOf = ({ words }: Sentence): string => words.join(' ');

/**
 * What changed from an earlier version of an article to this one, sentence by sentence: those that were reworded (names
 * and figures first), taken out, and put in; MOST_CHANGES at most. Sentences that only moved, and other marks or capitals,
 * are no change.
 */
export function changesSince(
  before: Pick<Report, 'paragraphs'>,
  now: Pick<Report, 'paragraphs'>,
): TextChange[] {
  const [old, fresh] = [sentencesOf(before), sentencesOf(now)];
  const [known, held] = [new Set(old.map(keyOf)), new Set(fresh.map(keyOf))];
  const changes: TextChange[] = [];
  let gone: Sentence[] = [];
  const flush = (added: Sentence[]): void => {
    for (const change of paired(gone, added)) changes.push(change);
    gone = [];
  };
  const runs = diffArrays(old, fresh, {
    comparator: (a, b) => keyOf(a) === keyOf(b),
    maxEditLength: MOST_EDITS,
  });
  for (const { added, removed, value } of runs ?? []) {
    if (removed) gone = value.filter(one => !held.has(keyOf(one)));
    else flush(added ? value.filter(one => !known.has(keyOf(one))) : []);
  }
  flush([]);
  return changes.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_CHANGES);
}

/** What was taken out and put in at one place: a sentence and its new wording are one change. */
function paired(gone: readonly Sentence[], added: readonly Sentence[]): TextChange[] {
  const left = [...added];
  const changes = gone.map(({ wording, words }): TextChange => {
    let [best, most] = [-1, SAME_SENTENCE];
    for (let i = 0; i < Math.min(left.length, MOST_PAIRED); i += 1) {
      const part = commonPart(words, left[i]!.words);
      if (part > most || (best < 0 && part === most)) [best, most] = [i, part];
    }
    if (best < 0) return { before: wording, now: '' };
    return { before: wording, now: left.splice(best, 1)[0]!.wording };
  });
  return [...changes, ...left.map(({ wording }) => ({ before: '', now: wording }))];
}

function commonPart(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  return [...one].filter(word => other.has(word)).length / Math.max(1, Math.min(one.size, other.size));
}

const FACT = /(?<=\s)\p{Lu}[\p{L}’'-]+|\p{N}[\p{N}.,]*/gu;
const factsOf = (wording: string): string => [...new Set(wording.match(FACT) ?? [])].sort().join(' ');

/** Other names or figures before other words, these before what went and what came. */
function weightOf({ before, now }: TextChange): number {
  if (before && now) return factsOf(before) === factsOf(now) ? 2 : 3;
  return before ? 1 : 0;
}
