import type { CodedText } from '../text/vocabulary.ts';
import { Aligner, type Alignment } from './align.ts';
import type { UnitCandidate } from './candidates.ts';
import type { Relation } from './relation.ts';

/** One or two neighbouring units of a report. */
export interface Window {
  report: number;
  first: number;
  last: number;
}

/** What the article's sentence shares with a window. */
export interface Match extends Window, Parts {
  /** The parts of the sentence's core alone: its quoted words where it is mostly a quotation. */
  core: Parts;
  shares: Overlap;
}

/** Parts (0..1) of a sentence's words: in the window in order, in common runs of two, of three, in the longest run. */
export interface Parts {
  ordered: number;
  inPairs: number;
  inRuns: number;
  longest: number;
}

/** Parts (0..1) of the content of a sentence and a window that the other holds. */
export interface Overlap {
  /** Of the sentence's content words, weighted by rarity. */
  cover: number;
  /** The same where words that begin alike count too ('invasion', 'invaded'). */
  softCover: number;
  /**
   * The rarity of the words that both hold, summed up: no part, so that more words weigh more. Of those that are
   * neither names nor figures, which reports of one event all carry; words that begin alike count too.
   */
  plainHeld: number;
  /**
   * Of the facts of the sentence: of its content words, weighted by rarity among all of the event's texts, names for
   * less, as reports of one event share these whatever they say; words that begin alike count too.
   */
  facts: number;
  /** Of the window's content words, weighted by rarity. */
  reverse: number;
  /** Of the distinct content words of the sentence, and of the window, each counted as one. */
  shared: number;
  sharedBack: number;
  /** How many distinct content words both hold: no part, a count. */
  common: number;
}

/** The weight of a word that only begins like another: where sameness is measured, and as a fact ('general', 'generation'). */
const BEGIN_ALIKE = 0.8;
const FACT_ALIKE = 0.5;
/** The weight of a name among facts. */
const NAME = 0.6;

/** What comparing needs to know of the event: rarity and beginning of each stem. */
export interface Scales {
  /** How many different words there are. */
  words: number;
  rarity: Float64Array;
  /** Equal for stems with the same first five letters; -1 for short ones and figures. */
  beginnings: Int32Array;
}

/** The windows around the candidates: each alone, and with the unit before and after it. */
export function windowsOf(candidates: readonly UnitCandidate[], reports: readonly CodedText[]): Window[] {
  const windows: Window[] = [];
  const seen = new Set<number>();
  for (const { report, unit } of candidates) {
    const count = reports[report]!.units.length;
    for (let shift = 0; shift < 3; shift += 1) {
      const first = shift === 2 ? unit - 1 : unit;
      const last = shift === 1 ? unit + 1 : unit;
      const key = (report * 1e6 + first) * 2 + (last - first);
      if (first < 0 || last >= count || seen.has(key)) continue;
      seen.add(key);
      windows.push({ report, first, last });
    }
  }
  return windows;
}

/** The parts of `length` words that an alignment counts. */
function parts(alignment: Alignment, length: number): Parts {
  const { ordered, inPairs, inRuns, longest } = alignment;
  if (length === 0) return { ordered: 0, inPairs: 0, inRuns: 0, longest: 0 };
  return {
    ordered: ordered / length,
    inPairs: inPairs / length,
    inRuns: inRuns / length,
    longest: longest / length,
  };
}

const ratio = (part: number, all: number, empty: number): number => (all > 0 ? part / all : empty);

/** Compares sentences of one article with windows of its reports. Keeps its tables, as there are many to compare. */
export class Comparer {
  /** The round in which each stem, and each beginning, was last seen in the window or in the sentence. */
  private readonly there: Int32Array;
  private readonly here: Int32Array;
  private readonly begun: Int32Array;
  private readonly aligner: Aligner;
  private round = 0;

  constructor(
    private readonly article: CodedText,
    private readonly reports: readonly CodedText[],
    private readonly relations: readonly Relation[],
    private readonly scales: Scales,
  ) {
    this.aligner = new Aligner(scales.words);
    const size = scales.beginnings.length;
    this.there = new Int32Array(size);
    this.here = new Int32Array(size);
    this.begun = new Int32Array(size);
  }

  /**
   * Compares sentence `s` of the article with a window.
   * @param core the words of the sentence that its copying is judged by, where these are not all of them
   */
  compare(s: number, core: Int32Array | null, window: Window): Match {
    const { from, to } = this.article.sentences[s]!;
    const report = this.reports[window.report]!;
    const bFrom = report.units[window.first]!.from;
    const bTo = report.units[window.last]!.to;
    const whole = parts(
      this.aligner.align(this.article.words, from, to, report.words, bFrom, bTo),
      to - from,
    );
    const shares = this.coverage(from, to, report.stems, bFrom, bTo, this.relations[window.report]!.rarity);
    return {
      report: window.report,
      first: window.first,
      last: window.last,
      ordered: whole.ordered,
      inPairs: whole.inPairs,
      inRuns: whole.inRuns,
      longest: whole.longest,
      core: core
        ? parts(this.aligner.align(core, 0, core.length, report.words, bFrom, bTo), core.length)
        : whole,
      shares,
    };
  }

  /** Marks the window's stems and adds up their rarity. */
  private mark(
    stems: Int32Array,
    from: number,
    to: number,
    rarity: Float64Array,
  ): { all: number; count: number } {
    const { beginnings } = this.scales;
    const round = ++this.round;
    let all = 0;
    let count = 0;
    for (let i = from; i < to; i += 1) {
      const stem = stems[i]!;
      if (stem < 0 || this.there[stem] === round) continue;
      this.there[stem] = round;
      if (beginnings[stem]! >= 0) this.begun[beginnings[stem]!] = round;
      all += rarity[stem]!;
      count += 1;
    }
    return { all, count };
  }

  private coverage(
    from: number,
    to: number,
    stems: Int32Array,
    bFrom: number,
    bTo: number,
    rarity: Float64Array,
  ): Overlap {
    const { beginnings, rarity: eventRarity } = this.scales;
    const window = this.mark(stems, bFrom, bTo, rarity);
    const { round, here, there, begun } = this;
    let [all, count, shared, common, soft] = [0, 0, 0, 0, 0];
    let [plainHeld, facts, allFacts] = [0, 0, 0];
    for (let i = from; i < to; i += 1) {
      const stem = this.article.stems[i]!;
      if (stem < 0 || here[stem] === round) continue;
      here[stem] = round;
      const weight = rarity[stem]!;
      const is = there[stem] === round ? 1 : 0;
      all += weight;
      count += 1;
      shared += is * weight;
      common += is;
      const begins = beginnings[stem]! >= 0 && begun[beginnings[stem]!] === round;
      const part = is || (begins ? BEGIN_ALIKE : 0);
      soft += part * weight;
      const { isName, isNumber } = this.article.tokens[i]!;
      if (!isName && !isNumber) plainHeld += part * weight;
      const fact = isName ? NAME * eventRarity[stem]! : eventRarity[stem]!;
      facts += (is || (begins && !isNumber ? FACT_ALIKE : 0)) * fact;
      allFacts += fact;
    }
    return {
      cover: ratio(shared, all, 0),
      softCover: ratio(soft, all, 0),
      plainHeld,
      facts: ratio(facts, allFacts, 0),
      reverse: ratio(shared, window.all, 0),
      shared: ratio(common, count, 0),
      sharedBack: ratio(common, window.count, 0),
      common,
    };
  }
}
