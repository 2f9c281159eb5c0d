import type { Label } from '../types.ts';
import type { Judged } from './labels.ts';

/**
 * A label of at least this probability is beyond doubt. With one event left out at a time 94% of those are right, and
 * they are more than three quarters of the prose (`npm run eval` prints both).
 */
export const SURE = 0.74;

/** How far a label is to be trusted. */
export interface Trust {
  /** Beyond doubt. */
  sure: boolean;
  /** The label's probability, 0..1. */
  p: number;
}

/** How far `label` is to be trusted for a judged sentence, whether it was judged so or not. */
export function trustIn({ furniture, copied, found }: Judged, label: Label): Trust {
  const prose = { copied, rewritten: found - copied, unique: 1 - found };
  return trust(label === 'skip' ? furniture : prose[label]);
}

/** The trust that goes with a probability. */
export const trust = (p: number): Trust => ({ sure: p >= SURE, p: Math.round(p * 1000) / 1000 });
