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

  it('bears very many seeds', () => {
    const many = Array.from({ length: 200_000 }, (_, i): [number, number] => [i % 400, i % 500]);
    expect(ranges(...many.slice(0, 5000))).toHaveLength(1);
    expect(
      clustersOf(
        seeds(...many.slice(0, 100)).flatMap(seed => Array(2000).fill(seed)),
        1,
      ),
    ).toHaveLength(1);
    expect(clustersOf([], 1)).toEqual([]);
  });
});
