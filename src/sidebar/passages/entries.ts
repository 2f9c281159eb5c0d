import type { Traced } from '../state.ts';

/** Where in the article's text the entries of a live blog begin; empty for any other article. */
export function entryStarts({ article, facts }: Pick<Traced, 'article' | 'facts'>): Set<number> {
  const entries = new Set(facts?.entries);
  const starts = new Set<number>();
  let at = 0;
  for (const [i, text] of article.paragraphs.entries()) {
    if (entries.has(i)) starts.add(at);
    at += text.length + 1;
  }
  return starts;
}
