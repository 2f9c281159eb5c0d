import { MEET } from './patterns.ts';

/** Names of months and weekdays. English ones count by themselves, others only beside a day or a year. */

const MONTH_NAMES = [
  ['january jan', 'januar jänner janvier enero janeiro gennaio'],
  ['february feb', 'februar février febrero fevereiro febbraio'],
  ['march mar', 'märz mars marzo março'],
  ['april apr', 'avril abril aprile'],
  ['may', 'mai mayo maio maggio'],
  ['june jun', 'juni juin junio junho giugno'],
  ['july jul', 'juli juillet julio julho luglio'],
  ['august aug', 'août agosto'],
  ['september sept sep', 'septembre septiembre setiembre setembro settembre'],
  ['october oct', 'oktober octobre octubre outubro ottobre'],
  ['november nov', 'novembre noviembre novembro'],
  ['december dec', 'dezember décembre diciembre dezembro dicembre'],
] as const;

/** Month's name in small letters → 1..12. */
export const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, i) =>
    names.flatMap(list => list.split(' ').map(name => [name, i + 1] as const)),
  ),
);

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const forms = (words: string[]): string => words.flatMap(w => [capital(w), w.toUpperCase()]).join('|');

const english = MONTH_NAMES.flatMap(([names]) => names.split(' '));
const long = english.filter(name => name.length > 4 || name === 'may' || name === 'june' || name === 'july');
const short = english.filter(name => !long.includes(name));
const others = MONTH_NAMES.flatMap(([, names]) => names.split(' '));

/** Source of a pattern for an English month as it is written: 'June', 'Feb.', 'JULY'. */
export const MONTH = `${MEET}(?:(?:${forms(long)})\\b|(?:${forms(short)})\\b\\.?)`;
/** Any language's month, for use beside a day. */
export const ANY_MONTH = `${MEET}(?:(?:${forms(english)}|${others.flatMap(w => [w, capital(w)]).join('|')})(?![\\p{L}])\\.?)`;

/** Months of the other languages as they are written: German ones with a capital, the others small. */
const isGerman = /^(?:januar|jänner|februar|märz|mai|juni|juli|august|oktober|dezember)$/;
export const OTHER_MONTHS = `${others.map(w => (isGerman.test(w) ? capital(w) : w)).join('|')}|mai|April|September|November`;
export const OTHER_MONTH = `${MEET}(?:${OTHER_MONTHS})(?![\\p{L}])`;

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** Source of a pattern for a weekday. */
export const WEEKDAY = `${MEET}(?:${forms(WEEKDAYS)}|Tues\\.|Weds?\\.|Thurs?\\.)`;

const OTHER_WEEKDAYS = [
  'Sonntag dimanche domingo domenica',
  'Montag lundi lunes segunda-feira lunedì',
  'Dienstag mardi martes terça-feira martedì',
  'Mittwoch mercredi miércoles quarta-feira mercoledì',
  'Donnerstag jeudi jueves quinta-feira giovedì',
  'Freitag vendredi viernes sexta-feira venerdì',
  'Samstag Sonnabend samedi sábado sabato',
];
/** Source of a pattern for a weekday of the other languages, and its number (0 is Sunday). */
export const OTHER_WEEKDAY = `(?:${OTHER_WEEKDAYS.join(' ').replaceAll(' ', '|')})`;
export const otherWeekday = (word: string): number =>
  OTHER_WEEKDAYS.findIndex(names => names.split(' ').includes(word));

const COUNTS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Source of a pattern for a small count, and its value. */
export const COUNT = `(?:\\d{1,3}|an?|${COUNTS.slice(1).join('|')})`;
export const countOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : Math.max(1, COUNTS.indexOf(word.toLowerCase()));
