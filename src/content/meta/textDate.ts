import { isDayFirst, monthNumber } from './months.ts';

const TIME = /(?:^|[^\d.:])(\d{1,2})(?:[:.h](\d{2})(?::(\d{2})(?:\.\d+)?)?)\s*([ap])?\.?\s?(?:m\b\.?)?/i;
const CLOCK = /(?:^|\D)(\d{1,2})\s*([ap])\.?m\b/i;
const ZONE = /(?:\bUTC|\bGMT|\bZ|\d)\s?([+-]\d{1,2}:?(?:\d{2})?)\b|(\bGMT\b|\bUTC\b|\dZ\b)/;
const ZONES: Record<string, string> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  JST: '+09:00',
  AEST: '+10:00',
};

const NUMERIC = /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?!\d)/;
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s+(?:de\s+|d['’])?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)/u;
const MONTH_DAY = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;

/** "Sun May 03 22:15:00 UTC 2026". */
const UNIX = /(\p{L}{3})\s+(\d{1,2})\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{3,5}\s+)?(\d{4})(?!\d)/u;

const two = (value: number | string): string => String(value).padStart(2, '0');

interface Day {
  year: number;
  month: number;
  day: number;
  /** Where its wording begins and ends. */
  at: number;
  end: number;
}

const placed = (match: RegExpExecArray, year: number, month: number, day: number): Day => ({
  year: year < 100 ? 2000 + year : year,
  month,
  day,
  at: match.index,
  end: match.index + match[0].length,
});

/** 03.05.2026 is May everywhere; 03/05/2026 by the page's language, and nothing if that is ambiguous. */
function numericDay(text: string, language: string | null): Day | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [a, b, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (match[2] === '.') return isDayFirst(language) === false && a <= 12 ? null : placed(match, year, b, a);
  const dayFirst = a > 12 ? true : b > 12 ? false : a === b ? true : isDayFirst(language);
  if (dayFirst === null) return null;
  return dayFirst ? placed(match, year, b, a) : placed(match, year, a, b);
}

function dayIn(text: string, language: string | null): Day | null {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return placed(iso, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_MONTH.exec(text);
  const month = dayFirst && monthNumber(dayFirst[2]!, language);
  if (month) return placed(dayFirst, Number(dayFirst[3]), month, Number(dayFirst[1]));
  const monthFirst = MONTH_DAY.exec(text);
  const other = monthFirst && monthNumber(monthFirst[1]!, language);
  if (other) return placed(monthFirst, Number(monthFirst[3]), other, Number(monthFirst[2]));
  const unix = UNIX.exec(text);
  const third = unix && monthNumber(unix[1]!, 'en');
  if (third) return { ...placed(unix, Number(unix[3]), third, Number(unix[2])), at: text.length };
  return numericDay(text, language);
}

/** True if the calendar has such a day, and news may be from it. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1980 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function timeIn(text: string): string {
  const match = TIME.exec(text) ?? CLOCK.exec(text);
  if (!match) return '';
  const isClock = match.length === 3;
  const half = (isClock ? match[2] : match[4])?.toLowerCase();
  let hour = Number(match[1]);
  if (half && (hour < 1 || hour > 12)) return '';
  if (half) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const [minute, second] = isClock ? ['00', undefined] : [match[2]!, match[3]];
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return '';
  return `T${two(hour)}:${minute}${second ? `:${second}` : ''}${zoneIn(text)}`;
}

function zoneIn(text: string): string {
  const zone = ZONE.exec(text);
  if (zone?.[2]) return 'Z';
  if (zone?.[1]) {
    const [hours, minutes] = zone[1].includes(':')
      ? zone[1].split(':')
      : [zone[1].slice(0, 3), zone[1].slice(3)];
    return `${hours![0]}${two(hours!.slice(1))}:${minutes || '00'}`;
  }
  return ZONES[/\b([A-Z]{3,4})\b/.exec(text)?.[1] ?? ''] ?? '';
}

/** A date in words or figures with its time, as ISO 8601, and the words around it; null if there is none beyond doubt. */
export function dateIn(said: string, language: string | null): { date: string; rest: string } | null {
  const text = said.replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15));
  const found = dayIn(text, language);
  if (!found || !isDay(found.year, found.month, found.day)) return null;
  const [before, behind] = [text.slice(0, found.at), text.slice(found.end)];
  const time = timeIn(behind) || timeIn(before);
  return { date: `${found.year}-${two(found.month)}-${two(found.day)}${time}`, rest: `${before} ${behind}` };
}
