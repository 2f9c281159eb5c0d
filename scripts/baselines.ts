import { compareTwoStrings } from 'string-similarity';
import { shingles, winnow } from '../src/engine/fingerprints.ts';
import type { Findings, Label } from '../src/engine/types.ts';
import type { CodedText } from '../src/engine/vocabulary.ts';
import type { Case } from './cases.ts';
import type { LabelFigures } from './measures.ts';
import { labelFigures } from './measures.ts';
import type { Lesson } from './training.ts';

/** Scores a sentence of the article against the reports by one simple likeness (0..1). */
export type Baseline = (lesson: Lesson, sentence: number) => number;

const sliceOf = (text: CodedText, { start, end }: { start: number; end: number }) =>
  text.text.slice(start, end);

const similarity: Baseline = ({ evidence }, s) => {
  const mine = sliceOf(evidence.article, evidence.article.sentences[s]!);
  let best = 0;
  for (const { report, first } of evidence.matches[s]!) {
    const there = evidence.reports[report]!;
    best = Math.max(best, compareTwoStrings(mine, sliceOf(there, there.units[first]!)));
  }
  return best;
};

const containment: Baseline = ({ evidence }, s) => {
  const { from, to } = evidence.article.sentences[s]!;
  const mine = [...shingles(evidence.article.tokens.slice(from, to), 3)];
  let best = 0;
  for (const { report, first, last } of evidence.matches[s]!) {
    const there = evidence.reports[report]!;
    const tokens = there.tokens.slice(there.units[first]!.from, there.units[last]!.to);
    const theirs = new Set(shingles(tokens, 3));
    best = Math.max(best, mine.filter(hash => theirs.has(hash)).length / Math.max(1, mine.length));
  }
  return best;
};

const known = new WeakMap<CodedText, Set<number>>();

function printsOf(text: CodedText): Set<number> {
  let prints = known.get(text);
  if (!prints) {
    const hashes = shingles(text.tokens);
    prints = new Set(winnow(hashes).map(place => hashes[place]!));
    known.set(text, prints);
  }
  return prints;
}

const winnowing: Baseline = ({ evidence }, s) => {
  const { from, to } = evidence.article.sentences[s]!;
  const hashes = shingles(evidence.article.tokens.slice(from, to));
  const kept = winnow(hashes).map(place => hashes[place]!);
  const parts = evidence.reports.map(report => kept.filter(hash => printsOf(report).has(hash)).length);
  return Math.max(0, ...parts) / Math.max(1, kept.length);
};

export const BASELINES: Record<string, Baseline> = {
  'string-similarity (Dice)': similarity,
  '3-word containment': containment,
  'winnowed fingerprints': winnowing,
};

/** A baseline's figures with the two thresholds that suit this very data best, gold's furniture left out. */
export function bestFigures(
  baseline: Baseline,
  cases: readonly Case[],
  lessons: readonly Lesson[],
): LabelFigures {
  const scores = lessons.map(lesson => lesson.evidence.article.sentences.map((_, s) => baseline(lesson, s)));
  let best: LabelFigures | null = null;
  for (let high = 0.3; high <= 0.95; high += 0.05) {
    for (let low = 0; low < high; low += 0.05) {
      const figures = labelFigures(
        cases,
        lessons.map((lesson, c) => labelled(lesson, scores[c]!, low, high)),
      );
      if (!best || figures.macro > best.macro) best = figures;
    }
  }
  return best!;
}

function labelled(
  { evidence, gold }: Lesson,
  scores: readonly number[],
  low: number,
  high: number,
): Findings {
  const labelOf = (score: number): Label => (score >= high ? 'copied' : score > low ? 'rewritten' : 'unique');
  const passages = evidence.article.sentences.map(({ start, end }, s) => ({
    start,
    end,
    label: gold[s]?.label === 'skip' ? ('skip' as const) : labelOf(scores[s]!),
    quote: false,
    sources: [],
  }));
  return {
    passages,
    blocks: [],
    differences: [],
    omitted: [],
    shares: { copied: 0, rewritten: 0, unique: 0, quote: 0 },
  };
}
