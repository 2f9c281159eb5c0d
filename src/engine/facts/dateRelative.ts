import { countOf, WEEKDAYS } from '../lexicon/dateWords.ts';
import { civil, type Days, monthDays, weekDays, weekdayOf, yearDays } from './calendar.ts';
import { near, only, type Read, type Reading } from './dateReadings.ts';

export const readWeekday: Read = (m, today) => {
  const weekday = WEEKDAYS.findIndex(name => name.startsWith(m[2]!.toLowerCase().slice(0, 3)));
  return weekdayReading(weekday, today, m[1]?.toLowerCase() ?? '');
};

export function weekdayReading(weekday: number, today: number | null, lead: string): Reading {
  const candidates: Days[] = [];
  if (today !== null) {
    const back = (weekdayOf(today) - weekday + 7) % 7;
    const last = today - back;
    if (!lead.startsWith('next') && !lead.startsWith('coming')) candidates.push(only(last));
    if (lead.startsWith('last') || !back) candidates.push(only(last - 7));
    if (!lead.startsWith('last')) candidates.push(only(last + 7));
    if (lead.startsWith('next')) candidates.push(only(last + 14));
  }
  return { grain: 'day', weekday, candidates };
}

const SHIFTS: Record<string, number> = {
  yesterday: -1,
  tomorrow: 1,
  vorgestern: -2,
  gestern: -1,
  ayer: -1,
  ontem: -1,
  amanhã: 1,
  ieri: -1,
  domani: 1,
};
/** A day's give: a report's publication date may be in another time zone. */
export const readToday: Read = (m, today) => {
  const word = m[0].toLowerCase();
  const shift = SHIFTS[word] ?? (word.startsWith('last') ? -1 : 0);
  return { grain: 'day', candidates: today === null ? [] : [near(today + shift, 1)] };
};

const GIVE = { day: 1, week: 4, month: 20, year: 250 };
const LENGTH = { day: 1, week: 7, month: 30.4, year: 365.25 };
const STEP: Record<string, number> = { last: -1, previous: -1, past: -1, this: 0, next: 1, coming: 1 };
/** 'last week', 'earlier this month', 'late next year'. */
export const readRelative: Read = (m, today) => {
  const grain = m[2]!.toLowerCase() as 'week' | 'month' | 'year';
  if (today === null) return { grain, candidates: [] };
  const step = STEP[m[1]!.toLowerCase()] ?? 0;
  const { year, month } = civil(today);
  if (m[1]!.toLowerCase() === 'past')
    return { grain, candidates: [{ from: Math.floor(today - LENGTH[grain]), to: today }] };
  if (grain === 'week') return { grain, candidates: [weekDays(today + 7 * step)] };
  if (grain === 'month') return { grain, candidates: [monthDays(year, month + step)] };
  return { grain, candidates: [yearDays(year + step)] };
};

export const readAgo: Read = (m, today) => {
  const grain = m[2]!.toLowerCase() as keyof typeof GIVE;
  const back = Math.round(countOf(m[1]!) * LENGTH[grain]);
  return { grain, candidates: today === null ? [] : [near(today - back, GIVE[grain])] };
};
