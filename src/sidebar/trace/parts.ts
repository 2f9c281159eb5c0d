import type { Parts } from '../../engine/types.ts';
import type { Traced } from '../state.ts';
import { wholePercents } from './summary.ts';

/** The name under which a part has its colour and line. */
export type PartLabel = 'copied' | 'rewritten' | 'quote' | 'unsure' | 'unique';

/** A part of the article's words: 0..1, and in whole percents that add up to 100 over all parts. */
export interface Part {
  label: PartLabel;
  part: number;
  percent: number;
}

const PARTS: readonly (readonly [keyof Parts, PartLabel])[] = [
  ['copied', 'copied'],
  ['rewritten', 'rewritten'],
  ['sharedQuote', 'quote'],
  ['unsure', 'unsure'],
  ['unique', 'unique'],
];
const ALWAYS_SHOWN: readonly PartLabel[] = ['copied', 'rewritten', 'unique'];

/** The parts that are shown, in their order; none if there is too little text. */
export function partsOf({ trace: { parts, isEnough, isRetellingJudged } }: Pick<Traced, 'trace'>): Part[] {
  if (!isEnough) return [];
  const percents = wholePercents(PARTS.map(([name]) => parts[name]));
  return PARTS.map(([name, label], i) => ({ label, part: parts[name], percent: percents[i]! })).filter(
    ({ label, percent }) =>
      percent > 0 || (ALWAYS_SHOWN.includes(label) && (isRetellingJudged !== false || label !== 'rewritten')),
  );
}
