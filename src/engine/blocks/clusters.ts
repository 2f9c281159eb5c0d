import type { Seed } from './seeds.ts';

/** Seeds that are close together in both texts; unit indexes, ends inclusive. */
export interface Cluster {
  seeds: Seed[];
  here: [first: number, last: number];
  there: [first: number, last: number];
}

type Side = 'here' | 'there';

function parted(seeds: readonly Seed[], side: Side, gap: number): Seed[][] {
  const sorted = [...seeds].sort((a, b) => a[side] - b[side]);
  const groups: Seed[][] = [];
  for (const seed of sorted) {
    const group = groups.at(-1);
    if (group && seed[side] - group.at(-1)![side] <= gap + 1) group.push(seed);
    else groups.push([seed]);
  }
  return groups;
}

/** Seeds split where more than `gap` units without a seed lie between, on either side in turn. */
export function clustersOf(
  seeds: readonly Seed[],
  gap: number,
  side: Side = 'here',
  settled = false,
): Cluster[] {
  const groups = parted(seeds, side, gap);
  if (groups.length === 1 && settled) return seeds.length > 0 ? [clusterOf(groups[0]!)] : [];
  const other = side === 'here' ? 'there' : 'here';
  return groups.flatMap(group => clustersOf(group, gap, other, groups.length === 1));
}

function clusterOf(seeds: Seed[]): Cluster {
  const range = (side: Side): [number, number] => {
    let [first, last] = [seeds[0]![side], seeds[0]![side]];
    for (const seed of seeds) {
      first = Math.min(first, seed[side]);
      last = Math.max(last, seed[side]);
    }
    return [first, last];
  };
  return { seeds, here: range('here'), there: range('there') };
}
