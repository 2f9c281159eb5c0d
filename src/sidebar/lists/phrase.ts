/** A word of fewer letters means nothing by itself. */
const LONG = 5;
/** This many words on each side are included then. */
const BESIDE = 2;

/** More small words than this are a phrase by themselves. */
const MOST = 6;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,'’-][\p{L}\p{M}\p{N}]+)*/gu;

/** Whether words tell something without those beside them. */
export function tells(words: string): boolean {
  for (const [word] of words.matchAll(WORD))
    if (word.length >= LONG || /[\p{N}\p{Lu}]/u.test(word)) return true;
  return false;
}

/** The words in small letters, `most` of them. */
function firstWords(words: string, most: number): string[] {
  const first: string[] = [];
  for (const [word] of words.matchAll(WORD)) if (first.push(word.toLowerCase()) === most) break;
  return first;
}

/**
 * Words as a reader understands them: those that mean something by themselves as they are ("29", "Port Vessel"), small
 * ones ("in") with the words beside them in the sentence they are in.
 * @param sentence of the words; where it does not hold them, or more than once, they stay as they are
 */
export function phraseOf(words: string, sentence: string | undefined): string {
  if (!sentence || words === '' || tells(words)) return words;
  const wanted = firstWords(words, MOST + 1);
  if (wanted.length === 0 || wanted.length > MOST) return words;
  const tokens: { word: string; start: number; end: number }[] = [];
  // One after the other: all matches of a long sentence at once would outlive many collections of memory.
  for (const { 0: word, index } of sentence.matchAll(WORD))
    tokens.push({ word: word.toLowerCase(), start: index, end: index + word.length });
  const places = tokens.flatMap((_, i) =>
    wanted.every((word, k) => tokens[i + k]?.word === word) ? [i] : [],
  );
  if (places.length !== 1) return words;
  const from = tokens[Math.max(0, places[0]! - BESIDE)]!;
  const to = tokens[Math.min(tokens.length, places[0]! + wanted.length + BESIDE) - 1]!;
  return sentence.slice(from.start, to.end);
}
