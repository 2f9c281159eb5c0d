import { isBoilerplate } from './furniture/boilerplate.ts';
import { originsOf } from './match/origins.ts';
import { firstAfter } from './text/spans.ts';
import { StemIndex } from './text/stemIndex.ts';
import type { CodedText } from './text/vocabulary.ts';
import type { Omission, Passage } from './types.ts';

/** Omissions told at most. */
export const MOST_OMISSIONS = 30;

/** Part of a sentence's content, by rarity, that makes a counterpart: in one sentence, two neighbours, the article. */
const COUNTERPART = { one: 0.4, two: 0.55, all: 0.8 };
/** The same for a sentence that a passage already has for its source. */
const USED_COUNTERPART = 0.3;
/** Two sentences that share this part of the shorter one's content tell one fact. */
const SAME_FACT = 0.55;
const FEWEST_WORDS = 7;
const FEWEST_STEMS = 4;
/** A report is on the article's event where this part of its sentences (and at least two) have a counterpart. */
const ON_EVENT = 0.1;

/** A sentence of a report without a counterpart. `place` is 0 for the report's first sentence, 1 for its last. */
interface Missing {
  report: number;
  sentence: number;
  start: number;
  end: number;
  place: number;
  stems: number[];
}

/** One fact with the sentences that tell it, by their places. */
interface Fact {
  told: Missing[];
  /** How many independent reports tell it. */
  origins: number;
  /** True once each of its sentences is known to be prose that says something. */
  isSure: boolean;
}

/**
 * What the reports say and the article leaves out: one sentence a fact, the most widely carried first (reprints of
 * one text count once), then by place in its report; MOST_OMISSIONS at most. `weights` is the rarity of each stem,
 * `proseOf` tells of a report whether its sentence i is no furniture. Reports on other events are passed over.
 */
export function omitted(
  article: CodedText,
  reports: readonly CodedText[],
  weights: Float64Array,
  passages: readonly Passage[],
  proseOf: (report: CodedText) => (sentence: number) => boolean = () => () => true,
): Omission[] {
  const index = new StemIndex(weights);
  const distinct = distinctStems(weights.length);
  for (const { from, to } of article.sentences) index.add(distinct(article, from, to));
  const used = usedSentences(reports, passages);
  const missing = reports.flatMap((report, r) => missingIn(report, r, index, used[r]!, distinct));
  const origins = originsOf(reports);
  const facts = grouped(missing, weights).map(told => factOf(told, origins));
  const prose = reports.map(report => lazy(() => proseOf(report)));
  const tells = ({ report, sentence, start, end }: Missing): boolean =>
    !isBoilerplate(reports[report]!.text.slice(start, end)) && prose[report]!()(sentence);
  return first(facts, tells, origins).map(({ report, start, end }) => ({
    report: reports[report]!.id,
    start,
    end,
  }));
}

/** Works something out when it is first asked for. */
function lazy<Answer>(answer: () => Answer): () => Answer {
  let known: { answer: Answer } | null = null;
  return () => {
    known ??= { answer: answer() };
    return known.answer;
  };
}

type Distinct = (text: CodedText, from: number, to: number) => number[];

/** Gives the distinct stems of a run of tokens, in order; `size` is the number of all stems. */
function distinctStems(size: number): Distinct {
  const seen = new Int32Array(size);
  let round = 0;
  return ({ stems }, from, to) => {
    const found: number[] = [];
    round += 1;
    for (let i = from; i < to; i += 1) {
      const stem = stems[i]!;
      if (stem < 0 || seen[stem] === round) continue;
      seen[stem] = round;
      found.push(stem);
    }
    return found;
  };
}

/** For each report the sentences that a passage has for its source. */
function usedSentences(reports: readonly CodedText[], passages: readonly Passage[]): Set<number>[] {
  const places = new Map(reports.map((report, i) => [report.id, i]));
  const used = reports.map(() => new Set<number>());
  for (const { sources } of passages) {
    for (const { report, start, end } of sources) {
      const r = places.get(report);
      if (r === undefined) continue;
      const { sentences } = reports[r]!;
      for (let s = firstAfter(sentences, start); s < sentences.length && sentences[s]!.start < end; s += 1)
        used[r]!.add(s);
    }
  }
  return used;
}

