import type { Block, Passage } from './types.ts';

/** Passages join across a gap of this many code units of prose in the article, and in the report. */
const GAP_HERE = 400;
const GAP_THERE = 600;

/** Neighbouring passages from one report, joined; each by its best source. */
export function blocksOf(passages: readonly Passage[]): Block[] {
  const open: Block[] = [];
  const copied = new Map<Block, number>();
  for (const { start, end, label, sources } of passages) {
    const source = sources[0];
    if (!source || (label !== 'copied' && label !== 'rewritten')) continue;
    const block = open.findLast(
      each =>
        each.report === source.report &&
        start - each.end <= GAP_HERE &&
        source.start - each.reportEnd <= GAP_THERE &&
        each.reportStart - source.end <= GAP_THERE,
    );
    const gain = (label === 'copied' ? 1 : -1) * (end - start);
    if (block) {
      block.end = Math.max(block.end, end);
      block.reportStart = Math.min(block.reportStart, source.start);
      block.reportEnd = Math.max(block.reportEnd, source.end);
      copied.set(block, copied.get(block)! + gain);
      continue;
    }
    const fresh: Block = {
      start,
      end,
      report: source.report,
      reportStart: source.start,
      reportEnd: source.end,
      label,
    };
    open.push(fresh);
    copied.set(fresh, gain);
  }
  for (const block of open) block.label = copied.get(block)! > 0 ? 'copied' : 'rewritten';
  return open;
}
