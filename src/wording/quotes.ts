import type { Passage, QuotationKind, Trace } from '../engine/types.ts';

const KEYS = { shared: 'shared_quote', changed: 'changed_quote', 'only-here': 'own_quote' } as const;

/** What is known of the longest quotation within a passage; null if it holds none worth naming. */
export function quotationKind(
  { quotations }: Pick<Trace, 'quotations'>,
  passage: Passage,
): QuotationKind | null {
  let longest: { length: number; kind: QuotationKind } | null = null;
  for (const { start, end, kind } of quotations) {
    const length = Math.min(end, passage.end) - Math.max(start, passage.start);
    if (length > (longest?.length ?? 0)) longest = { length, kind };
  }
  return longest?.kind ?? null;
}

/** Name of the message that says what is known of a quotation. 'Only here' is not said twice of one passage. */
export function quoteKey(trace: Pick<Trace, 'quotations'>, passage: Passage) {
  const kind = quotationKind(trace, passage);
  return kind === null || (kind === 'only-here' && passage.label === 'unique') ? 'quote' : KEYS[kind];
}

/** True for a quotation that others carry, in these words or others. */
export const isCarried = (trace: Pick<Trace, 'quotations'>, passage: Passage): boolean =>
  passage.quote && ['shared', 'changed'].includes(quotationKind(trace, passage) ?? '');
