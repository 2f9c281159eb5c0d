import {
  ANY_MONTH,
  COUNT,
  MONTH,
  OTHER_MONTH,
  OTHER_MONTHS,
  OTHER_WEEKDAY,
  otherWeekday,
  WEEKDAY,
} from '../lexicon/dateWords.ts';
import { LETTER } from '../lexicon/letterClasses.ts';
import { MEET } from '../lexicon/patterns.ts';
import {
  calendarDay,
  daysOfMonth,
  monthOf,
  type Read,
  readDayMonth,
  readDecade,
  readDotted,
  readMonth,
  readMonthDay,
  readNumeric,
  readOtherMonth,
  readYear,
  yearOf,
} from './dateReadings.ts';
import { readAgo, readRelative, readToday, readWeekday, weekdayReading } from './dateRelative.ts';

export interface Pattern {
  /** What every match contains, as a much faster pattern; patterns with the same need share it. */
  needs: RegExp;
  pattern: RegExp;
  read: Read;
}

const YEAR = '(?:1[5-9]|20|21)\\d\\d';
const LEAD = `${MEET}(?:(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id|[Tt]he (?:start|end|beginning|middle) of|[Nn]ext|[Ll]ast)[ -](?:in |of |on |last )?)?`;

const all = (source: string, flags = 'gu'): RegExp => new RegExp(source, flags);
const WEEKDAY_LEAD = `(?:${WEEKDAY},? )?`;

/** 'Good Friday', 'Super Tuesday' and 'Sunday Times' are names. */
const NO_NAMED_DAY = '(?<!\\b(?:Good|Black|Super|Cyber|Bloody|Ash|Palm|Easter|Shrove|Boxing) )';
const NO_PAPER = '(?! (?:Times|Mirror|Telegraph|Mail|Post|Express|Herald|Night Live|Night Football)\\b)';

const NEEDS = {
  year: new RegExp(YEAR),
  figure: /\d/,
  month: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC/,
  weekday: /day|DAY|Tues|Wed|Thurs/,
  today: /day|tonight|tomorrow|this (?:mor|aft|eve)|last night/i,
  relative: /(?:last|this|next|previous|past|coming) (?:week|month|year)/i,
  ago: /ago\b/i,
  otherMonth: new RegExp(OTHER_MONTHS),
  otherWeekday: new RegExp(OTHER_WEEKDAY),
  otherToday: /gestern|heute|aujourd|ayer|hoy|ontem|hoje|amanhã|ieri|oggi|domani/i,
};

