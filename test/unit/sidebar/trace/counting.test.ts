import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trace } from '../../../../src/engine/trace.ts';
import { listed, neighbour } from '../../../../src/sidebar/passages/filters.ts';
import { passageAt, runsOf } from '../../../../src/sidebar/passages/runs.ts';
import { COUNT_ALL, originCounts, recount } from '../../../../src/sidebar/trace/counting.ts';
import { related, type Sentence, tracedOf } from '../traced.ts';

const FOUR = 'one two three four';
const reports = [related('a', 'Meridian'), related('b', 'Meridian'), related('c', null)];
const state = tracedOf(
  [
    { text: FOUR, label: 'copied', from: ['a', 'b'] },
    { text: FOUR, label: 'rewritten', from: ['a', 'c'] },
    { text: FOUR, label: 'copied', quote: true, from: ['a'] },
    { text: FOUR, label: 'unique' },
    { text: 'By a person', label: 'skip' },
  ],
  reports,
);
const without = (...origins: string[]) => ({ without: new Set(origins), quotes: true });
const labels = (counted: ReturnType<typeof recount>) => counted.trace.passages.map(({ label }) => label);

test('with everything counted the trace is as it was', () => {
  expect(recount(state, COUNT_ALL).trace).toBe(state.trace);
});

test('without an agency, what is in its copy alone is only here; what another report has too is not', () => {
  const counted = recount(state, without('Meridian'));
  expect(labels(counted)).toEqual(['unique', 'rewritten', 'unique', 'unique', 'skip']);
  expect(counted.trace.shares).toEqual({ copied: 0, rewritten: 0.25, unique: 0.75, quote: 0.25 });
  expect(counted.related.map(({ id }) => id)).toEqual(['c']);
  expect(counted.trace.quotations).toMatchObject([{ kind: 'only-here', sources: [] }]);
});

test('quotations that are left out are listed nowhere, and the rest makes up the whole', () => {
  const counted = recount(state, { without: new Set(), quotes: false });
  expect(counted.trace.shares.copied).toBeCloseTo(1 / 3);
  for (const filter of ['all', 'quote', 'skip', 'copied'] as const)
    expect(listed(counted, { filter, origin: null })).not.toContain(2);
  expect(runsOf(counted).map(({ kind }) => kind)).toEqual(['copied', 'rewritten', 'unique']);
});

test('differences and omissions of a report that does not count are not shown', () => {
  const told = {
    ...state,
    trace: {
      ...state.trace,
      omitted: [
        { report: 'a', start: 0, end: 3 },
        { report: 'c', start: 0, end: 3 },
      ],
    },
  };
  expect(recount(told, without('Meridian')).trace.omitted).toEqual([{ report: 'c', start: 0, end: 3 }]);
});

test('two reprints of one agency are one source, counted once a passage', () => {
  expect(originCounts(state)).toEqual([
    { origin: 'Meridian', passages: 3 },
    { origin: 'Outlet c', passages: 1 },
  ]);
});

test('lists by label and by source', () => {
  const counted = recount(state, COUNT_ALL);
  expect(listed(counted, { filter: 'all', origin: null })).toEqual([0, 1, 2, 3]);
  expect(listed(counted, { filter: 'all', origin: 'Outlet c' })).toEqual([1]);
  expect(listed(counted, { filter: 'copied', origin: 'Outlet c' })).toEqual([]);
});

test('steps to the next and the previous listed passage, and stops at the ends', () => {
  expect(neighbour([1, 4, 6], null, 1)).toBe(1);
  expect(neighbour([1, 4, 6], null, -1)).toBe(6);
  expect(neighbour([1, 4, 6], 4, 1)).toBe(6);
  expect(neighbour([1, 4, 6], 5, -1)).toBe(4);
  expect(neighbour([1, 4, 6], 6, 1)).toBeNull();
});

test('the strip leads to the listed passage nearest to the place', () => {
  const counted = recount(state, COUNT_ALL);
  expect(passageAt(counted, [0, 1, 2, 3], 0)).toBe(0);
  expect(passageAt(counted, [0, 1, 2, 3], 1)).toBe(3);
  expect(passageAt(counted, [0], 0.99)).toBe(0);
  expect(passageAt(counted, [], 0.5)).toBeNull();
});

const sentence = fc.record({
  text: fc.constantFrom('one', FOUR),
  label: fc.constantFrom('copied', 'rewritten', 'unique', 'skip'),
  quote: fc.boolean(),
  from: fc.subarray(['a', 'b', 'c']),
}) as fc.Arbitrary<Sentence>;

test('whatever is left out, the shares add up and runs do not overlap', () => {
  const origins = fc.subarray(['Meridian', 'Outlet c']);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1 }), origins, fc.boolean(), (sentences, names, quotes) => {
      const counted = recount(tracedOf(sentences, reports), { without: new Set(names), quotes });
      if (names.length === 0 && quotes) return;
      const { copied, rewritten, unique } = counted.trace.shares;
      const total = copied + rewritten + unique;
      expect(Math.min(Math.abs(total - 1), total)).toBeLessThan(2e-4);
      const runs = runsOf(counted);
      runs.forEach((run, i) => {
        expect(run.from).toBeGreaterThanOrEqual(runs[i - 1]?.to ?? 0);
        expect(run.to).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('leaving out a source of nothing changes no share', () => {
  const shared = '船は港を出た。乗客は九十人だったと港長が述べた。積み荷は材木四百トンであった。';
  const own =
    'The twenty-one-year-old tug – built in 1998 – lay at anchor, half-laden, off Port Vessel’s sea-wall.';
  const article = { id: 'here', outlet: 'Here', agency: null, published: null, paragraphs: [shared, own] };
  const there = { id: 'there', outlet: 'There', agency: null, published: null, paragraphs: [shared] };
  const found = trace(article, [there]);
  const real = {
    ...tracedOf([], [related('there', null), related('other', null)]),
    article,
    trace: { ...found, credit: null },
  };
  const counted = recount(real, without('Outlet other'));
  expect(counted.trace.shares).toEqual(found.shares);
  expect(counted.trace.parts).toEqual(found.parts);
});
