/** How reports hang together, judged by their words and by the one clock that the comparison goes by too. */
import { orderBeside, orderOf } from '../facts/firstOut.ts';
import { speeches } from '../speech/quotations.ts';
import { SHINGLE, shingles } from '../text/fingerprints.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import type { Chapter } from '../types.ts';

/** A report of a story, or the article itself. */
export interface Told {
  id: string;
  /** ISO 8601, or null. */
  published: string | null;
  text: string;
  /** Id of the agency whose name stands on it, or null: of two whose times tell no order, the agency's came first. */
  agency: string | null;
  /** Of the article: id of the agency that it credits, or null. */
  credits?: string | null;
}

/** Names and figures alone stay below this part of a report's words. */
const CARRIED = 0.2;
/** Of two that share about as much, the earlier is named. */
const MORE = 0.02;

/** The words of a text outside direct speech: who quotes the same person carries nobody's words for it. */
function ownWords(text: string): Token[] {
  const spoken = speeches(text);
  let next = 0;
  let until = 0;
  return tokenize(text).filter(({ start }) => {
    for (; next < spoken.length && spoken[next]!.start <= start; next += 1)
      until = Math.max(until, spoken[next]!.end);
    return start >= until;
  });
}

/** Part (0..1) of a text's words that are in runs of the other; runs so long are shared only where one was copied. */
function partIn(hashes: Uint32Array, runs: ReadonlySet<number>): number {
  let covered = 0;
  let until = 0;
  hashes.forEach((hash, at) => {
    if (!runs.has(hash)) return;
    covered += at + SHINGLE - Math.max(until, at);
    until = at + SHINGLE;
  });
  return hashes.length === 0 ? 0 : covered / (hashes.length + SHINGLE - 1);
}

const timeOf = ({ published }: Told): number => {
  const time = Date.parse(published ?? '');
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
};

/** Earliest first; undated ones last, agencies before others. */
const byTime = (a: Told, b: Told): number => {
  const [first, second] = [timeOf(a), timeOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return Number(b.agency !== null) - Number(a.agency !== null);
};

/** Id of the one of two that came out first, as the comparison says it too; null where nothing tells. */
function earlierOf(a: Told, b: Told): string | null {
  if (b.credits !== undefined) return earlierOf(b, a);
  const { credits } = a;
  const order = credits === undefined ? orderOf(a.published, b.published) : orderBeside({ ...a, credits }, b);
  return order?.earlier ? (order.earlier === 'a' ? a : b).id : null;
}

/** Whether one report's words may be what the other carries: it came out before, or is an agency's and no time tells. */
function mayCarry(source: Told, report: Told): boolean {
  const earlier = earlierOf(source, report);
  return earlier !== null ? earlier === source.id : source.agency !== null && report.agency === null;
}

/**
 * The reports in the order they came out, each with the earlier one whose words it carries. Of several that it
 * shares about as much with, the earliest is named; where the times show no order, none but an agency's.
 */
export function storyOf(reports: readonly Told[]): Chapter[] {
  const sorted = [...reports].sort(byTime);
  const hashes = sorted.map(({ text }) => shingles(ownWords(text)));
  const runs = hashes.map(all => new Set(all));
  return sorted.map((report, index) => {
    let carries: Chapter['carries'] = null;
    sorted.forEach((source, at) => {
      if (at === index || !mayCarry(source, report)) return;
      const part = partIn(hashes[index]!, runs[at]!);
      if (part >= CARRIED && part > (carries?.part ?? 0) + MORE) carries = { id: source.id, part };
    });
    return { id: report.id, carries };
  });
}