/** Each pattern's parts are bounded, so that matching stays linear in the text. */
export const PATTERNS: Pattern[] = [
  {
    needs: NEEDS.year,
    pattern: all(`\\b(${YEAR})-(\\d\\d)-(\\d\\d)(?!\\d)`),
    read: (m, t) => calendarDay(Number(m[1]), Number(m[2]), Number(m[3]), t),
  },
  { needs: NEEDS.year, pattern: all(`(?<![\\d/.])(\\d{1,2})/(\\d{1,2})/(${YEAR})\\b`), read: readNumeric },
  {
    needs: NEEDS.year,
    pattern: all(`(?<![\\d/.])(\\d{1,2})\\. ?(\\d{1,2})\\. ?(${YEAR})\\b`),
    read: readDotted,
  },
  {
    needs: NEEDS.month,
    pattern: all(`\\b(${MONTH}) (\\d{1,2})[-–](\\d{1,2})(?![\\d.:-])(?:,? (${YEAR})\\b)?`),
    read: (m, t) => daysOfMonth(monthOf(m[1]!), Number(m[2]), Number(m[3]), yearOf(m[4]), t),
  },
  {
    needs: NEEDS.month,
    pattern: all(`(?<![\\d.,:/-])(\\d{1,2})[-–](\\d{1,2}) (${MONTH})(?:,? (${YEAR})\\b)?`),
    read: (m, t) => daysOfMonth(monthOf(m[3]!), Number(m[1]), Number(m[2]), yearOf(m[4]), t),
  },
  {
    needs: NEEDS.month,
    pattern: all(
      `\\b${WEEKDAY_LEAD}(${MONTH}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:]\\d|\\d|%)(?:,? (${YEAR})\\b)?`,
    ),
    read: readMonthDay,
  },
  {
    needs: NEEDS.figure,
    pattern: all(
      `(?<![\\d.,:/])${WEEKDAY_LEAD}(\\d{1,2})(?:st|nd|rd|th|\\.|er|º|°)? (?:of |de |di )?(${ANY_MONTH})(?:,?(?: de| del)? (${YEAR})\\b)?`,
    ),
    read: readDayMonth,
  },
  {
    needs: NEEDS.month,
    pattern: all(`\\b${LEAD}(${MONTH})(?:,?(?: of)? (${YEAR})\\b)?(?! \\d{1,2}\\b)`),
    read: readMonth,
  },
  {
    needs: NEEDS.weekday,
    pattern: all(
      `${NO_NAMED_DAY}\\b(?:([Ll]ast|[Nn]ext|[Tt]his|[Cc]oming) )?(${WEEKDAY})(?![${LETTER}])${NO_PAPER}`,
    ),
    read: readWeekday,
  },
  {
    needs: NEEDS.today,
    pattern: all(
      '\\b(?:yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening)|last night)\\b',
      'giu',
    ),
    read: readToday,
  },
  {
    needs: NEEDS.relative,
    pattern: all(
      `\\b(?:(?:earlier|early|later|late)(?: in)? )?(?:the )?${MEET}(last|this|next|previous|past|coming)${MEET} (week|month|year)\\b`,
      'giu',
    ),
    read: readRelative,
  },
  {
    needs: NEEDS.ago,
    pattern: all(`\\b(${COUNT})${MEET} (day|week|month|year)s? ago\\b`, 'giu'),
    read: readAgo,
  },
  {
    needs: NEEDS.year,
    pattern: all(
      `\\b((?:in|since|of|by|until|till|from|during|before|after|year) )?(?:(?:early|late|mid|pre|post)[ -])?${MEET}(${YEAR})(?!\\d|s\\b)`,
      'giu',
    ),
    read: readYear,
  },
  {
    needs: NEEDS.year,
    pattern: all(
      `\\b(?:the )?(?:early |late |mid-?)?${MEET}(${YEAR.replace('\\d\\d', '\\d0')})['’]?s\\b`,
      'giu',
    ),
    read: readDecade,
  },
  // The other languages: months beside a preposition or a year, weekdays, and 'yesterday' where no other language has the word.
  {
    needs: NEEDS.otherMonth,
    pattern: all(
      `(?<![${LETTER}])(?<!\\d\\.? )(?:(?:im|seit|bis|ab|Anfang|Mitte|Ende|en|em|in|a|à|de|di|do|début|fin|mi-|depuis|desde|hasta|da|fino a) ?|d[’'])(${OTHER_MONTH})(?:,?(?: de| del)? (${YEAR})\\b)?`,
    ),
    read: readOtherMonth,
  },
  {
    needs: NEEDS.otherMonth,
    pattern: all(`(?<![${LETTER}])(${OTHER_MONTH}),?(?: de| del)? (${YEAR})\\b`),
    read: readOtherMonth,
  },
  {
    needs: NEEDS.otherWeekday,
    pattern: all(`(?<![${LETTER}])(${OTHER_WEEKDAY})(?![${LETTER}])`),
    read: (m, t) => weekdayReading(otherWeekday(m[1]!), t, ''),
  },
  {
    needs: NEEDS.otherToday,
    pattern: all(
      `(?<![${LETTER}])(?:vorgestern|gestern|heute|aujourd[’']hui|ayer|hoy|ontem|hoje|amanhã|ieri|oggi|domani)(?![${LETTER}])`,
      'giu',
    ),
    read: readToday,
  },
];
