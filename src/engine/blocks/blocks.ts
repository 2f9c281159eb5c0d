import type { Evidence } from '../match/evidence.ts';
import type { Unit } from '../text/units.ts';
import type { CodedText } from '../text/vocabulary.ts';
import type { Block } from '../types.ts';
import { type Stretch, stretchesOf } from './reuse.ts';
import { seedsOf } from './seeds.ts';
import { Vectors } from './vectors.ts';

/** Shorter stretches, in code units, are chance or a single phrase. */
const LEAST_LENGTH = 150;
/** An end within this many words of a unit's own is moved there. */
const SNAP = 2;
/** Part of a stretch that a better one may cover already. */
const MOST_COVERED = 0.3;

interface Scored {
  block: Block;
  score: number;
}

/** The stretches of the article that are in a report, word for word or retold, each from its best report; in order. */
export function blocksOf({ article, reports, candidates, scales }: Evidence): Block[] {
  const vectors = new Vectors(scales.rarity);
  const seeds = seedsOf(article, reports, candidates, vectors);
  const scored = reports.flatMap((report, r) =>
    stretchesOf(seeds[r]!, article, report, vectors).map(stretch => scoredOf(stretch, article, report)),
  );
  return apart(scored.filter(({ block }) => isLong(block))).sort((a, b) => a.start - b.start);
}

const isLong = (block: Block): boolean =>
  block.end - block.start >= LEAST_LENGTH && block.reportEnd - block.reportStart >= LEAST_LENGTH;

function scoredOf(
  { here, there, score, isVerbatim }: Stretch,
  article: CodedText,
  report: CodedText,
): Scored {
  const [start, end] = placeOf(article, here.from, here.to);
  const [reportStart, reportEnd] = placeOf(report, there.from, there.to);
  const label = isVerbatim ? 'copied' : 'rewritten';
  return {
    block: { start, end, report: report.id, reportStart, reportEnd, label },
    score: score * Math.log(1 + end - start),
  };
}

/** Start and end of a run of tokens in the text, moved to a unit's where that is near. */
function placeOf({ tokens, units }: CodedText, from: number, to: number): [number, number] {
  let start = tokens[from]!.start;
  let end = tokens[to - 1]!.end;
  const first = Math.max(0, unitAt(units, from) - 1);
  const last = Math.min(units.length - 1, unitAt(units, to) + 1);
  for (const unit of [...units.slice(first, first + 3), ...units.slice(Math.max(0, last - 2), last + 1)]) {
    if (Math.abs(unit.from - from) <= SNAP) start = unit.start;
    if (Math.abs(unit.to - to) <= SNAP) end = unit.end;
  }
  return [start, end];
}

/** Index of the unit that holds a token. */
function unitAt(units: readonly Unit[], token: number): number {
  let low = 0;
  for (let high = units.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if (units[middle]!.from <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The best blocks, without those that better ones cover. */
function apart(scored: readonly Scored[]): Block[] {
  const kept: Block[] = [];
  for (const { block } of [...scored].sort((a, b) => b.score - a.score)) {
    const length = block.end - block.start;
    const covers = (each: Block) =>
      Math.min(each.end, block.end) - Math.max(each.start, block.start) > MOST_COVERED * length;
    if (!kept.some(covers)) kept.push(block);
  }
  return kept;
}
