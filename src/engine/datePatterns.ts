import { civil, type Days, dayOf, isDay, monthDays, weekDays, weekdayOf, yearDays } from './calendar.ts';
import type { Grain } from './dates.ts';
import { ANY_MONTH, COUNT, countOf, MONTH, MONTHS, WEEKDAY, WEEKDAYS } from './dateTables.ts';

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
type Read = (match: RegExpMatchArray, today: number | null, part: string) => Reading | null;
export interface Pattern {
  pattern: RegExp;
  read: Read;
}

const YEAR = '(?:1[5-9]|20|21)\\d\\d';
const LEAD = `(?:(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id|[Tt]he (?:start|end|beginning|middle) of|[Nn]ext|[Ll]ast)[ -](?:in |of |on |last )?)?`;

const monthOf = (word: string): number => MONTHS.get(word.toLowerCase().replace('.', ''))!;
const only = (day: number): Days => ({ from: day, to: day });
const near = (day: number, give: number): Days => ({ from: day - give, to: day + give });

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

function calendarDay(year: number | null, month: number, day: number, today: number | null): Reading | null {
  if (!isDay(year ?? 2000, month, day)) return null;
  const candidates = year === null ? dayInAnyYear(month, day, today) : [only(dayOf(year, month, day))];
  return { grain: 'day', year, month, day, candidates };
}

const yearOf = (word: string | undefined): number | null => (word ? Number(word) : null);

const readMonthDay: Read = (m, today) => calendarDay(yearOf(m[3]), monthOf(m[1]!), Number(m[2]), today);
const readDayMonth: Read = (m, today) => calendarDay(yearOf(m[3]), monthOf(m[2]!), Number(m[1]), today);

