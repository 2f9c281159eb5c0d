/** One measured figure, printed as a JSON line. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What `value` is to keep: at most this, for a ratio at least. */
  bar?: number;
  /** What it is compared with and how much that takes, in `unit`; `ratio` is how many times faster ours is. */
  peer?: { name: string; value: number };
  ratio?: number;
  /** How it was measured, where the name does not say. */
  note?: string;
}

/** A subject's figures, each given as soon as it is measured. */
export type Subject = () => Iterable<Figure> | AsyncIterable<Figure>;

export const round = (value: number): number => Number(value.toPrecision(4));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Milliseconds that `run` takes. */
export function timeOf(run: () => unknown): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

/** Milliseconds of each of `count` runs over the items in turn, after `warm` runs that do not count. */
export function timesOver<Item>(
  items: readonly Item[],
  run: (item: Item) => unknown,
  count: number,
  warm: number,
): number[] {
  const times: number[] = [];
  for (let i = -warm; i < count; i += 1) {
    const item = items[(i + warm) % items.length]!;
    const time = timeOf(() => run(item));
    if (i >= 0) times.push(time);
  }
  return times;
}

/** The exponent of the power law that fits the points best (least squares of the logarithms). */
export function exponentOf(points: readonly { size: number; time: number }[]): number {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (k: 0 | 1) => logs.reduce((sum, log) => sum + log[k], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return over / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}
