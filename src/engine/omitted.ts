import { gravityOf, WEIGHTS } from './facts/gravity.ts';
import { isBoilerplate, isCaption, isReminder } from './furniture/boilerplate.ts';
import { ready } from './lexicon/patterns.ts';
import { originsOf } from './match/origins.ts';
import { namesBriefly, standsAlone } from './speech/standsAlone.ts';
import { firstAfter } from './text/spans.ts';
import { StemIndex } from './text/stemIndex.ts';
import type { Span } from './text/types.ts';
import type { CodedText } from './text/vocabulary.ts';
import type { Omission, Passage } from './types.ts';

/** Omissions listed at most. */
export const MOST_OMISSIONS = 30;

/**
 * Part of a sentence's content, by rarity, that makes a counterpart: in one sentence, two neighbours, the article.
 * Low, as what the article has in other words shares little more: a fact that is only perhaps left out is not listed.
 */
const COUNTERPART = { one: 0.3, two: 0.42, all: 0.4 };
/** The same for a sentence that a passage already has for its source. */
const USED_COUNTERPART = 0.2;
/**
 * A report has what matters near its top: this part of it, but this many sentences of a short one. What several
 * independent reports tell may stand further down in them.
 */
const TOP = { part: 0.4, sentences: 6, several: 0.9 };
/** The first sentences after a report's first one often say the same again, in words that the article need not share. */
const OPENING = 2;
/** What a single report has must weigh as much as a number that counts something. */
const FEWEST_ORIGINS = 2;
/** Two sentences that share this part of the shorter one's content state one fact. */
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
  /** Near the report's top, not only in its upper half or so. */
  isNearTop: boolean;
  stems: number[];
}

/** One fact with the sentences that state it, by their places. */
interface Fact {
  told: Missing[];
  /** How many independent reports have it. */
  origins: number;
  /** The gravest of what its sentences say. */
  gravity: number;
  /** True once each of its sentences is known to be prose that says something. */
  isSure: boolean;
}

