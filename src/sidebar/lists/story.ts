/** How reports hang together, judged by their words alone. */

export interface Told {
  id: string;
  /** ISO 8601, or null. */
  published: string | null;
  text: string;
  /** True where an agency's name stands on it: of two without dates, it came first. */
  isAgency: boolean;
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

const wordsOf = (text: string): string[] =>
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

/** Part (0..1) of the words that stand in runs of the other text. */
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
  return Number(b.isAgency) - Number(a.isAgency);
};

/**
 * The reports in the order they came out, each with the earlier one whose words it carries. Of several that it
 * shares about as much with, the earliest is named.
 */
export function storyOf(reports: readonly Told[]): Chapter[] {
  const sorted = [...reports].sort(byTime);
  const words = sorted.map(({ text }) => wordsOf(text));
  const runs = words.map(runsOf);
  return sorted.map(({ id }, index) => {
    let carries: Chapter['carries'] = null;
    for (let earlier = 0; earlier < index; earlier++) {
      const part = partIn(words[index]!, runs[earlier]!);
      if (part >= CARRIED && part > (carries?.part ?? 0) + 0.02) carries = { id: sorted[earlier]!.id, part };
    }
    return { id, carries };
  });
}
