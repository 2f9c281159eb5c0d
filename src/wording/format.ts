import { formatOf, locale, t, tNumber } from './i18n.ts';

const isSameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

const isWholeDay = (told: string): boolean => /^\d{4}-\d\d-\d\d$/.test(told);

/** A day of which no hour is known, as it was written: it is the same day in any time zone. */
function wholeDay(published: string, now: Date): string {
  const date = new Date(published);
  const year = date.getUTCFullYear() === now.getFullYear() ? undefined : 'numeric';
  const style = { day: 'numeric', month: 'short', year, timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale(), style).format(date);
}

const timeOf = (date: Date): string =>
  formatOf('time', tag => new Intl.DateTimeFormat(tag, { timeStyle: 'short' })).format(date);

/**
 * When a report was published, in the reader's time zone: the time alone for today, the day alone where no more is
 * told. Null if it is not known.
 */
export function when(published: string | number | null, now = new Date()): string | null {
  const date = new Date(published ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return null;
  if (typeof published === 'string' && isWholeDay(published)) return wholeDay(published, now);
  const time = timeOf(date);
  if (isSameDay(date, now)) return time;
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  const style = { day: 'numeric', month: 'short', year } as const;
  const day = formatOf(`day ${year}`, tag => new Intl.DateTimeFormat(tag, style)).format(date);
  return t('day_and_time', [day, time]);
}

/**
 * When an article was changed after it was published: on the same day the time alone. Null if it was not, or where
 * the times contradict one another: nothing is changed before it is published.
 */
export function changedAt(
  published: string | null,
  modified: string | null | undefined,
  now = new Date(),
): string | null {
  if (!modified || modified === published) return null;
  if (!published) return when(modified, now);
  const [first, then] = [new Date(published), new Date(modified)];
  const isSame = isSameDay(first, then);
  if (!(then > first) || (isSame && (isWholeDay(published) || isWholeDay(modified)))) return null;
  return isSame ? (timeOf(first) === timeOf(then) ? null : timeOf(then)) : when(modified, now);
}

/** A day with its year, of a time in ms since the epoch. */
export const day = (time: number): string => {
  const style = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return formatOf('day numeric', tag => new Intl.DateTimeFormat(tag, style)).format(time);
};

export const count = tNumber;

/** A whole number of percent, 0 to 100, with the language's sign. */
export const percent = (whole: number): string =>
  formatOf('percent', tag => new Intl.NumberFormat(tag, { style: 'percent' })).format(whole / 100);

/** The address where it is an ordinary web address; anything else (javascript:, data: …) is not linked. */
export function webAddress(url: string | null | undefined): URL | null {
  if (!url || !URL.canParse(url)) return null;
  const address = new URL(url);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : null;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A time span (ms) in its largest unit that fits twice, else the next: "3 hours", "90 minutes". */
export function duration(ms: number): string {
  const [unit, length] = UNITS.find(([, size]) => ms >= 2 * size) ?? UNITS[2];
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale(), style).format(Math.max(1, Math.round(ms / length)));
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the largest unit that leaves a whole number: "3.4 MB". */
export function bytes(size: number): string {
  const step = Math.min(3, Math.floor(Math.log10(Math.max(1, size)) / 3));
  const value = size / 1000 ** step;
  const style = { style: 'unit', unit: SIZES[step], maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale(), style).format(value);
}
