import { tokenize } from '../../engine/text/tokens.ts';
import { type Report, textOf } from '../../engine/types.ts';
import type { RelatedReason } from '../types.ts';
import type { Digest } from './digest.ts';
import { rarityOf, TELLING } from './rarity.ts';

const NAMED = 6;
const OPENING = 2000;

const isName = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Words an article has in common with a report, as they are written in the article. */
export class Reasons {
  private spellings: Map<string, string> | undefined;

  constructor(private readonly article: Report) {}

  /** The names, then the rarer words, of both openings, and the figures of both texts. */
  between(here: Digest, there: Digest): Pick<RelatedReason, 'words' | 'figures'> {
    const words = [...here.opening.keys()].filter(
      stem => there.opening.has(stem) && rarityOf(stem) >= TELLING && !here.figures.has(stem),
    );
    const figures = [...here.figures].filter(figure => there.figures.has(figure));
    const spelt = words.map(stem => this.spelt(stem)).sort((a, b) => Number(isName(b)) - Number(isName(a)));
    return { words: spelt.slice(0, NAMED), figures: figures.slice(0, NAMED) };
  }

  private spelt(stem: string): string {
    this.spellings ??= this.readSpellings();
    return this.spellings.get(stem) ?? stem;
  }

  private readSpellings(): Map<string, string> {
    const { title } = this.article;
    const text = `${title ?? ''}\n${textOf(this.article).slice(0, OPENING)}`;
    const spellings = new Map<string, string>();
    for (const token of tokenize(text))
      if (!spellings.has(token.stem)) spellings.set(token.stem, text.slice(token.start, token.end));
    return spellings;
  }
}
