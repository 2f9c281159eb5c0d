import { type Quotation, quotations } from '../speech/quotations.ts';
import { runHash } from '../text/runHash.ts';
import { readText, type Sentence, type Text } from '../text/text.ts';
import { type CodedText, Vocabulary } from '../text/vocabulary.ts';
import type { Report } from '../types.ts';
import { CandidateIndex, type UnitCandidate } from './candidates.ts';
import { areOnEvent, relationsOf } from './relation.ts';
import { Comparer, type Match, type Scales, windowsOf } from './windows.ts';

/** Units of the reports that a sentence is compared with at most. */
const MOST_CANDIDATES = 6;
/** Units of the reports that a unit of the article is looked for in at most. */
const MOST_SEEDS = 16;

/** An article and its reports, read and coded, and what each of its sentences shares with them. */
export interface Evidence {
  article: CodedText;
  reports: CodedText[];
  scales: Scales;
  /** Whether each report is on the article's event. */
  isOnEvent: boolean[];
  quotations: Quotation[];
  /** Part of each sentence's words that are inside quotation marks. */
  quoted: number[];
  /** For each sentence of the article every compared window, in no order. */
  matches: Match[][];
  /** For each unit of the article its likeliest sources, best first. */
  candidates: UnitCandidate[][];
}

/** A run of a text's tokens, `to` exclusive. */
type Run = Pick<Sentence, 'from' | 'to'>;

/** For each token whether it is inside a quotation. */
function quotedTokens(text: Text, all: readonly Quotation[]): Uint8Array {
  const within = new Uint8Array(text.tokens.length);
  let reach = 0;
  let q = 0;
  text.tokens.forEach((token, i) => {
    for (; q < all.length && all[q]!.start <= token.start; q += 1) reach = Math.max(reach, all[q]!.end);
    within[i] = token.start < reach ? 1 : 0;
  });
  return within;
}

/** The quoted words of a sentence that is mostly a quotation, or null if it is judged as a whole. */
function coreOf(text: CodedText, { from, to }: Sentence, within: Uint8Array): Int32Array | null {
  const quoted = text.words.subarray(from, to).filter((_, i) => within[from + i] === 1);
  return quoted.length >= 3 && quoted.length < to - from && quoted.length * 2 >= to - from ? quoted : null;
}

/**
 * Reads an article and its reports and compares every sentence with its likeliest sources.
 * @param elsewhere ids of reports that are known to be on other events
 */
export function gather(
  article: Report,
  reports: readonly Report[],
  elsewhere: ReadonlySet<string> = new Set(),
): Evidence {
  const vocabulary = new Vocabulary();
  const read = vocabulary.code(readText(article));
  const others = reports.map(report => vocabulary.code(readText(report)));
  const scales = {
    words: vocabulary.words,
    rarity: vocabulary.rarity(),
    beginnings: vocabulary.beginnings(),
  };
  const index = new CandidateIndex(read, others, scales.rarity);
  const all = quotations(read.text);
  const within = quotedTokens(read, all);
  const likely = onceEach(read, span => index.find(span, MOST_SEEDS));
  const candidates = read.units.map(likely);
  const relations = relationsOf(read, others, vocabulary.size);
  const isOnEvent = areOnEvent(relations).map((is, i) => is && !elsewhere.has(reports[i]!.id));
  const comparer = new Comparer(read, others, relations, scales);
  const known = new Map<number, Match[]>();
  const matches = read.sentences.map((sentence, s) => {
    const core = coreOf(read, sentence, within);
    const key = keyOf(read, sentence) + (core?.length ?? 0);
    const found = known.get(key) ?? compareAll(s, core);
    known.set(key, found);
    return found;
  });
  const quoted = read.sentences.map(({ from, to }) => mean(within.subarray(from, to)));
  return { article: read, reports: others, scales, isOnEvent, quotations: all, quoted, matches, candidates };

  function compareAll(s: number, core: Int32Array | null): Match[] {
    const windows = windowsOf(likeliest(likely(read.sentences[s]!), isOnEvent), others);
    return windows.map(window => comparer.compare(s, core, window));
  }
}

/** A number for the words and terms from..to. */
const keyOf = ({ words, terms }: CodedText, { from, to }: Run): number =>
  runHash(words, from, to) + runHash(terms, from, to);

/** Answers once for all runs of the same words. */
function onceEach<Answer>(text: CodedText, answer: (run: Run) => Answer): (run: Run) => Answer {
  const known = new Map<number, Answer>();
  return run => {
    const key = keyOf(text, run);
    const found = known.get(key) ?? answer(run);
    known.set(key, found);
    return found;
  };
}

/** The likeliest on the event; of the others those that are among the likeliest, as they may be copied from. */
function likeliest(candidates: readonly UnitCandidate[], isOnEvent: readonly boolean[]): UnitCandidate[] {
  const onEvent = candidates.filter(({ report }) => isOnEvent[report]);
  const others = candidates.slice(0, MOST_CANDIDATES).filter(({ report }) => !isOnEvent[report]);
  return [...onEvent.slice(0, MOST_CANDIDATES), ...others];
}

const mean = (bits: Uint8Array): number =>
  bits.length === 0 ? 0 : bits.reduce((sum, bit) => sum + bit, 0) / bits.length;
