import type { Passage } from '../../engine/types.ts';
import { carriedWithoutCredit } from '../../sources/carried.ts';
import type { MessageKey, Phrase } from '../../wording/i18n.ts';
import { eventReports, excerptsIn, orderWith, originOf, relatedById, type Traced } from '../state.ts';

/** A share smaller than this is not worth a sentence. */
const WORTH_SAYING = 0.05;
/** One sentence alone may be background that everybody repeats: it marks an agency's text only where it is most of it. */
const MOST = 0.5;
/** "One passage in N" is said of fewer than this part of the passages; otherwise it says how many. */
const A_FEW = 0.3;

const FRACTIONS: readonly [number, MessageKey][] = [
  [0.04, 'fraction_little'],
  [0.1, 'fraction_tenth'],
  [0.2, 'fraction_fifth'],
  [0.25, 'fraction_quarter'],
  [1 / 3, 'fraction_third'],
  [0.4, 'fraction_two_fifths'],
  [0.5, 'fraction_half'],
  [0.6, 'fraction_three_fifths'],
  [2 / 3, 'fraction_two_thirds'],
  [0.75, 'fraction_three_quarters'],
  [0.8, 'fraction_four_fifths'],
  [0.9, 'fraction_nine_tenths'],
  [0.97, 'fraction_nearly_all'],
];

/** A share (0..1) in the words people use: "About two thirds". */
export function fraction(share: number): Phrase {
  if (share > 0.995) return { key: 'fraction_all' };
  const nearest = FRACTIONS.reduce((best, next) =>
    Math.abs(next[0] - share) < Math.abs(best[0] - share) ? next : best,
  );
  return { key: nearest[1] };
}

const NUMBERS: readonly MessageKey[] = [
  'number_2',
  'number_3',
  'number_4',
  'number_5',
  'number_6',
  'number_7',
  'number_8',
  'number_9',
  'number_10',
];
const numberWord = (n: number): Phrase | string => (NUMBERS[n - 2] ? { key: NUMBERS[n - 2]! } : String(n));

/** Whose words an article uses. */
export interface Origins {
  /** Names, the one with the most words first. */
  names: string[];
  /** Whether they are agencies, by id; empty where other outlets have it in their own words. */
  agencies: string[];
}

interface Weight {
  agency: string | null;
  name: string;
  words: number;
}

/** Passages whose words are a speaker's are nobody's copy, and what is in doubt speaks for nobody. */
export function countedPassages({ trace }: Pick<Traced, 'trace'>): Passage[] {
  const stated = new Set(trace.statements.map(({ start }) => start));
  return trace.passages.filter(({ start, label, sure }) => label !== 'skip' && sure && !stated.has(start));
}

function weigh(state: Traced, passages: readonly Passage[]): Weight[] {
  const weights = new Map<string, Weight>();
  for (const { words, sources } of passages) {
    const report = sources[0] && relatedById(state, sources[0].report);
    if (!report) continue;
    const name = originOf(report);
    const weight = weights.get(name) ?? { agency: report.agencyName && report.agency, name, words: 0 };
    weight.words += words;
    weights.set(name, weight);
  }
  return [...weights.values()].sort((a, b) => b.words - a.words);
}

/**
 * Whose words the passages of a label use: agencies where they hold most of them, else outlets.
 * Those with less than a fifth of the words are left out.
 */
export function originsOfLabel(state: Traced, label: 'copied' | 'rewritten'): Origins {
  const weights = weigh(
    state,
    countedPassages(state).filter(passage => passage.label === label),
  );
  const total = weights.reduce((sum, { words }) => sum + words, 0);
  const wire = weights.filter(({ agency }) => agency);
  const isWire = wire.reduce((sum, { words }) => sum + words, 0) >= total / 2;
  const main = (isWire ? wire : weights).filter(({ words }) => words >= total / 5);
  return {
    names: main.map(({ name }) => name),
    agencies: isWire ? main.flatMap(({ agency }) => agency ?? []) : [],
  };
}

/** A page of the agency's own site needs no credit. */
const isOwnPage = (state: Traced, agencies: readonly string[]): boolean =>
  !state.trace.credit && state.article.agency !== null && agencies.includes(state.article.agency);

type Credited = 'credited' | 'uncredited' | 'unnamed' | 'other';

/** Whether the article names all the agencies it draws on, none, or others; 'unnamed' where it says "agencies" only. */
function creditedIn(state: Traced, agencies: readonly string[]): Credited {
  const { credit } = state.trace;
  if (isOwnPage(state, agencies)) return 'credited';
  if (!credit) return ['masked', 'partly'].includes(state.crediting.kind) ? 'unnamed' : 'uncredited';
  return agencies.every(agency => agency === credit.agency) ? 'credited' : 'other';
}

