import type { Label } from '../../engine/types.ts';
import type { Counted } from '../trace/counting.ts';

/** Neighbouring passages of one label, as a stretch (0..1) of the article. */
export interface Run {
  kind: Label | 'quote';
  from: number;
  to: number;
}

/** Where in the article the labels fall; what is not prose is left blank. */
export function runsOf({ trace: { passages }, leftOut }: Counted): Run[] {
  const length = Math.max(1, passages.at(-1)?.end ?? 0);
  const runs: Run[] = [];
  passages.forEach(({ start, end, label, quote, sources }, index) => {
    if (label === 'skip' || leftOut.has(index)) return;
    const kind = quote && sources.length > 0 ? 'quote' : label;
    const last = runs.at(-1);
    const isNext = index > 0 && last?.kind === kind && passages[index - 1]!.end / length === last.to;
    if (isNext && last) last.to = end / length;
    else runs.push({ kind, from: start / length, to: end / length });
  });
  return runs;
}

/** The listed passage nearest to a place (0..1) in the article, or null if none is listed. */
export function passageAt({ trace: { passages } }: Counted, listed: readonly number[], at: number) {
  const place = at * (passages.at(-1)?.end ?? 0);
  const distance = (index: number) => {
    const { start, end } = passages[index]!;
    return place < start ? start - place : Math.max(0, place - end);
  };
  return listed.reduce<number | null>(
    (best, index) => (best === null || distance(index) < distance(best) ? index : best),
    null,
  );
}
