import type { Block } from '../../src/engine/types.ts';
import type { Case, GoldSpan } from '../cases.ts';

/** Measures of text alignment: Potthast et al., "An evaluation framework for plagiarism detection", COLING 2010. */
export interface ReuseFigures {
  precision: number;
  recall: number;
  granularity: number;
  plagdet: number;
  /** Part of the characters of the documents without reuse that blocks cover. */
  clean: number;
}

type Place = Pick<GoldSpan, 'start' | 'end' | 'report' | 'reportStart'> & { reportEnd: number };

const overlap = (a: number, b: number, c: number, d: number): number =>
  Math.max(0, Math.min(b, d) - Math.max(a, c));

const meets = (a: Place, b: Place): boolean =>
  a.report === b.report &&
  overlap(a.start, a.end, b.start, b.end) > 0 &&
  overlap(a.reportStart, a.reportEnd, b.reportStart, b.reportEnd) > 0;

function union(spans: [number, number][]): number {
  let total = 0;
  let reach = -1;
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    total += Math.max(0, end - Math.max(start, reach));
    reach = Math.max(reach, end);
  }
  return total;
}

/** Part of a place, on both sides, that others cover. */
function covered(place: Place, others: readonly Place[]): number {
  const clip = (from: number, to: number, spans: [number, number][]) =>
    union(
      spans.flatMap(([a, b]) => (overlap(from, to, a, b) > 0 ? [[Math.max(from, a), Math.min(to, b)]] : [])),
    );
  const size = place.end - place.start + place.reportEnd - place.reportStart;
  const here = clip(
    place.start,
    place.end,
    others.map(each => [each.start, each.end]),
  );
  const there = clip(
    place.reportStart,
    place.reportEnd,
    others.map(each => [each.reportStart, each.reportEnd]),
  );
  return (here + there) / Math.max(1, size);
}

/** Measures blocks against the gold spans of cases. */
export function reuseFigures(cases: readonly Case[], blocks: readonly (readonly Block[])[]): ReuseFigures {
  const sum = { recall: 0, spans: 0, precision: 0, found: 0, parts: 0, hit: 0, marked: 0, clean: 0 };
  cases.forEach((each, c) => {
    const spans = (each.spans ?? []).filter((span): span is Place => span.reportEnd !== null);
    for (const span of spans) {
      const by = blocks[c]!.filter(block => meets(span, block));
      sum.recall += covered(span, by);
      sum.spans += 1;
      sum.parts += by.length;
      sum.hit += by.length > 0 ? 1 : 0;
    }
    for (const block of blocks[c]!) {
      sum.precision += covered(
        block,
        spans.filter(span => meets(span, block)),
      );
      sum.found += 1;
    }
    if (spans.length > 0) return;
    sum.marked += union(blocks[c]!.map(block => [block.start, block.end]));
    sum.clean += each.article.paragraphs.join('\n').length;
  });
  const recall = sum.recall / Math.max(1, sum.spans);
  const precision = sum.precision / Math.max(1, sum.found);
  const granularity = sum.hit > 0 ? sum.parts / sum.hit : 1;
  const harmonic = recall + precision > 0 ? (2 * recall * precision) / (recall + precision) : 0;
  return {
    precision,
    recall,
    granularity,
    plagdet: harmonic / Math.log2(1 + granularity),
    clean: sum.marked / Math.max(1, sum.clean),
  };
}
