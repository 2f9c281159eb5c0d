import type { Difference, DifferenceKind, Omission } from '../../engine/types.ts';
import type { Traced } from '../state.ts';

/** What changes a story most comes first: a doubt that was dropped, a figure, a name, words put into a mouth. */
const BY_WEIGHT: readonly DifferenceKind[] = ['hedge', 'number', 'name', 'quote', 'attribution', 'date'];

/** So many are shown where there are so many. */
const SHOWN = 3;

/** What a reader should see first of a trace. */
export interface Gravest {
  differences: Difference[];
  omitted: Omission[];
}

/** The three gravest findings: facts that differ, by weight, and what most reports have and this one leaves out. */
export function gravestOf({ trace: { differences, omitted } }: Pick<Traced, 'trace'>): Gravest {
  const byWeight = [...differences].sort((a, b) => BY_WEIGHT.indexOf(a.kind) - BY_WEIGHT.indexOf(b.kind));
  const told = byWeight.slice(0, omitted.length > 0 ? SHOWN - 1 : SHOWN);
  return { differences: told, omitted: omitted.slice(0, SHOWN - told.length) };
}
