import type { Block, Findings, Label } from '../src/engine/types.ts';
import type { Case, GoldSpan } from './cases.ts';

export const LABELS = ['copied', 'rewritten', 'unique'] as const;

/** Part by part figures for labels against gold, each 0..1; `counts` is keyed 'gold/said'. */
export interface LabelFigures {
  f1: Record<(typeof LABELS)[number], number>;
  macro: number;
  uniqueCopied: number;
  skipped: number;
  quotes: number;
  sources: number;
  counts: Map<string, number>;
}

const f1 = (hit: number, wrong: number, missed: number): number =>
  hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed);

interface Said {
  label: Label;
  quote: boolean;
  reports: string[];
}

/** What findings say of a gold passage: the label that covers most of it, and the passage that does. */
function saidOf(found: Findings, start: number, end: number): Said {
  const shares = new Map<Label, number>();
  let best: { quote: boolean; reports: string[] } = { quote: false, reports: [] };
  let most = 0;
  for (const passage of found.passages) {
    const overlap = Math.min(end, passage.end) - Math.max(start, passage.start);
    if (overlap <= 0) continue;
    shares.set(passage.label, (shares.get(passage.label) ?? 0) + overlap);
    if (overlap > most) {
      most = overlap;
      best = { quote: passage.quote, reports: passage.sources.map(source => source.report) };
    }
  }
  const label = [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'skip';
  return { label, ...best };
}

/** Measures labels, quotations, sources and furniture over cases with gold passages. */
export function labelFigures(cases: readonly Case[], traces: readonly Findings[]): LabelFigures {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  cases.forEach((each, c) => {
    for (const gold of each.passages ?? []) {
      if (gold.label === 'disputed') continue;
      const said = saidOf(traces[c]!, gold.start, gold.end);
      add(`${gold.label}/${said.label}`);
      if (gold.label === 'skip') continue;
      add(`quote ${gold.quote}/${said.quote}`);
      if (gold.label === 'copied' && said.label === 'copied' && gold.report)
        add(`source ${said.reports.some(id => id === gold.report || id === gold.alt)}`);
    }
  });
  return figuresOf(counts);
}

function figuresOf(counts: Map<string, number>): LabelFigures {
  const at = (key: string) => counts.get(key) ?? 0;
  const sum = (test: (gold: string, said: string) => boolean) =>
    [...counts].reduce((total, [key, count]) => {
      const [gold = '', said = ''] = key.split('/');
      return gold !== 'skip' && !key.startsWith('quote') && test(gold, said) ? total + count : total;
    }, 0);
  const of = (label: string) =>
    f1(
      at(`${label}/${label}`),
      sum((gold, said) => said === label && gold !== label),
      sum((gold, said) => gold === label && said !== label),
    );
  const scores = { copied: of('copied'), rewritten: of('rewritten'), unique: of('unique') };
  const skips = [...counts]
    .filter(([key]) => key.startsWith('skip/'))
    .reduce((total, [, count]) => total + count, 0);
  return {
    f1: scores,
    macro: (scores.copied + scores.rewritten + scores.unique) / 3,
    uniqueCopied:
      at('unique/copied') /
      Math.max(
        1,
        sum(gold => gold === 'unique'),
      ),
    skipped: at('skip/skip') / Math.max(1, skips),
    quotes: f1(at('quote true/true'), at('quote false/true'), at('quote true/false')),
    sources: at('source true') / Math.max(1, at('source true') + at('source false')),
    counts,
  };
}

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
