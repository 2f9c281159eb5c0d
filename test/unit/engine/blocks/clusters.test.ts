import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../../../src/engine/blocks/clusters.ts';

const seeds = (...pairs: [number, number][]) => pairs.map(([here, there]) => ({ here, there }));
const ranges = (...pairs: [number, number][]) =>
  clustersOf(seeds(...pairs), 1).map(({ here, there }) => [here, there]);

describe('clustersOf', () => {
  it('joins seeds across small gaps on both sides', () => {
    expect(ranges([0, 5], [2, 6], [3, 8])).toEqual([
      [
        [0, 3],
        [5, 8],
      ],
    ]);
  });

  it('parts them where either side has a wide gap, however often that takes', () => {
    expect(ranges([0, 0], [1, 9], [2, 1], [9, 2])).toEqual(
      [
        [
          [0, 2],
          [0, 1],
        ],
        [
          [9, 9],
          [2, 2],
        ],
        [
          [1, 1],
          [9, 9],
        ],
      ].sort((a, b) => a[0]![0]! - b[0]![0]!),
    );
  });

  it('bears very many seeds, and tells a far one from them', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => ({ here: i % 400, there: i % 500 }));
    const far = { here: 900, there: 20 };
    const [near, alone] = clustersOf([...many, far], 1);
    expect(near).toMatchObject({ here: [0, 399], there: [0, 499] });
    expect(near!.seeds).toHaveLength(many.length);
    expect(alone).toEqual({ seeds: [far], here: [900, 900], there: [20, 20] });
  });

  it('finds none where there is no seed', () => {
    expect(clustersOf([], 1)).toEqual([]);
  });
});
