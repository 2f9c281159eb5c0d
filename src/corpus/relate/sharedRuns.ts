import { isBoilerplate } from '../../engine/furniture/boilerplate.ts';
import { quotations } from '../../engine/speech/quotations.ts';
import { SHINGLE, shingles } from '../../engine/text/fingerprints.ts';
import { sentences } from '../../engine/text/sentences.ts';
import { type Token, tokenize } from '../../engine/text/tokens.ts';
import type { Span } from '../../engine/text/types.ts';
import type { Word } from '../../engine/text/words.ts';
import { type Report, textOf } from '../../engine/types.ts';

/** A run of words that is in both texts; places count the article's words, `to` exclusive. */
interface Run {
  from: number;
  to: number;
}

/** A run of at least this many words is neither chance nor a turn of phrase. */
const LONG = 12;
/** Prose has this part of stop words; lists of names and links have fewer. */
const PROSE_STOPS = 0.2;

/** An article in which what other texts share with it is looked up. */
export class SharedRuns {
  private readonly text: string;
  private readonly places = new Map<number, number>();
  /** Read once a long run is found. */
  private tokens: Token[] = [];
  private outside: Uint8Array | undefined;

  /** @param words of the article's text */
  constructor(article: Report, words: readonly Word[]) {
    this.text = textOf(article);
    shingles(words).forEach((hash, place) => {
      if (!this.places.has(hash)) this.places.set(hash, place);
    });
  }

  /**
   * The longest run of words, of at least a dozen, that a report's text has in common with the article's prose, counted
   * in words and without what is quoted there, no report's own ("did not respond to a request") or no prose; and where
   * it is in the article's text. Null if there is none.
   */
  longest(words: readonly Word[]): { words: number; place: Span } | null {
    let best: { words: number; place: Span } | null = null;
    for (const run of this.runs(words)) {
      const own = this.ownWords(run);
      if (own < LONG || own <= (best?.words ?? 0)) continue;
      best = {
        words: own,
        place: { start: this.tokens[run.from]!.start, end: this.tokens[run.to - 1]!.end },
      };
    }
    return best;
  }

  private *runs(words: readonly Word[]): Generator<Run> {
    const hashes = shingles(words);
    for (let i = 0; i < hashes.length; ) {
      const from = this.places.get(hashes[i]!);
      if (from === undefined) {
        i++;
        continue;
      }
      let length = 1;
      while (i + length < hashes.length && this.places.get(hashes[i + length]!) === from + length) length++;
      i += length;
      if (length + SHINGLE - 1 >= LONG) yield { from, to: from + length + SHINGLE - 1 };
    }
  }

  /** How many words of a run are the article's own prose; none of one with hardly a stop word. */
  private ownWords({ from, to }: Run): number {
    const outside = this.outsideProse();
    let [own, stops] = [0, 0];
    for (let i = from; i < to; i++) {
      if (outside[i] === 1) continue;
      own++;
      if (this.tokens[i]!.isStop) stops++;
    }
    return stops >= PROSE_STOPS * own ? own : 0;
  }

  /** 1 for each token in a quotation or in a sentence that says nothing of an event. */
  private outsideProse(): Uint8Array {
    if (this.outside) return this.outside;
    this.tokens = tokenize(this.text);
    const furniture = sentences(this.text).filter(({ start, end }) =>
      isBoilerplate(this.text.slice(start, end)),
    );
    const outside = new Uint8Array(this.tokens.length);
    for (const span of [...quotations(this.text), ...furniture]) this.mark(span, outside);
    this.outside = outside;
    return outside;
  }

  private mark({ start, end }: Span, marks: Uint8Array): void {
    let [low, high] = [0, this.tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < this.tokens.length && this.tokens[i]!.start < end; i++) marks[i] = 1;
  }
}
