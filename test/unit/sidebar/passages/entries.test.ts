import { expect, it } from 'vitest';
import type { PageFacts } from '../../../../src/messages.ts';
import { entryStarts } from '../../../../src/sidebar/passages/entries.ts';
import { tracedOf } from '../traced.ts';

const sentences = ['One.', 'Two, three.', 'Four.'].map(text => ({ text, label: 'unique' as const }));
const facts = (entries: number[] | null): PageFacts => ({
  modified: null,
  section: null,
  partial: false,
  entries,
  found: {},
});

it("knows at which passages a live blog's entries begin", () => {
  const state = tracedOf(sentences, []);
  expect([...entryStarts({ ...state, facts: facts([0, 2]) })]).toEqual([0, 17]);
  expect(entryStarts({ ...state, facts: facts([2]) }).has(state.trace.passages[2]!.start)).toBe(true);
});

it('knows none of another article, nor of one stored without facts', () => {
  const state = tracedOf(sentences, []);
  expect(entryStarts({ ...state, facts: facts(null) }).size).toBe(0);
  expect(entryStarts(state).size).toBe(0);
});
