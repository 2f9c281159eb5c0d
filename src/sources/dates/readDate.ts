import { monthOf } from './months.ts';
import { isoZone } from './zones.ts';

interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * A date as feeds and news files write it (ISO 8601 with or without signs, RFC 822, asctime's, GDELT's, names of months
 * in many languages, 12 or 24 hours) as ISO 8601, to the same precision. Null if it is none, where there is no such
 * day, and where it may be two: 03/05/2026 is one day in London and another in New York. A time without a zone, or with
 * one that means several, stays without.
 */
export function readDate(text: string | null | undefined): string | null {
  const clean = western((text ?? '').trim().slice(0, 100));
  if (!/\d/.test(clean)) return null;
  for (const read of [compact, numeric, named, asctime, eastAsian]) {
    const found = read(clean);
    if (found) return written(found.day, found.rest);
  }
  return null;
}

/** Digits of Arabic and Persian as others write them, spaces of any kind as one, dots behind abbreviations taken off. */
const western = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String((digit.charCodeAt(0) & 0xf) % 10))
    .replace(/[\s\u200e\u200f]+/g, ' ');

interface Found {
  day: Day;
  /** The time, or ''. */
  rest: string;
}

const dayOf = (year: string | number, month: string | number, day: string | number): Day => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

/** 2026-05-03T10:00, 2026/05/03, 20260503T100000Z. */
function compact(text: string): Found | null {
  const found =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})((?:\d{4}|\d{6})?(?!\d).*)$/.exec(text);
  if (!found) return null;
  return { day: dayOf(found[1]!, found[3]!, found[4]!), rest: found[5]! };
}

/** 13/05/2026, 5.3.2026. With dots the day comes first everywhere; else only one order may be possible. */
function numeric(text: string): Found | null {
  const found = /^(?:\p{L}+[.,]* )?(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)(.*)$/u.exec(text);
  if (!found) return null;
  const [, first, sign, second, year, rest] = found;
  if (sign === '.' || Number(first) > 12) return { day: dayOf(year!, second!, first!), rest: rest! };
  if (Number(second) > 12 || first === second) return { day: dayOf(year!, first!, second!), rest: rest! };
  return null;
}

/** "Sun, 03 May 2026 10:00:00 +0200", "3. Mai 2026", "3 de mayo de 2026", "May 3rd, 2026, 8:53 pm". */
function named(text: string): Found | null {
  const dayFirst =
    /^(?:\p{L}[\p{L}\p{M}'’]*[.,]* ?,? ?)?(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[ -]+(?:de |of |d['’])?(\p{L}[\p{L}\p{M}]+)\.?,?[ -]+(?:de |del )?(\d{4}|\d{2})(?!\d)(.*)$/iu.exec(
      text,
    );
  if (dayFirst) return withMonth(dayFirst[2]!, dayFirst[1]!, dayFirst[3]!, dayFirst[4]!);
  const monthFirst =
    /^(?:\p{L}[\p{L}\p{M}]*[.,]* )?(\p{L}[\p{L}\p{M}]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)$/iu.exec(
      text,
    );
  return monthFirst && withMonth(monthFirst[1]!, monthFirst[2]!, monthFirst[3]!, monthFirst[4]!);
}

/** Of two digits 00 to 69 are of this century. Source: POSIX, strptime's %y. */
function withMonth(name: string, day: string, year: string, rest: string): Found | null {
  const month = monthOf(name);
  const full = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  return month === null ? null : { day: dayOf(full, month, day), rest };
}

/** "Sun May  3 10:00:00 UTC 2026". */
function asctime(text: string): Found | null {
  const found = /^\p{L}{2,9} (\p{L}{3,9}) (\d{1,2}) (\d\d:\d\d(?::\d\d)?)(?: ([\w:+-]{1,9}))? (\d{4})$/u.exec(
    text,
  );
  return found && withMonth(found[1]!, found[2]!, found[5]!, ` ${found[3]} ${found[4] ?? ''}`);
}

/** 2026年5月3日 10:00, 2026년 5월 3일. */
function eastAsian(text: string): Found | null {
  const found = /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일](.*)$/.exec(text);
  if (!found) return null;
  const rest = found[4]!.replace(/([时時시])(?=\d)|([分분])(?=\d)/g, ':').replace(/[时時시分분秒초]/g, '');
  return { day: dayOf(found[1]!, found[2]!, found[3]!), rest };
}

const CLOCK =
  /^[^\d+]{0,12}?(\d{1,2})(?:[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?)?(?: ?([ap])\.?m\b\.?)?(?: ?(?:uhr|h))?,? ?(.*)$/i;
const COMPACT_CLOCK = /^[T ]?(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(?: ?([ap])m)? ?(.*)$/i;

/** Day and time; what follows the day and is no time leaves the day alone, a time that cannot be takes it along. */
function written({ year, month, day }: Day, rest: string): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const clock = COMPACT_CLOCK.exec(rest) ?? CLOCK.exec(rest);
  const time = clock ? timeOf(clock) : '';
  if (time === null) return null;
  if (!time.startsWith('T24')) return `${dateOf(year, month, day)}${time}`;
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return `${next.toISOString().slice(0, 10)}T00${time.slice(3)}`;
}

/** '' where there is none, null if there is no such time. */
function timeOf([, hourText, minute, second = '00', half, zone]: RegExpExecArray): string | null {
  if (minute === undefined && !half) return '';
  let hour = Number(hourText);
  if (half) {
    const isLate = /p/i.test(half);
    // "20:53 PM" is said twice, "20:53 AM" cannot be.
    if (isLate ? hour < 1 : hour > 12) return null;
    if (hour <= 12) hour = (hour % 12) + (isLate ? 12 : 0);
  }
  const isMidnight = hour === 24 && Number(minute ?? 0) === 0 && Number(second) === 0;
  if ((hour > 23 && !isMidnight) || Number(minute ?? 0) > 59 || Number(second) > 60) return null;
  const time = `T${two(hour)}:${minute ?? '00'}:${second === '60' ? '59' : second}`;
  return `${time}${isoZone(zone ?? '')}`;
}

const dateOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
const two = (value: number): string => String(value).padStart(2, '0');