/** The finished sentences of a report without a counterpart; none where the report is on another event. */
function missingIn(
  report: CodedText,
  r: number,
  index: StemIndex,
  used: Set<number>,
  distinct: Distinct,
): Missing[] {
  const found: Missing[] = [];
  const count = report.sentences.length;
  let counterparts = 0;
  report.sentences.forEach(({ start, end, from, to }, s) => {
    if (to - from < FEWEST_WORDS) return;
    const stems = distinct(report, from, to);
    if (stems.length < FEWEST_STEMS) return;
    if (hasCounterpart(stems, index, used.has(s))) counterparts += 1;
    else if (isFinished(report.text, start, end))
      found.push({ report: r, sentence: s, start, end, place: s / count, stems });
  });
  return used.size > 0 || counterparts >= Math.max(2, ON_EVENT * count) ? found : [];
}

/** False for headings and captions without a full stop. */
const isFinished = (text: string, start: number, end: number): boolean =>
  /[.!?…。！？؟][\s"'”’»)\]」]*$/u.test(text.slice(Math.max(start, end - 8), end));

function hasCounterpart(stems: readonly number[], index: StemIndex, isUsed: boolean): boolean {
  const all = index.weigh(stems);
  const one = (isUsed ? USED_COUNTERPART : COUNTERPART.one) * all;
  const { sets, count, weights } = index.shares(stems);
  for (let i = 0; i < count; i += 1) {
    const sentence = sets[i]!;
    if (weights[sentence]! >= one) return true;
    if (weights[sentence]! + (weights[sentence + 1] ?? 0) >= COUNTERPART.two * all) return true;
  }
  return index.known(stems) >= COUNTERPART.all;
}

/** The sentences that tell one fact, together. */
function grouped(missing: readonly Missing[], weights: Float64Array): Missing[][] {
  const index = new StemIndex(weights);
  const groups: { told: Missing[]; weight: number }[] = [];
  for (const sentence of missing) {
    const weight = index.weigh(sentence.stems);
    let best: Missing[] | null = null;
    let most = SAME_FACT;
    const { sets, count, weights: shared } = index.shares(sentence.stems);
    for (let i = 0; i < count; i += 1) {
      const id = sets[i]!;
      const part = shared[id]! / Math.min(weight, groups[id]!.weight);
      if (part >= most) [best, most] = [groups[id]!.told, part];
    }
    if (best) best.push(sentence);
    else {
      groups.push({ told: [sentence], weight });
      index.add(sentence.stems);
    }
  }
  return groups.map(({ told }) => told.sort((a, b) => a.place - b.place));
}

const factOf = (told: Missing[], origins: readonly number[], isSure = false): Fact => ({
  told,
  origins: new Set(told.map(({ report }) => origins[report])).size,
  isSure,
});

/** What is told first: what more independent reports tell, then what stands further up. */
const order = ({ told: [a], origins }: Fact, { told: [b], origins: others }: Fact): number =>
  others - origins || a!.place - b!.place || a!.report - b!.report;

/**
 * Of the first facts the sentence that stands first in its report. Whether a sentence `tells` something takes long to
 * say, so only those of the first facts are asked; a fact that loses sentences by it has to wait its turn anew.
 */
function first(
  facts: readonly Fact[],
  tells: (sentence: Missing) => boolean,
  origins: readonly number[],
): Missing[] {
  const found: Missing[] = [];
  const queue = [...facts].sort(order);
  for (let i = 0; i < queue.length && found.length < MOST_OMISSIONS; i += 1) {
    const fact = queue[i]!;
    const told = fact.isSure ? fact.told : fact.told.filter(tells);
    if (told.length === fact.told.length) found.push(told[0]!);
    else if (told.length > 0) putBack(queue, i + 1, factOf(told, origins, true));
  }
  return found;
}

/** Puts a fact in its place among those from `from` on. */
function putBack(queue: Fact[], from: number, fact: Fact): void {
  let low = from;
  for (let high = queue.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (order(queue[middle]!, fact) <= 0) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, fact);
}
