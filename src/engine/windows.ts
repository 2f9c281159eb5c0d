import { type Alignment, align } from './align.ts';
import type { Candidate } from './candidates.ts';
import type { CodedText } from './vocabulary.ts';

/** One or two neighbouring sentences of a report. */
export interface Window {
  report: number;
  first: number;
  last: number;
}

/** What the article's sentence shares with a window. Parts are 0..1 of the sentence. */
export interface Match extends Window {
  /** Words of the sentence. */
  length: number;
  alignment: Alignment;
  /** Part of the words that stand in the window in order. */
  ordered: number;
  /** Parts of the words inside common runs of two, three words, and of the longest run. */
  inPairs: number;
  inRuns: number;
  longest: number;
  /** The first four for the sentence's core alone: the quoted words where it is mostly a quotation. */
  core: { ordered: number; inPairs: number; inRuns: number; longest: number };
  /** Part of the content words, weighted by rarity, that the window holds too. */
  cover: number;
  /** The same where words that begin alike count too ('invasion', 'invaded'). */
  softCover: number;
  /** Parts of the names and of the figures that the window holds; 1 where there are none. */
  names: number;
  figures: number;
  /** Part of the window's own content, weighted by rarity, that the sentence holds. */
  reverse: number;
  /** Parts of the sentence's and of the window's distinct content words that the other holds, each counted as one. */
  shared: number;
  sharedBack: number;
}

/** What comparing needs to know of the event: rarity and beginning of each stem. */
export interface Scales {
  rarity: Float64Array;
  /** Equal for stems with the same first five letters; -1 for short ones and figures. */
  beginnings: Int32Array;
}

/** The windows around the candidates: each alone, and with the sentence before and after it. */
export function windowsOf(candidates: readonly Candidate[], reports: readonly CodedText[]): Window[] {
  const windows = new Map<string, Window>();
  for (const { report, sentence } of candidates) {
    const count = reports[report]!.sentences.length;
    for (const [first, last] of [
      [sentence, sentence],
      [sentence, sentence + 1],
      [sentence - 1, sentence],
    ] as const) {
      if (first >= 0 && last < count) windows.set(`${report} ${first} ${last}`, { report, first, last });
    }
  }
  return [...windows.values()];
}

/** The parts of `length` words that an alignment counts. */
function parts(alignment: Alignment, length: number) {
  const part = (count: number) => (length === 0 ? 0 : count / length);
  return {
    ordered: part(alignment.ordered),
    inPairs: part(alignment.inPairs),
    inRuns: part(alignment.inRuns),
    longest: part(alignment.longest),
  };
}

/**
 * Compares sentence `s` of the article with a window.
 * @param core the words of the sentence that its copying is judged by, where these are not all of them
 */
export function compare(
  article: CodedText,
  s: number,
  core: Int32Array | null,
  report: CodedText,
  window: Window,
  scales: Scales,
): Match {
  const { from, to } = article.sentences[s]!;
  const bFrom = report.sentences[window.first]!.from;
  const bTo = report.sentences[window.last]!.to;
  const alignment = align(article.words, from, to, report.words, bFrom, bTo);
  const whole = parts(alignment, to - from);
  return {
    ...window,
    length: to - from,
    alignment,
    ...whole,
    core: core ? parts(align(core, 0, core.length, report.words, bFrom, bTo), core.length) : whole,
    ...coverage(article, from, to, report, bFrom, bTo, scales),
  };
}

function coverage(
  a: CodedText,
  from: number,
  to: number,
  b: CodedText,
  bFrom: number,
  bTo: number,
  scales: Scales,
) {
  const { rarity, beginnings } = scales;
  const there = new Set(b.stems.subarray(bFrom, bTo));
  const begun = new Set<number>();
  for (let i = bFrom; i < bTo; i += 1) if (b.stems[i]! >= 0) begun.add(beginnings[b.stems[i]!]!);
  begun.delete(-1);
  const here = new Set<number>();
  const sum = {
    all: 0,
    common: 0,
    shared: 0,
    soft: 0,
    names: 0,
    sharedNames: 0,
    figures: 0,
    sharedFigures: 0,
  };
  for (let i = from; i < to; i += 1) {
    const stem = a.stems[i]!;
    if (stem < 0 || here.has(stem)) continue;
    here.add(stem);
    const weight = rarity[stem]!;
    const shared = there.has(stem) ? 1 : 0;
    sum.all += weight;
    sum.common += shared;
    sum.shared += shared * weight;
    sum.soft += weight * (shared || (begun.has(beginnings[stem]!) ? 0.8 : 0));
    const token = a.tokens[i]!;
    sum.names += token.isName ? 1 : 0;
    sum.sharedNames += token.isName ? shared : 0;
    sum.figures += token.isNumber ? 1 : 0;
    sum.sharedFigures += token.isNumber ? shared : 0;
  }
  let backAll = 0;
  let backShared = 0;
  there.delete(-1);
  for (const stem of there) {
    backAll += rarity[stem]!;
    if (here.has(stem)) backShared += rarity[stem]!;
  }
  const ratio = (x: number, y: number, empty: number) => (y > 0 ? x / y : empty);
  return {
    cover: ratio(sum.shared, sum.all, 0),
    softCover: ratio(sum.soft, sum.all, 0),
    names: ratio(sum.sharedNames, sum.names, 1),
    figures: ratio(sum.sharedFigures, sum.figures, 1),
    reverse: ratio(backShared, backAll, 0),
    shared: ratio(sum.common, here.size, 0),
    sharedBack: ratio(sum.common, there.size, 0),
  };
}
