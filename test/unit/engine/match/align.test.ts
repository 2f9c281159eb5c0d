import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSegment } from '../../../../src/engine/blocks/segment.ts';
import { Aligner, type Alignment } from '../../../../src/engine/match/align.ts';

const of = (text: string): Int32Array => Int32Array.from(text, letter => letter.charCodeAt(0));
const aligner = new Aligner(128);
const aligned = (a: string, b: string) => aligner.align(of(a), 0, a.length, of(b), 0, b.length);

/** The same by the whole table of both. */
function byTable(a: string, b: string): Pick<Alignment, 'ordered' | 'longest'> {
  const ordered = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const run = ordered.map(row => [...row]);
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      run[i]![j] = isSame ? run[i - 1]![j - 1]! + 1 : 0;
      ordered[i]![j] = isSame
        ? ordered[i - 1]![j - 1]! + 1
        : Math.max(ordered[i - 1]![j]!, ordered[i]![j - 1]!);
    }
  return { ordered: ordered[a.length]![b.length]!, longest: Math.max(...run.flat()) };
}

describe('align', () => {
  it.each([
    ['abcdef', 'abcdef', { ordered: 6, longest: 6, inPairs: 6, inRuns: 6 }],
    ['abcdef', 'xxabcyydefz', { ordered: 6, longest: 3, inPairs: 6, inRuns: 6 }],
    ['abcd', 'abxcd', { ordered: 4, longest: 2, inPairs: 4, inRuns: 0 }],
    ['abcd', 'dcba', { ordered: 1, longest: 1, inPairs: 0, inRuns: 0 }],
    ['defabc', 'abcdef', { ordered: 3, longest: 3, inPairs: 6, inRuns: 6 }],
    ['abc', '', { ordered: 0, longest: 0, inPairs: 0, inRuns: 0 }],
    ['', 'abc', { ordered: 0, longest: 0, inPairs: 0, inRuns: 0 }],
  ])('%s beside %s', (a, b, expected) => {
    expect(aligned(a, b)).toEqual(expected);
  });

  it('finds what the whole table of both finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 40 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(aligned(a, b)).toMatchObject(byTable(a, b));
      }),
    );
  });

  it('looks at the beginning alone of what is too long', () => {
    const long = 'ab'.repeat(2000);
    expect(aligned(long, long)).toEqual({ ordered: 500, longest: 500, inPairs: 500, inRuns: 500 });
  });

  it('never counts more than there is, and nothing less for what is contained', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 30 });
    fc.assert(
      fc.property(letters, letters, letters, (a, before, after) => {
        const inside = aligned(a, before + a + after);
        expect(inside.ordered).toBe(a.length);
        expect(inside.longest).toBe(a.length);
        const other = aligned(a, before + after);
        for (const count of Object.values(other)) expect(count).toBeLessThanOrEqual(a.length);
        expect(other.longest).toBeLessThanOrEqual(other.ordered);
        expect(other.inRuns).toBeLessThanOrEqual(other.inPairs);
      }),
    );
  });
});

describe('bestSegment', () => {
  it('finds the run that gains most', () => {
    const gains = [-1, 2, -1, 3, -5, 4, -1];
    expect(bestSegment(0, 7, i => gains[i]!)).toEqual({ from: 1, to: 4, sum: 4 });
    expect(bestSegment(4, 7, i => gains[i]!)).toEqual({ from: 5, to: 6, sum: 4 });
    expect(bestSegment(0, 1, i => gains[i]!)).toBeNull();
  });
});
