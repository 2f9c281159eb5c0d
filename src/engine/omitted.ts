import { isBoilerplate } from './boilerplate.ts';
import { originsOf } from './origins.ts';
import { firstAfter } from './pairs.ts';
import { StemIndex } from './stemIndex.ts';
import type { Omission, Passage } from './types.ts';
import type { CodedText } from './vocabulary.ts';

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

/** One fact with the sentences that tell it. */
interface Fact {
  told: Missing[];
  weight: number;
  origins: Set<number>;
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
  const missing = reports.flatMap((report, r) => {
    const alone = withoutCounterpart(report, r, index, used[r]!, distinct);
    if (alone.length === 0) return [];
    const isProse = proseOf(report);
    return alone.filter(({ sentence, start, end }) => tells(report.text, start, end) && isProse(sentence));
  });
  return rank(factsOf(missing, weights, originsOf(reports))).map(({ report, start, end }) => ({
    report: reports[report]!.id,
    start,
    end,
  }));
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

/** The sentences of a report without a counterpart in the article; none where the report is on another event. */
function withoutCounterpart(
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
    else found.push({ report: r, sentence: s, start, end, place: s / count, stems });
  });
  return used.size > 0 || counterparts >= Math.max(2, ON_EVENT * count) ? found : [];
}

/** False for headings and captions without a full stop, and for boilerplate. */
function tells(text: string, start: number, end: number): boolean {
  return (
    /[.!?…。！？؟][\s"'”’»)\]」]*$/u.test(text.slice(Math.max(start, end - 8), end)) &&
    !isBoilerplate(text.slice(start, end))
  );
}

function hasCounterpart(stems: readonly number[], index: StemIndex, isUsed: boolean): boolean {
  const all = index.weigh(stems);
  const one = (isUsed ? USED_COUNTERPART : COUNTERPART.one) * all;
  const { sets, weights } = index.shares(stems);
  for (const sentence of sets) {
    if (weights[sentence]! >= one) return true;
    if (weights[sentence]! + (weights[sentence + 1] ?? 0) >= COUNTERPART.two * all) return true;
  }
  return index.known(stems) >= COUNTERPART.all;
}

/** Joins the sentences that tell one fact. */
function factsOf(missing: readonly Missing[], weights: Float64Array, origins: readonly number[]): Fact[] {
  const index = new StemIndex(weights);
  const facts: Fact[] = [];
  for (const sentence of missing) {
    const weight = index.weigh(sentence.stems);
    let best: Fact | null = null;
    let most = SAME_FACT;
    const { sets, weights: shared } = index.shares(sentence.stems);
    for (const id of sets) {
      const part = shared[id]! / Math.min(weight, facts[id]!.weight);
      if (part >= most) [best, most] = [facts[id]!, part];
    }
    if (!best) {
      best = { told: [], weight, origins: new Set() };
      facts.push(best);
      index.add(sentence.stems);
    }
    best.told.push(sentence);
    best.origins.add(origins[sentence.report]!);
  }
  return facts;
}

/** Of each fact the sentence that stands first in its report, in the order of the facts' weight. */
function rank(facts: readonly Fact[]): Missing[] {
  return facts
    .map(({ told, origins }) => ({ first: told.reduce((a, b) => (b.place < a.place ? b : a)), origins }))
    .sort(
      (a, b) =>
        b.origins.size - a.origins.size || a.first.place - b.first.place || a.first.report - b.first.report,
    )
    .slice(0, MOST_OMISSIONS)
    .map(({ first }) => first);
}
