import type { Difference, Omission } from '../../engine/types.ts';
import type { Traced } from '../state.ts';

/** At most this many are shown. */
const SHOWN = 3;

/** What a reader should see first of a trace. */
export interface Gravest {
  differences: Difference[];
  omitted: Omission[];
}

/** The three gravest findings: facts that differ, in the engine's order by weight, and what most reports have and this one leaves out. */
export function gravestOf({ trace: { differences, omitted } }: Pick<Traced, 'trace'>): Gravest {
  const told = differences.slice(0, omitted.length > 0 ? SHOWN - 1 : SHOWN);
  return { differences: told, omitted: omitted.slice(0, SHOWN - told.length) };
}
