import type { Unit } from '../text/units.ts';
import type { CodedText } from '../text/vocabulary.ts';

/** A unit of a report that may be the source of a stretch of the article. */
export interface UnitCandidate {
  /** Index among the reports. */
  report: number;
  /** Index among that report's units. */
  unit: number;
  score: number;
}

/** A key that very many units hold says nothing and costs much: only this many of them are kept. */
const MOST_HOLDERS = 400;
/** What a shared run of three words adds, beside the rarity of its stems. */
const RUN_GAIN = 2;

/** Bits that rule out most runs the article does not hold without looking them up. */
const FILTER = 1 << 16;

/** Finds, for a stretch of an article, the units of the reports that share its rare stems and word runs. */
export class CandidateIndex {
  /** Only what the article holds is kept: the units of the reports by stem, and by run of three words. */
  private readonly byStem: (number[] | undefined)[];
  private readonly byRun = new Map<number, number[]>();
  private readonly hasRun = new Uint8Array(FILTER);
  private readonly reportOf: number[] = [];
  private readonly unitOf: number[] = [];
  private readonly scores: Float64Array;

  constructor(
    private readonly article: CodedText,
    reports: readonly CodedText[],
    private readonly rarity: Float64Array,
  ) {
    this.byStem = new Array(rarity.length);
    for (const stem of article.stems) if (stem >= 0) this.byStem[stem] ??= [];
    for (const { from, to } of article.units) eachRun(article.words, from, to, run => this.await(run));
    for (const { from, to } of article.sentences) eachRun(article.words, from, to, run => this.await(run));
    reports.forEach((report, r) => {
      report.units.forEach((unit, u) => {
        const id = this.reportOf.push(r) - 1;
        this.unitOf.push(u);
        this.put(report, unit, id);
      });
    });
    this.scores = new Float64Array(this.reportOf.length);
  }

  private await(run: number): void {
    this.hasRun[run & (FILTER - 1)] = 1;
    if (!this.byRun.has(run)) this.byRun.set(run, []);
  }

  private put({ stems, words }: CodedText, { from, to }: Unit, id: number): void {
    for (let i = from; i < to; i += 1) {
      const stem = stems[i]!;
      if (stem >= 0) hold(this.byStem[stem], id);
    }
    eachRun(words, from, to, run => {
      if (this.hasRun[run & (FILTER - 1)] === 1) hold(this.byRun.get(run), id);
    });
  }

  /** The `most` best candidates for the article's tokens from..to, best first. */
  find({ from, to }: { from: number; to: number }, most: number): UnitCandidate[] {
    const touched: number[] = [];
    const stems = new Set(this.article.stems.subarray(from, to));
    stems.delete(-1);
    for (const stem of stems) this.add(this.byStem[stem], this.rarity[stem]!, touched);
    const runs = new Set<number>();
    eachRun(this.article.words, from, to, run => runs.add(run));
    for (const run of runs) this.add(this.byRun.get(run), RUN_GAIN, touched);
    const found = this.best(touched, most).map(id => ({
      report: this.reportOf[id]!,
      unit: this.unitOf[id]!,
      score: this.scores[id]!,
    }));
    for (let i = 0; i < touched.length; i += 1) this.scores[touched[i]!] = 0;
    return found;
  }

  private add(ids: readonly number[] | undefined, gain: number, touched: number[]): void {
    if (!ids) return;
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i]!;
      if (this.scores[id] === 0) touched.push(id);
      this.scores[id]! += gain;
    }
  }

  /** The `most` ids of highest score, best first; of equals those put in first. */
  private best(ids: readonly number[], most: number): number[] {
    const { scores } = this;
    const isBefore = (a: number, b: number): boolean =>
      scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
    const found: number[] = [];
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i]!;
      if (found.length === most) {
        if (!isBefore(id, found[most - 1]!)) continue;
        found.pop();
      }
      let place = found.push(id) - 1;
      for (; place > 0 && isBefore(id, found[place - 1]!); place -= 1) found[place] = found[place - 1]!;
      found[place] = id;
    }
    return found;
  }
}

function hold(holders: number[] | undefined, id: number): void {
  if (holders && holders.length < MOST_HOLDERS && holders[holders.length - 1] !== id) holders.push(id);
}

const runKey = (a: number, b: number, c: number): number => {
  const key = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c;
  return key ^ (key >>> 15);
};

/** Calls `found` with each run of three words of from..to, or with all there is where it is shorter. */
function eachRun(words: Int32Array, from: number, to: number, found: (run: number) => void): void {
  if (to - from < 3) found(runKey(words[from] ?? -1, words[from + 1] ?? -1, -1));
  for (let i = from; i + 2 < to; i += 1) found(runKey(words[i]!, words[i + 1]!, words[i + 2]!));
}
