import { describe, expect, it } from 'vitest';
import type { Passage, Quoted } from '../../../src/engine/types.ts';
import { isCarried, quotationKind, quoteKey } from '../../../src/wording/quotes.ts';

const quoted = (start: number, end: number, kind: Quoted['kind']): Quoted => ({
  start,
  end,
  kind,
  speaker: null,
  sources: [],
});
const passage = (label: Passage['label'] = 'copied'): Passage => ({
  start: 10,
  end: 60,
  label,
  sure: true,
  p: 0.95,
  quote: true,
  words: 9,
  sources: [],
});

describe('what is said of a quotation', () => {
  it('is what is known of the longest one within the passage', () => {
    const quotations = [quoted(0, 15, 'shared'), quoted(20, 50, 'changed'), quoted(52, 90, 'only-here')];
    expect(quotationKind({ quotations }, passage())).toBe('changed');
    expect(quotationKind({ quotations: [quoted(60, 90, 'shared')] }, passage())).toBeNull();
  });

  it.each([
    ['shared', 'copied', 'shared_quote', true],
    ['changed', 'copied', 'changed_quote', true],
    ['only-here', 'rewritten', 'own_quote', false],
    ['only-here', 'unique', 'quote', false],
  ] as const)('says of one that is %s in a passage %s: %s', (kind, label, key, carried) => {
    const trace = { quotations: [quoted(10, 60, kind)] };
    expect(quoteKey(trace, passage(label))).toBe(key);
    expect(isCarried(trace, passage(label))).toBe(carried);
  });

  it('says only that it is one where nothing is known', () => {
    expect(quoteKey({ quotations: [] }, passage())).toBe('quote');
    expect(isCarried({ quotations: [] }, passage())).toBe(false);
  });
});
