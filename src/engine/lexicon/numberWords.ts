/** The words that make up numbers, multiply them, and name what they count. Lower case, without dots. */

const list = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, i) => [word, first + i * step]);

/** Words below a hundred. */
export const SMALL = new Map<string, number>([
  ...list('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen', 0),
  ...list('fifteen sixteen seventeen eighteen nineteen', 15),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ['dozen', 12],
]);

export const ORDINALS = new Map<string, number>([
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
  ...list('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 13),
  ...list('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ['hundredth', 100],
]);

export const FRACTIONS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ...list('third fourth fifth sixth seventh eighth ninth tenth', 3),
  ...list('thirds fourths fifths sixths sevenths eighths ninths tenths', 3),
  ['quarter', 4],
  ['quarters', 4],
]);

/** Words and suffixes that multiply what precedes them, in the languages of the Latin script. */
export const MULTIPLIERS = new Map<string, number>([
  ['hundred', 1e2],
  ...['thousand', 'tausend', 'tsd', 'mil', 'mille', 'mila', 'k'].map(word => [word, 1e3] as [string, number]),
  ...[
    'million',
    'millions',
    'millionen',
    'millones',
    'millón',
    'milhões',
    'milhão',
    'milioni',
    'milione',
  ].map(word => [word, 1e6] as [string, number]),
  ...['m', 'mn', 'mln', 'mio'].map(word => [word, 1e6] as [string, number]),
  ...['billion', 'billions', 'milliarde', 'milliarden', 'milliard', 'milliards', 'miliardi', 'miliardo'].map(
    word => [word, 1e9] as [string, number],
  ),
  ...['bn', 'b', 'mrd', 'bilhões', 'bilhão'].map(word => [word, 1e9] as [string, number]),
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ...['万', '萬', '만'].map(word => [word, 1e4] as [string, number]),
  ...['十万', '十萬'].map(word => [word, 1e5] as [string, number]),
  ...['百万', '百萬'].map(word => [word, 1e6] as [string, number]),
  ...['千万', '千萬'].map(word => [word, 1e7] as [string, number]),
  ['百', 1e2],
  ['千', 1e3],
  ...['億', '亿', '억'].map(word => [word, 1e8] as [string, number]),
  ...['兆', '조'].map(word => [word, 1e12] as [string, number]),
  ...['trillion', 'trillions', 'tn', 'trn'].map(word => [word, 1e12] as [string, number]),
]);

/** Multipliers written with a full stop ('5 Mrd. Euro'). */
export const ABBREVIATED = new Set(['mrd', 'mio', 'tsd', 'mln', 'bn', 'mn']);

/** Multipliers that count only where they adjoin a digit ('5k', '$3m'). */
export const SUFFIXES = new Set(['k', 'm', 'b']);

const SYMBOLS: [string, string][] = [
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['HK$', 'HKD'],
  ['NZ$', 'NZD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
];
/** Longest first, so that 'US$' is found before '$'. */
export const CURRENCY_SYMBOLS = SYMBOLS;

/** Codes that precede a figure, with a space. */
export const CURRENCY_CODES: [string, string][] = [
  ['CHF', 'CHF'],
  ['EUR', 'EUR'],
  ['USD', 'USD'],
  ['GBP', 'GBP'],
  ['Rs', 'INR'],
];

const UNIT_WORDS: Record<string, string> = {
  '%': 'percent pct prozent procent',
  USD: 'dollar dollars usd dólar dólares dollari',
  EUR: 'euro euros eur',
  GBP: 'pound pounds gbp sterling',
  JPY: 'yen jpy',
  CNY: 'yuan renminbi cny',
  cent: 'cent cents',
  INR: 'rupee rupees inr',
  RUB: 'rouble roubles ruble rubles rub',
  CHF: 'franc francs franken chf',
  km: 'km kms kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros quilômetro quilômetros quilómetros chilometro chilometri',
  mile: 'mile miles',
  metre: 'metre metres meter meters metern mètre mètres metro metros metri',
  foot: 'foot feet ft',
  kg: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
  tonne: 'tonne tonnes tonnen tonelada toneladas tonnellata tonnellate',
  ton: 'ton tons',
  litre: 'litre litres liter liters',
  barrel: 'barrel barrels bpd',
  acre: 'acre acres',
  hectare: 'hectare hectares ha',
  mph: 'mph',
  kph: 'kph',
  degree: 'degree degrees degrés grados graus gradi',
  decade: 'decade decades',
  'year-old': 'jähriger jährige jährigen jähriges',
  year: 'year years yr yrs jahr jahre jahren ans année années año años ano anos anno anni',
  month: 'month months monat monate monaten mois mes meses mês mese mesi',
  week: 'week weeks woche wochen semaine semaines semana semanas settimana settimane',
  day: 'day days tag tage tagen jour jours día días dia dias giorno giorni',
  hour: 'hour hours hr hrs stunde stunden heure heures hora horas',
  minute: 'minute minutes min mins minuten minuto minutos minuti',
  time: 'times',
};
/** Word after a number → its unit. */
export const UNITS = new Map(
  Object.entries(UNIT_WORDS).flatMap(([unit, words]) => words.split(' ').map(word => [word, unit] as const)),
);

const DIGITS = new Map(
  [...SMALL, ...[...ORDINALS].filter(([, value]) => value > 2 && value <= 10)]
    .filter(([word]) => word !== 'dozen')
    .map(([word, value]) => [word, String(value)] as const),
);

/** The digits of an English number word ('twelve' is '12'), or null. 'one', 'first' and 'second' have other meanings too. */
export function numberWord(folded: string): string | null {
  return folded === 'one' || folded === 'zero' ? null : (DIGITS.get(folded) ?? null);
}
