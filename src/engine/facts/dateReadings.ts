import { MONTHS } from '../lexicon/dateWords.ts';
import { ready } from '../lexicon/patterns.ts';
import { civil, type Days, dayOf, isDay, monthDays, yearDays } from './calendar.ts';
import type { Grain } from './types.ts';

/** What a matched wording means; `skip` leaves out characters at its beginning. */
export interface Reading {
  grain: Grain;
  year?: number | null;
  month?: number | null;
  day?: number | null;
  weekday?: number | null;
  candidates: Days[];
  skip?: number;
}

/** `today` is the day of publication or null; `part` the text matched in. */
export type Read = (match: RegExpMatchArray, today: number | null, part: string) => Reading | null;
export const monthOf = (word: string): number => MONTHS.get(word.toLowerCase().replace('.', ''))!;
export const only = (day: number): Days => ({ from: day, to: day });
export const near = (day: number, give: number): Days => ({ from: day - give, to: day + give });

/** A day without a year: the last one up to `today` and the next one. */
function dayInAnyYear(month: number, day: number, today: number | null): Days[] {
  if (today === null) return [];
  const { year } = civil(today);
  const days = [year - 1, year, year + 1].filter(y => isDay(y, month, day)).map(y => dayOf(y, month, day));
  return nearest(days.map(only), today);
}

/** A month without a year: the last one that began and the next; with 'next' also the one after, with 'last' before. */
function monthInAnyYear(month: number, today: number | null, lead: string): Days[] {
  if (today === null) return [];
  const { year } = civil(today);
  const all = [-2, -1, 0, 1, 2].map(off => monthDays(year + off, month));
  const past = all.filter(days => days.from <= today);
  const coming = all.slice(past.length);
  if (lead === 'earlier') return past.slice(-1);
  if (lead === 'last') return past.slice(-2);
  return [...past.slice(-1), ...coming.slice(0, lead === 'next' ? 2 : 1)];
}

/** The last stretch that began by `today`, and the next. */
function nearest(stretches: Days[], today: number): Days[] {
  const past = stretches.filter(s => s.from <= today);
  return [...past.slice(-1), ...stretches.slice(past.length, past.length + 1)];
}

export function calendarDay(
  year: number | null,
  month: number,
  day: number,
  today: number | null,
): Reading | null {
  if (!isDay(year ?? 2000, month, day)) return null;
  const candidates = year === null ? dayInAnyYear(month, day, today) : [only(dayOf(year, month, day))];
  return { grain: 'day', year, month, day, candidates };
}

export const yearOf = (word: string | undefined): number | null => (word ? Number(word) : null);

export const readMonthDay: Read = (m, today) =>
  calendarDay(yearOf(m[3]), monthOf(m[1]!), Number(m[2]), today);
export const readDayMonth: Read = (m, today) =>
  calendarDay(yearOf(m[3]), monthOf(m[2]!), Number(m[1]), today);

/** '02/09/2025' is February 9 in one country and September 2 in another: both are candidates. */
export const readNumeric: Read = m => {
  const [a, b, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const candidates = [
    [a, b],
    [b, a],
  ].flatMap(([month, day]) => (isDay(year, month!, day!) ? [only(dayOf(year, month!, day!))] : []));
  return candidates.length ? { grain: 'day', year, candidates } : null;
};

/** '4.3.2031' is March 4 everywhere. */
export const readDotted: Read = (m, today) => calendarDay(Number(m[3]), Number(m[2]), Number(m[1]), today);

/** 'March 3-5', '3-5 March' */
export function daysOfMonth(
  month: number,
  first: number,
  last: number,
  year: number | null,
  today: number | null,
) {
  const reading =
    last > first && isDay(year ?? 2000, month, last) ? calendarDay(year, month, first, today) : null;
  return (
    reading && {
      ...reading,
      day: null,
      candidates: reading.candidates.map(({ from }) => ({ from, to: from + last - first })),
    }
  );
}

/** 'February', 'early February', 'February 2022', 'Earlier in February'; 'May' only where it cannot be a verb. */
export const readMonth: Read = (m, today, part) => {
  const [wording, word, digits] = [m[0], m[1]!, m[2]];
  const bare = wording.trimEnd() === word;
  if (bare && word.length <= 4 && !/^(?:June|July)/.test(word) && !/\.$/.test(word)) {
    const before = part.slice(Math.max(0, m.index! - 12), m.index);
    if (
      !/\b(?:in|of|since|until|till|last|next|this|by|from|to|and|or|late|early|through|during)\s$/i.test(
        before,
      )
    )
      return null;
  }
  if (bare && word === 'March' && !/[\p{Ll},]\s$/u.test(part.slice(Math.max(0, m.index! - 2), m.index)))
    return null;
  const month = monthOf(word);
  const year = yearOf(digits);
  const lead = /^(?:earlier|next|last)/i.exec(wording)?.[0].toLowerCase() ?? '';
  const candidates = year === null ? monthInAnyYear(month, today, lead) : [monthDays(year, month)];
  return { grain: 'month', year, month, candidates };
};

/** 'im März', 'marzo de 2031' */
export const readOtherMonth: Read = (m, today) => {
  const [month, year] = [monthOf(m[1]!), yearOf(m[2])];
  const candidates = year === null ? monthInAnyYear(month, today, '') : [monthDays(year, month)];
  const skip = m[0].indexOf(m[1]!);
  return { grain: 'month', year, month, candidates, skip };
};

const YEAR_BEFORE = /[\p{L}\p{N}$£€.,:/#@_]$/u;
const YEAR_AFTER = /^(?:[%°\p{L}_]|[.,:]\d| (?:GMT|UTC))/u;
/** A year comes after a preposition or before a noun; round hundreds ('2000 homes') need the preposition. */
export const readYear: Read = (m, _today, part) => {
  const digits = m[2]!;
  const at = m.index! + m[0].length - digits.length;
  if (ready(YEAR_BEFORE).test(part.slice(Math.max(0, at - 1), at))) return null;
  if (ready(YEAR_AFTER).test(part.slice(at + 4, at + 8))) return null;
  if (digits.endsWith('00') && m[0] === digits) return null;
  const year = Number(digits);
  return { grain: 'year', year, candidates: [yearDays(year)], skip: m[1]?.length ?? 0 };
};

export const readDecade: Read = m => {
  const first = Number(m[1]);
  return { grain: 'decade', candidates: [{ from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31) }] };
};
