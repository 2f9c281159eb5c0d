import type { CodedText } from '../text/vocabulary.ts';
import type { Passage, Shares } from '../types.ts';

/** The parts of the prose's words that each label and the quotations take. Passages stand for the text's sentences. */
export function sharesOf(article: CodedText, passages: readonly Passage[]): Shares {
  const words = { copied: 0, rewritten: 0, unique: 0, skip: 0, quote: 0 };
  passages.forEach(({ label, quote }, i) => {
    const { from, to } = article.sentences[i]!;
    words[label] += to - from;
    if (quote && label !== 'skip') words.quote += to - from;
  });
  const all = Math.max(1, words.copied + words.rewritten + words.unique);
  const part = (count: number) => Math.round((count / all) * 10_000) / 10_000;
  return {
    copied: part(words.copied),
    rewritten: part(words.rewritten),
    unique: part(words.unique),
    quote: part(words.quote),
  };
}
