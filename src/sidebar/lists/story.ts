/** How reports hang together, judged by their words and by the one clock that the comparison goes by too. */
import { orderBeside, orderOf } from '../../engine/facts/firstOut.ts';

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

export interface Chapter {
  id: string;
  /** The earlier report most of whose words it carries, and the part (0..1) of its own words; null for its own words. */
  carries: { id: string; part: number } | null;
}

/** Words in a row that two texts share only where one was copied (Schleimer et al. 2003 take about as many). */
const RUN = 4;
/** Names and figures alone stay below this part of a report's words. */
const CARRIED = 0.2;

/** Who quotes the same person carries nobody's words for it. */
const QUOTATION = /[“„«"][^“”„«»"]*[”“»"]/g;

const toldWords = (text: string): string[] =>
  text
    .replace(QUOTATION, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const runAt = (words: readonly string[], at: number): string => words.slice(at, at + RUN).join(' ');

function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(runAt(words, at));
  return runs;
}

/** Part (0..1) of the words that are in runs of the other text. */
function partIn(words: readonly string[], runs: ReadonlySet<string>): number {
  let covered = 0;
  let until = 0;
  for (let at = 0; at + RUN <= words.length; at++) {
    if (!runs.has(runAt(words, at))) continue;
    covered += at + RUN - Math.max(until, at);
    until = at + RUN;
  }
  return words.length === 0 ? 0 : covered / words.length;
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
  const words = sorted.map(({ text }) => toldWords(text));
  const runs = words.map(runsOf);
  return sorted.map((report, index) => {
    let carries: Chapter['carries'] = null;
    sorted.forEach((source, at) => {
      if (at === index || !mayCarry(source, report)) return;
      const part = partIn(words[index]!, runs[at]!);
      if (part >= CARRIED && part > (carries?.part ?? 0) + 0.02) carries = { id: source.id, part };
    });
    return { id: report.id, carries };
  });
}