/** '02/09/2025' is February 9 in one country and September 2 in another: both are candidates. */
const readNumeric: Read = m => {
  const [a, b, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const candidates = [
    [a, b],
    [b, a],
  ].flatMap(([month, day]) => (isDay(year, month!, day!) ? [only(dayOf(year, month!, day!))] : []));
  return candidates.length ? { grain: 'day', year, candidates } : null;
};

/** 'February', 'early February', 'February 2022', 'Earlier in February'; 'May' only where a verb cannot stand. */
const readMonth: Read = (m, today, part) => {
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

const readWeekday: Read = (m, today) => {
  const weekday = WEEKDAYS.findIndex(name => name.startsWith(m[2]!.toLowerCase().slice(0, 3)));
  const candidates: Days[] = [];
  if (today !== null) {
    const back = (weekdayOf(today) - weekday + 7) % 7;
    const last = today - back;
    const lead = m[1]?.toLowerCase() ?? '';
    if (!lead.startsWith('next') && !lead.startsWith('coming')) candidates.push(only(last));
    if (lead.startsWith('last') || !back) candidates.push(only(last - 7));
    if (!lead.startsWith('last')) candidates.push(only(last + 7));
    if (lead.startsWith('next')) candidates.push(only(last + 14));
  }
  return { grain: 'day', weekday, candidates };
};

const SHIFTS: Record<string, number> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
/** A day's give: a report's publication date may be told in another time zone. */
const readToday: Read = (m, today) => {
  const word = m[0].toLowerCase();
  const shift = SHIFTS[word] ?? (word.startsWith('last') ? -1 : 0);
  return { grain: 'day', candidates: today === null ? [] : [near(today + shift, 1)] };
};

const GIVE = { day: 1, week: 4, month: 20, year: 250 };
const LENGTH = { day: 1, week: 7, month: 30.4, year: 365.25 };
const STEP: Record<string, number> = { last: -1, previous: -1, past: -1, this: 0, next: 1, coming: 1 };
/** 'last week', 'earlier this month', 'late next year'. */
const readRelative: Read = (m, today) => {
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

const readAgo: Read = (m, today) => {
  const grain = m[2]!.toLowerCase() as keyof typeof GIVE;
  const back = Math.round(countOf(m[1]!) * LENGTH[grain]);
  return { grain, candidates: today === null ? [] : [near(today - back, GIVE[grain])] };
};

const YEAR_BEFORE = /[\p{L}\p{N}$£€.,:/#@_]$/u;
const YEAR_AFTER = /^(?:[%°\p{L}_]|[.,:]\d)/u;
/** A year stands after a preposition or before a noun; round hundreds ('2000 homes') need the preposition. */
const readYear: Read = (m, _today, part) => {
  const digits = m[2]!;
  const at = m.index! + m[0].length - digits.length;
  if (YEAR_BEFORE.test(part.slice(Math.max(0, at - 1), at))) return null;
  if (YEAR_AFTER.test(part.slice(at + 4, at + 6))) return null;
  if (digits.endsWith('00') && m[0] === digits) return null;
  const year = Number(digits);
  return { grain: 'year', year, candidates: [yearDays(year)], skip: m[1]?.length ?? 0 };
};

const readDecade: Read = m => {
  const first = Number(m[1]);
  return { grain: 'decade', candidates: [{ from: dayOf(first, 1, 1), to: dayOf(first + 9, 12, 31) }] };
};

const all = (source: string, flags = 'gu'): RegExp => new RegExp(source, flags);
const WEEKDAY_LEAD = `(?:${WEEKDAY},? )?`;

/** Each pattern's parts are bounded, so that matching stays linear in the text. */
export const PATTERNS: Pattern[] = [
  {
    pattern: all(`\\b(${YEAR})-(\\d\\d)-(\\d\\d)(?!\\d)`),
    read: (m, t) => calendarDay(Number(m[1]), Number(m[2]), Number(m[3]), t),
  },
  { pattern: all(`(?<![\\d/.])(\\d{1,2})[/.](\\d{1,2})[/.](${YEAR})\\b`), read: readNumeric },
  {
    pattern: all(
      `\\b${WEEKDAY_LEAD}(${MONTH}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:]\\d|\\d|%)(?:,? (${YEAR})\\b)?`,
    ),
    read: readMonthDay,
  },
  {
    pattern: all(
      `(?<![\\d.,:/])${WEEKDAY_LEAD}(\\d{1,2})(?:st|nd|rd|th|\\.|er|º|°)? (?:of |de |di )?(${ANY_MONTH})(?:,?(?: de| del)? (${YEAR})\\b)?`,
    ),
    read: readDayMonth,
  },
  { pattern: all(`\\b${LEAD}(${MONTH})(?:,?(?: of)? (${YEAR})\\b)?(?! \\d{1,2}\\b)`), read: readMonth },
  { pattern: all(`\\b(?:([Ll]ast|[Nn]ext|[Tt]his|[Cc]oming) )?(${WEEKDAY})(?!\\p{L})`), read: readWeekday },
  {
    pattern: all(
      '\\b(?:yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening)|last night)\\b',
      'giu',
    ),
    read: readToday,
  },
  {
    pattern: all(
      '\\b(?:(?:earlier|early|later|late)(?: in)? )?(?:the )?(last|this|next|previous|past|coming) (week|month|year)\\b',
      'giu',
    ),
    read: readRelative,
  },
  { pattern: all(`\\b(${COUNT}) (day|week|month|year)s? ago\\b`, 'giu'), read: readAgo },
  {
    pattern: all(
      `\\b((?:in|since|of|by|until|till|from|during|before|after|year) )?(?:(?:early|late|mid|pre|post)[ -])?(${YEAR})(?!\\d|s\\b)`,
      'giu',
    ),
    read: readYear,
  },
  {
    pattern: all(`\\b(?:the )?(?:early |late |mid-?)?(${YEAR.replace('\\d\\d', '\\d0')})['’]?s\\b`, 'giu'),
    read: readDecade,
  },
];