/** Whether of each of these origins a report that passages are from was out before, as far as times tell an order. */
function wereOutBefore(state: Traced, label: 'copied' | 'rewritten', names: readonly string[]): boolean {
  const sources = countedPassages(state)
    .filter(passage => passage.label === label)
    .flatMap(({ sources: [best] }) => (best ? (relatedById(state, best.report) ?? []) : []));
  return names.every(name =>
    sources.some(report => originOf(report) === name && orderWith(state, report)?.earlier === 'b'),
  );
}

function foundSentence(
  state: Traced,
  label: 'copied' | 'rewritten',
  list: (names: readonly string[]) => string,
): Phrase {
  const { names, agencies } = originsOfLabel(state, label);
  const part = fraction(state.trace.parts[label]);
  const name = list(names);
  const credited = agencies.length > 0 ? creditedIn(state, agencies) : 'outlet';
  if (label === 'rewritten' && credited !== 'credited' && !wereOutBefore(state, label, names))
    return { key: 'summary_rewritten_also', subs: [part, name] };
  const agency = state.agencyName ?? state.trace.credit?.agency ?? '';
  const subs = credited === 'other' ? [part, name, agency] : [part, name];
  return { key: `summary_${label}_${credited}`, subs };
}

function onlyHere(state: Traced): Phrase | null {
  const prose = state.trace.passages.filter(({ label }) => label !== 'skip').length;
  const alone = countedPassages(state).filter(({ label }) => label === 'unique').length;
  if (prose === 0) return null;
  if (alone === 0) return state.trace.parts.unsure > 0 ? null : { key: 'summary_only_none' };
  if (alone > 1 && alone > prose * A_FEW) return { key: 'summary_only_most', subs: [`${alone}`, `${prose}`] };
  return { key: 'summary_only_ratio', subs: [numberWord(Math.round(prose / alone))] };
}

/**
 * The summary as sentences: what is elsewhere and whether it is credited, what is retold, what others state too,
 * what is only here, what is in doubt. Of an article with too little text only that it is too little.
 * @param list joins names as the language does
 */
export function summarize(state: Traced, list: (names: readonly string[]) => string): Phrase[] {
  const { parts, isEnough } = state.trace;
  if (!isEnough) return [{ key: 'summary_too_short' }];
  const copied = parts.copied >= WORTH_SAYING;
  const rewritten = parts.rewritten >= WORTH_SAYING;
  const stated = parts.sharedQuote >= WORTH_SAYING;
  const sentences: (Phrase | null)[] = [];
  if (copied) sentences.push(foundSentence(state, 'copied', list));
  if (copied && rewritten) sentences.push({ key: 'summary_retold', subs: [fraction(parts.rewritten)] });
  if (!copied && rewritten) sentences.push(foundSentence(state, 'rewritten', list));
  const isJudged = state.trace.isRetellingJudged !== false;
  if (isJudged && !copied && !rewritten && eventReports(state).length > 0)
    sentences.push({ key: 'summary_little' });
  const events = eventReports(state).length;
  if (stated) sentences.push({ key: 'summary_stated', subs: [fraction(parts.sharedQuote)] });
  if (events === 0) return [...sentences.filter(one => one !== null), { key: 'summary_no_event' }];
  if (excerptsIn(state) === events) sentences.push({ key: 'summary_only_excerpts' });
  else if (!isJudged) sentences.push({ key: 'summary_not_judged' });
  else if (copied || rewritten) sentences.push(onlyHere(state));
  if (parts.unsure >= WORTH_SAYING) sentences.push({ key: 'summary_unsure', subs: [fraction(parts.unsure)] });
  return sentences.filter(sentence => sentence !== null);
}

/** Names of the agencies whose words are copied while the article does not credit them, the most words first. */
export const uncreditedAgencies = (state: Traced): string[] => {
  const { credit, passages, isEnough } = state.trace;
  if (!isEnough) return [];
  const named = [credit?.agency, state.article.agency].filter(agency => agency != null);
  const counted = new Set(countedPassages(state));
  const carried = carriedWithoutCredit(
    passages,
    passage => counted.has(passage),
    id => relatedById(state, id)?.agency ?? null,
    named,
  );
  return carried
    .filter(({ passages, share }) => share >= WORTH_SAYING && (passages.length > 1 || share >= MOST))
    .map(({ agency }) => state.related.find(report => report.agency === agency)?.agencyName ?? agency);
};

/** Whole percents that add up to 100 (largest remainders), in the order of the shares. */
export function wholePercents(shares: readonly number[]): number[] {
  const floors = shares.map(share => Math.floor(share * 100));
  const missing = Math.round(shares.reduce((a, b) => a + b, 0) * 100) - floors.reduce((a, b) => a + b, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, rest: share * 100 - floors[index]! }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder.slice(0, missing)) floors[index]! += 1;
  return floors;
}

/** The newest date of publication (ISO 8601) among the reports on the event, or null. */
export const newest = (state: Traced): string | null =>
  eventReports(state)
    .flatMap(({ published }) => (published && !Number.isNaN(Date.parse(published)) ? [published] : []))
    .sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
