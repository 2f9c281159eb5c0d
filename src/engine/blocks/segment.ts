/** A run of tokens, `to` exclusive, with its sum. */
export interface Segment {
  from: number;
  to: number;
  sum: number;
}

/**
 * The run of tokens with the highest sum of gains among from..to (Bentley's and Kadane's scan), or null if no gain is
 * above 0. It begins and ends with a token that gains.
 */
export function bestSegment(from: number, to: number, gain: (token: number) => number): Segment | null {
  let best: Segment | null = null;
  let sum = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += gain(i);
    if (sum > (best?.sum ?? 0)) best = { from: start, to: i + 1, sum };
  }
  return best;
}
