import type { Unit } from './units.ts';
import type { CodedText } from './vocabulary.ts';

/** A unit of a report that may be what a stretch of the article stands on. */
export interface Candidate {
  /** Index among the reports. */
  report: number;
  /** Index among that report's units. */
  unit: number;
  score: number;
}

/** A key that very many units hold tells nothing and costs much: only this many of them are kept. */
const MOST_HOLDERS = 400;
/** What a shared run of three words adds, beside the rarity of its stems. */
const RUN_GAIN = 2;

/** Finds, for a stretch of an article, the units of the reports that share its rare stems and word runs. */
export class CandidateIndex {
  /** Only what the article holds is kept: the units of the reports by stem, and by run of three words. */
  private readonly byStem: (number[] | undefined)[] = [];
  private readonly byRun = new Map<number, number[]>();
  private readonly reportOf: number[] = [];
  private readonly unitOf: number[] = [];
  private readonly scores: Float64Array;

  constructor(
    private readonly article: CodedText,
    reports: readonly CodedText[],
    private readonly rarity: Float64Array,
  ) {
    for (const stem of article.stems) if (stem >= 0) this.byStem[stem] ??= [];
    for (const { from, to } of [...article.units, ...article.sentences])
      eachRun(article.words, from, to, run => {
        if (!this.byRun.has(run)) this.byRun.set(run, []);
      });
    reports.forEach((report, r) => {
      report.units.forEach((unit, u) => {
        const id = this.reportOf.length;
        this.reportOf.push(r);
        this.unitOf.push(u);
        this.put(report, unit, id);
      });
    });
    this.scores = new Float64Array(this.reportOf.length);
  }

  private put(report: CodedText, { from, to }: Unit, id: number): void {
    for (let i = from; i < to; i += 1) {
      const stem = report.stems[i]!;
      if (stem >= 0) hold(this.byStem[stem], id);
    }
    eachRun(report.words, from, to, run => hold(this.byRun.get(run), id));
  }

  /** The `most` best candidates for the article's tokens from..to, best first. */
  find({ from, to }: { from: number; to: number }, most: number): Candidate[] {
    const touched: number[] = [];
    const add = (ids: number[] | undefined, gain: number) => {
      for (const id of ids ?? []) {
        if (this.scores[id] === 0) touched.push(id);
        this.scores[id]! += gain;
      }
    };
    const stems = new Set(this.article.stems.subarray(from, to));
    stems.delete(-1);
    for (const stem of stems) add(this.byStem[stem], this.rarity[stem]!);
    const runs = new Set<number>();
    eachRun(this.article.words, from, to, run => runs.add(run));
    for (const run of runs) add(this.byRun.get(run), RUN_GAIN);
    return this.best(touched, most);
  }

  private best(touched: number[], most: number): Candidate[] {
    const { scores } = this;
    const ranked = touched.sort((a, b) => scores[b]! - scores[a]! || a - b);
    const found = ranked.slice(0, most).map(id => ({
      report: this.reportOf[id]!,
      unit: this.unitOf[id]!,
      score: scores[id]!,
    }));
    for (const id of touched) scores[id] = 0;
    return found;
  }
}

function hold(holders: number[] | undefined, id: number): void {
  if (holders && holders.length < MOST_HOLDERS && holders[holders.length - 1] !== id) holders.push(id);
}

const runKey = (a: number, b: number, c: number): number =>
  (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c) | 0;

/** Calls `found` with each run of three words of from..to, or with all there is where it is shorter. */
function eachRun(words: Int32Array, from: number, to: number, found: (run: number) => void): void {
  if (to - from < 3) found(runKey(words[from] ?? -1, words[from + 1] ?? -1, -1));
  for (let i = from; i + 2 < to; i += 1) found(runKey(words[i]!, words[i + 1]!, words[i + 2]!));
}
