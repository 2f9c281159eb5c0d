/** Days are counted from 1970-01-01 (day 0, a Thursday) in the Gregorian calendar; no time zones. */

/** First and last day of a stretch of time, both within it. */
export interface Days {
  from: number;
  to: number;
}

const MS = 864e5;

export const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / MS);

/** 0 for Sunday … 6 for Saturday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

export function civil(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day an ISO 8601 time names where it was written; null for null and for what is no such time. */
export function publishedDay(published: string | null): number | null {
  const parts = published?.match(/^(\d{4})-(\d{2})-(\d{2})(?!\d)/);
  if (!parts) return null;
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return isDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) ? day : null;
}

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearDays = (year: number): Days => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) });

/** `month` may run over the year's ends: month 0 is December of the year before. */
export const monthDays = (year: number, month: number): Days => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month + 1, 0),
});

/** The week of `day`, from the Sunday before its Monday to its Sunday: outlets begin weeks on either. */
export function weekDays(day: number): Days {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return { from: monday - 1, to: monday + 6 };
}

export const overlap = (a: Days, b: Days): boolean => a.from <= b.to && b.from <= a.to;
