import type { CodedText } from './vocabulary.ts';

/** A sentence of a report that may be what an article's sentence stands on. */
export interface Candidate {
  /** Index among the reports. */
  report: number;
  /** Index among that report's sentences. */
  sentence: number;
  score: number;
}

/** A key that very many sentences hold tells nothing and costs much: only this many of them are kept. */
const MOST_HOLDERS = 400;
/** What a shared run of three words adds, beside the rarity of its stems. */
const RUN_GAIN = 2;

const runKey = (a: number, b: number, c: number): number =>
  (Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c) >>> 0;

/** Finds, for an article's sentence, the sentences of the reports that share its rare stems and word runs. */
export class CandidateIndex {
  private readonly byStem = new Map<number, number[]>();
  private readonly byRun = new Map<number, number[]>();
  private readonly reportOf: number[] = [];
  private readonly sentenceOf: number[] = [];
  private scores: Float64Array;

  constructor(
    reports: readonly CodedText[],
    private readonly rarity: Float64Array,
  ) {
    reports.forEach((report, r) => {
      report.sentences.forEach((_, s) => {
        this.put(report, r, s);
      });
    });
    this.scores = new Float64Array(this.reportOf.length);
  }

  private put(report: CodedText, r: number, s: number): void {
    const id = this.reportOf.length;
    this.reportOf.push(r);
    this.sentenceOf.push(s);
    eachKey(report, s, (key, isRun) => add(isRun ? this.byRun : this.byStem, key, id));
  }

  /** The `most` best candidates for sentence `s` of the article, best first. */
  find(article: CodedText, s: number, most: number): Candidate[] {
    const touched: number[] = [];
    const seen = new Set<number>();
    eachKey(article, s, (key, isRun) => {
      const mark = isRun ? -1 - key : key;
      if (seen.has(mark)) return;
      seen.add(mark);
      const gain = isRun ? RUN_GAIN : this.rarity[key]!;
      for (const id of (isRun ? this.byRun : this.byStem).get(key) ?? []) {
        if (this.scores[id] === 0) touched.push(id);
        this.scores[id]! += gain;
      }
    });
    return this.best(touched, most);
  }

  private best(touched: number[], most: number): Candidate[] {
    const ranked = touched.map(id => ({
      report: this.reportOf[id]!,
      sentence: this.sentenceOf[id]!,
      score: this.scores[id]!,
    }));
    for (const id of touched) this.scores[id] = 0;
    return ranked
      .sort((a, b) => b.score - a.score || a.report - b.report || a.sentence - b.sentence)
      .slice(0, most);
  }
}

function add(index: Map<number, number[]>, key: number, id: number): void {
  const holders = index.get(key);
  if (!holders) index.set(key, [id]);
  else if (holders.length < MOST_HOLDERS && holders[holders.length - 1] !== id) holders.push(id);
}

/** Calls `found` with each content stem and each run of three words of a sentence (all it has where it is shorter). */
function eachKey(text: CodedText, s: number, found: (key: number, isRun: boolean) => void): void {
  const { from, to } = text.sentences[s]!;
  const { words, stems } = text;
  for (let i = from; i < to; i += 1) if (stems[i]! >= 0) found(stems[i]!, false);
  if (to - from < 3) found(runKey(words[from] ?? -1, words[from + 1] ?? -1, -1), true);
  for (let i = from; i + 2 < to; i += 1) found(runKey(words[i]!, words[i + 1]!, words[i + 2]!), true);
}
