import type { Span } from './types.ts';

/** Index of the first item that ends after `at`. */
export function firstAfter(items: readonly Span[], at: number): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
