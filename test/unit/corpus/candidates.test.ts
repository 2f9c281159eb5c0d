import { describe, expect, it } from 'vitest';
import { candidatesOf, weigh } from '../../../src/corpus/candidates.ts';
import { LIMITS } from '../../../src/corpus/limits.ts';

const nos = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** The greatest number of reports whose common term still finds them, in a corpus of so many. */
function mostFound(total: number): number {
  const counts = [50, 100, 101, 450, 600, 2000, 2001, 15_000, 20_000, 20_001];
  const found = new Map(counts.map(count => [count, nos(count)]));
  const weights = weigh({ fingerprints: [], terms: counts }, found, total, LIMITS.common);
  return Math.max(...weights.keys());
}

describe('a key that many reports have', () => {
  it.each([
    [60, 100],
    [9_000, 450],
    [30_000, 600],
    [100_000, 2000],
    [1_000_000, 20_000],
    [3_000_000, 20_000],
  ])('of %i reports finds some up to %i', (total, most) => {
    expect(mostFound(total)).toBe(most);
  });

  it('weighs less the more have it', () => {
    const found = new Map([1, 7, 90].map(count => [count, nos(count)]));
    const weights = weigh({ fingerprints: [], terms: [1, 7, 90] }, found, 5000, LIMITS.common);
    const [one, some, many] = [1, 7, 90].map(key => weights.get(key)!) as [number, number, number];
    expect(one > some && some > many && many > 0).toBe(true);
  });
});

describe('candidates', () => {
  it('are the reports that share most, each with the keys it has', () => {
    const found = new Map([
      [10, [1, 2, 3]],
      [20, [2, 3]],
      [30, [3]],
      [40, null],
    ]);
    const weights = weigh({ fingerprints: [10, 40], terms: [20, 30] }, found, 1000, LIMITS.common);
    const candidates = candidatesOf(weights, found, 5);
    expect(candidates.map(({ no }) => no)).toEqual([3, 2, 1]);
    expect(candidates.map(({ keys }) => [...keys].sort())).toEqual([[10, 20, 30], [10, 20], [10]]);
  });
});