/**
 * What the reports say near their top and the article leaves out: a sentence each, by how many independent reports
 * carry it (reprints of one text count once), by its weight (casualties, verdicts, sums, dates), and by its place;
 * MOST_OMISSIONS at most. Only sentences that a reader understands by themselves, and no report's first one, which sums
 * up what the article sums up in its own words. `weights` is the rarity of each stem, `proseOf` says of a report whether
 * its sentence i is no furniture. Reports on other events are skipped.
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
  const hasIt = ({ stems }: CodedText, at: number): boolean =>
    stems[at]! < 0 || index.known([stems[at]!]) > 0;
  const gravity = ({ report, start, end }: Missing): number => {
    const text = reports[report]!;
    return gravityOf(text, { start, end }, wording => brings(text, wording, at => !hasIt(text, at)));
  };
  const facts = grouped(missing, weights)
    .map(told => factOf(told, origins, gravity))
    .filter(matters);
  const prose = reports.map(report => lazy(() => proseOf(report)));
  const tells = ({ report, sentence, start, end }: Missing, { origins: carriers }: Fact): boolean => {
    const text = reports[report]!;
    const wording = text.text.slice(start, end);
    const { from, to } = text.sentences[sentence]!;
    return (
      !isBoilerplate(wording) &&
      !isCaption(wording) &&
      (carriers >= FEWEST_ORIGINS || !isReminder(wording, text.report.published)) &&
      standsAlone(text, { start, end }) &&
      !namesBriefly(text, from, to, at => hasIt(text, at)) &&
      prose[report]!()(sentence)
    );
  };
  const regroup = (told: Missing[]) => factOf(told, origins, gravity, true);
  return first(facts, tells, regroup).map(({ report, start, end }) => ({
    report: reports[report]!.id,
    start,
    end,
  }));
}

/** Whether one of a wording's words is new. */
function brings({ tokens }: CodedText, { start, end }: Span, isNew: (at: number) => boolean): boolean {
  for (let i = firstAfter(tokens, start); i < tokens.length && tokens[i]!.start < end; i += 1)
    if (isNew(i)) return true;
  return false;
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

/** The finished sentences near a report's top without a counterpart; none where the report is on another event. */
function missingIn(
  report: CodedText,
  r: number,
  index: StemIndex,
  used: Set<number>,
  distinct: Distinct,
): Missing[] {
  const found: Missing[] = [];
  const count = report.sentences.length;
  const top = Math.max(TOP.sentences, TOP.part * count);
  const lowest = Math.max(top, TOP.several * count);
  let counterparts = 0;
  report.sentences.forEach(({ start, end, from, to }, s) => {
    if (to - from < FEWEST_WORDS) return;
    const stems = distinct(report, from, to);
    if (stems.length < FEWEST_STEMS) return;
    if (hasCounterpart(stems, index, used.has(s))) counterparts += 1;
    else if (s <= OPENING && !bringsNews(report, from, to, index)) return;
    else if (s > 0 && s <= lowest && isFinished(report.text, start, end) && !hasDateline(report.text, start))
      found.push({ report: r, sentence: s, start, end, place: s / count, isNearTop: s <= top, stems });
  });
  return used.size > 0 || counterparts >= Math.max(2, ON_EVENT * count) ? found : [];
}

/** Whether a sentence holds a name or a figure that the article has nowhere. */
function bringsNews({ tokens, stems }: CodedText, from: number, to: number, index: StemIndex): boolean {
  for (let i = from; i < to; i += 1) {
    const { isName, isNumber } = tokens[i]!;
    if (stems[i]! >= 0 && (isName || isNumber) && index.known([stems[i]!]) === 0) return true;
  }
  return false;
}

/** 'ORVELD, Mass. — ', 'BRESK (Kestrel) - ': the first sentence of a report, wherever it is. */
const DATELINE = /^\p{Lu}{3,}[\p{L}\p{N} .,()/'’-]{0,60}?[-–—_]{1,2}\s/u;
const hasDateline = (text: string, start: number): boolean =>
  ready(DATELINE).test(text.slice(start, start + 90));

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

/** The sentences that state one fact, together. */
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

const factOf = (
  told: Missing[],
  origins: readonly number[],
  gravity: (sentence: Missing) => number,
  isSure = false,
): Fact => ({
  told,
  origins: new Set(told.map(({ report }) => origins[report])).size,
  gravity: told.reduce((most, one) => Math.max(most, gravity(one)), Number.NEGATIVE_INFINITY),
  isSure,
});

/**
 * Whether a fact is worth a reader's time: several carry it, or it is about people, decisions or figures. What they
 * have further down must be both.
 */
const matters = ({ told, origins, gravity }: Fact): boolean =>
  told.some(({ isNearTop }) => isNearTop)
    ? origins >= FEWEST_ORIGINS || gravity >= WEIGHTS.number
    : origins >= FEWEST_ORIGINS && gravity >= WEIGHTS.number;

/** What comes first: what more independent reports have, then what weighs more, then what is further up. */
const order = (one: Fact, other: Fact): number =>
  other.origins - one.origins ||
  other.gravity - one.gravity ||
  one.told[0]!.place - other.told[0]!.place ||
  one.told[0]!.report - other.told[0]!.report;

/**
 * Of the first facts the sentence that comes first in its report. Whether a sentence `tells` something takes long to
 * say, so only those of the first facts are asked; a fact that loses sentences this way waits its turn again.
 */
function first(
  facts: readonly Fact[],
  tells: (sentence: Missing, fact: Fact) => boolean,
  regroup: (told: Missing[]) => Fact,
): Missing[] {
  const found: Missing[] = [];
  const queue = [...facts].sort(order);
  for (let i = 0; i < queue.length && found.length < MOST_OMISSIONS; i += 1) {
    const fact = queue[i]!;
    const told = fact.isSure ? fact.told : fact.told.filter(one => tells(one, fact));
    if (told.length === fact.told.length) {
      if (!found.some(other => isNextTo(other, told[0]!))) found.push(told[0]!);
    } else if (told.length > 0) {
      const smaller = regroup(told);
      if (matters(smaller)) putBack(queue, i + 1, smaller);
    }
  }
  return found;
}

/** Neighbours are about one thing, and a reader who looks the one up sees the other. */
const isNextTo = (a: Missing, b: Missing): boolean =>
  a.report === b.report && Math.abs(a.sentence - b.sentence) <= 1;

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
