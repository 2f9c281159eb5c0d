import { ready } from '../lexicon/patterns.ts';
import { type Days, overlap, publishedDay } from './calendar.ts';
import { PATTERNS } from './datePatterns.ts';
import type { Reading } from './dateReadings.ts';
import type { Grain } from './types.ts';

/**
 * A date or time reference in a text, at UTF-16 code units `start`../..`end`. What the wording itself says is in
 * `year`, `month` (1..12), `day` and `weekday` (0 is Sunday), null if it does not. `candidates` are the stretches
 * of days it can mean, given the day of publication; empty where that would be needed and is not known.
 */
export interface DateMention {
  start: number;
  end: number;
  grain: Grain;
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
  candidates: Days[];
}

/**
 * The dates in `text` from `from` to `to`, in order, without overlaps. `published` (ISO 8601 or null) resolves
 * weekdays, 'last week', and days and months without a year. Clock times do not count.
 */
export function dates(text: string, published: string | null, from = 0, to = text.length): DateMention[] {
  const part = text.slice(from, to);
  const today = publishedDay(published);
  const found: DateMention[] = [];
  const holds = new Map<RegExp, boolean>();
  for (const { needs, pattern, read } of PATTERNS) {
    if (!holds.has(needs)) holds.set(needs, ready(needs).test(part));
    if (!holds.get(needs)) continue;
    ready(pattern).lastIndex = 0;
    for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
      const reading = read(match, today, part);
      if (reading) found.push(mention(reading, from + match.index, match[0]));
    }
  }
  return withoutOverlaps(found);
}

function mention(reading: Reading, at: number, wording: string): DateMention {
  const start = at + (reading.skip ?? 0);
  const { grain, year = null, month = null, day = null, weekday = null, candidates } = reading;
  return { start, end: at + wording.trimEnd().length, grain, year, month, day, weekday, candidates };
}

/** Of overlapping readings the one that begins first stays, of two that begin together the longer one. */
function withoutOverlaps(found: DateMention[]): DateMention[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateMention[] = [];
  for (const date of found) {
    const last = kept[kept.length - 1];
    if (!last || date.start >= last.end) kept.push(date);
  }
  return kept;
}

/**
 * Whether two references can mean the same time. 'same' where their stretches meet ('February 2022' and '2022',
 * 'Friday' and 'Feb. 7'), 'differs' where they cannot, 'unknown' where publication dates to compare them are missing.
 */
export function compareDates(a: DateMention, b: DateMention): 'same' | 'differs' | 'unknown' {
  if (a.candidates.length && b.candidates.length)
    return a.candidates.some(one => b.candidates.some(other => overlap(one, other))) ? 'same' : 'differs';
  const fields = (['year', 'month', 'day', 'weekday'] as const).filter(f => a[f] !== null && b[f] !== null);
  if (fields.some(field => a[field] !== b[field])) return 'differs';
  return fields.length ? 'same' : 'unknown';
}
