import { searchWords } from './shelf.ts';
import type { AgencyNames, ReportSummary } from './types.ts';

/** A span of days (YYYY-MM-DD, both included). */
interface Days {
  from: string;
  to: string;
}

/** What a search asks for: all of it must fit. */
export interface Query {
  /** Each the beginning of a word of the report. */
  words: string[];
  days: Days[];
  /** Agencies that are named in full, and how many of the words name them: of their reports these need not occur. */
  agencies: Map<string, Set<string>>;
}

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const DOTTED = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;

const two = (text: string): string => text.padStart(2, '0');

/** The day, month or span of days that a word of a search names; null if it names none. Day before month. */
function daysOf(word: string): Days | null {
  const [from, to, ...more] = word.split('..');
  if (more.length > 0) return null;
  const [first, last] = [oneOf(from!), oneOf(to ?? from!)];
  return first && last && { from: first.from, to: last.to };
}

function oneOf(word: string): Days | null {
  const dotted = DOTTED.exec(word);
  const iso = ISO.exec(dotted ? `${dotted[3]}-${two(dotted[2]!)}-${two(dotted[1]!)}` : word);
  if (!iso || Number(iso[2]) > 12 || Number(iso[3] ?? 1) > 31) return null;
  const [, year, month, day] = iso;
  return day ? { from: iso[0], to: iso[0] } : { from: `${year}-${month}-01`, to: `${year}-${month}-31` };
}

/** Reads what a reader types: words, days (2026-05-04, 4.5.2026, 2026-05, 2026-05-01..2026-05-04), agencies' names. */
export function readQuery(text: string, agencies: readonly AgencyNames[] = []): Query {
  const days: Days[] = [];
  const rest = text.split(/\s+/).filter(word => {
    const found = daysOf(word);
    if (found) days.push(found);
    return !found;
  });
  const words = searchWords(rest.join(' '));
  const asked = new Set(words);
  const named = new Map<string, Set<string>>();
  for (const { id, names } of agencies)
    for (const name of [id, ...names]) {
      const own = searchWords(name);
      if (own.length > 0 && own.every(word => asked.has(word)))
        named.set(id, new Set([...(named.get(id) ?? []), ...own]));
    }
  return { words, days, agencies: named };
}

/** The day on which a report came out, in the reader's time zone; '' where it is not known. */
function dayOf({ published }: ReportSummary): string {
  if (published === null || /^\d{4}-\d\d-\d\d$/.test(published)) return published ?? '';
  const date = new Date(published);
  if (Number.isNaN(date.getTime())) return '';
  return `${date.getFullYear()}-${two(`${date.getMonth() + 1}`)}-${two(`${date.getDate()}`)}`;
}

/** Whether a report came out on the days that are asked for. */
export const isOnDays = (report: ReportSummary, { days }: Query): boolean =>
  days.every(({ from, to }) => {
    const day = dayOf(report);
    return day >= from && day <= to;
  });
