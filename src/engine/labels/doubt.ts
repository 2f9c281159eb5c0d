import type { Label } from '../types.ts';
import type { Judged } from './labels.ts';

/**
 * A label of at least this probability is beyond doubt. With one event left out at a time 94% of those are right, and
 * they are more than three quarters of the prose (`npm run eval` prints both).
 */
const SURE: Record<Label, number> = { copied: 0.74, rewritten: 0.74, unique: 0.7, skip: 0.74 };

/** How far a label is to be trusted. */
export interface Trust {
  /** Beyond doubt. */
  sure: boolean;
  /** The label's probability, 0..1. */
  p: number;
}

/**
 * What shares fewer content words with its source is retold, however likely that seems, only perhaps: of such sentences
 * a third were about something else in articles that were read beside a large corpus, of the others one in ten.
 */
const FEWEST_SHARED = 5;

/**
 * How far `label` is to be trusted for a judged sentence, whether it was judged so or not. A quotation is never beyond
 * doubt rewritten: its words are the speaker's.
 * @param isQuote whether the sentence is mostly a quotation
 */
export function trustIn(judged: Judged, label: Label, isQuote: boolean): Trust {
  const { furniture, copied, found, featured } = judged;
  const prose = { copied, rewritten: found - copied, unique: 1 - found };
  const trusted = trust(label === 'skip' ? furniture : prose[label], label);
  const isThin = isQuote || (featured?.cover?.shares.common ?? 0) < FEWEST_SHARED;
  return label === 'rewritten' && isThin ? { ...trusted, sure: false } : trusted;
}

/** The trust that goes with a label's probability. */
const trust = (p: number, label: Label): Trust => ({
  sure: p >= SURE[label],
  p: Math.round(p * 1000) / 1000,
});
