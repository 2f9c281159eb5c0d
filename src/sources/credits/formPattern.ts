/** A letter in either case: the expressions have no flag for it, since capitals tell names from other words. */
const anyCase = (text: string): string =>
  [...text]
    .map(char => {
      const other = char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase();
      if (other !== char && other.length === 1) return `[${char}${other}]`;
      return char.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
    })
    .join('');

const anyOf = (words: string): string =>
  `(?:${words
    .split(', ')
    .map(word => anyCase(word))
    .join('|')})`;

const MONTH = '\\p{L}{3,12}\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?';
const YEAR = '(?:,? (?:de )?\\d{4}\\.?)?';
const NUMERIC = '\\d{1,4}[./月-]\\d{1,2}日?(?:[./-]\\d{2,4})?(?:[(（]\\p{L}[)）])?(?: \\d{1,2}:\\d{2})?';

/** What the words in capitals of a house form stand for; what a group catches is looked at after the match. */
const WORDS: Record<string, string> = {
  PLACE: '(?<place>[\\p{Lu}\\p{Lo}][^()\\[\\]/|:]{1,50}?)',
  DATE: `(?:\\p{L}+, )?(?:${MONTH} ${DAY}${YEAR}|${DAY} (?:de )?${MONTH}${YEAR}|${NUMERIC})`,
  NAME: '(?<names>[^()\\[\\]/|,:;–—]{2,40}?)',
  NAMES: '(?<names>[^()\\[\\]:;]{2,80}?)',
  OUTLETS: '(?<outlets>[^()\\[\\]:;]{2,80}?)',
  OUTLET: '\\p{Lu}[^,/|]{1,60}?',
  PERSON: '(?<person>\\p{Lu}[^/|:;]{2,120}?)',
  PEOPLE: '\\p{Lu}[^/|:;]{2,160}?',
  INITIALS: '(?<initials>[\\p{L}\\d]{1,3}(?:[ /][\\p{L}\\d]{1,3}){0,6})',
  TEXT: '(?=[\\s"“„«‘(¿¡]*[\\p{Lu}\\p{Lo}\\d]).{5}',
  IN: anyOf('in, at, à, en, aus, a, w, i, u, в, у, din'),
  AND: anyOf('and, und, et, y, e, en, og, och, ja, i, и, та, і, &'),
  WITH: anyOf('with, mit, avec, con, com, met, med, s, z, с, з'),
  SOURCE: anyOf(
    'source, sources, quelle, quellen, fuente, fuentes, fonte, fontes, fonti, bron, bronnen, kilde, kilder, källa, ' +
      'källor, lähde, lähteet, źródło, zdroj, zdroje, kaynak, sumber, forrás, izvor, vir, sursa, allikas, avots, ' +
      'šaltinis, πηγή, источник, источники, джерело, джерела, المصدر, المصادر, منبع, 来源, 來源, 资料来源, 資料來源, 出典, 출처',
  ),
  AGENCIES: anyOf(
    'agencies, news agencies, wire agencies, agencias, agências, agenturen, agences, agenzie, agentschappen, ' +
      'bureauer, byråer, byråerne, bureauerne, агентства, агенції',
  ),
};

const DASH = ' ?[-–—_=]{1,3} ?';
/** Signs beside which a blank is optional. */
const SIGN = /[()[\]/:,]/;

function sourceOf(part: string, before: string | undefined, after: string | undefined): string {
  if (part in WORDS) return WORDS[part]!;
  if (part === '–') return DASH;
  if (part === '~') return ':? ';
  if (part === '…') return '';
  if (part !== ' ') return SIGN.test(part) && part !== ',' ? ` ?${anyCase(part)}` : anyCase(part);
  return after === '–' || before === '–'
    ? ''
    : SIGN.test(before ?? '') || SIGN.test(after ?? '')
      ? ' ?'
      : ' ';
}

/** A group's name may occur once in an expression: each further one gets a number. */
function numbered(source: string): string {
  let met = 0;
  return source.replace(/\(\?<(\w+)>/g, (_, name: string) => `(?<${name}${met++}>`);
}

/** A form's parts: words in capitals, else single characters. */
const partsOf = (form: string): string[] => form.match(/\p{Lu}{2,}|./gu) ?? [];

/**
 * What occurs in any text that fits a form, in lower case: its own words and signs. Where one is missing, the expression
 * need not be run, nor compiled, which for all of them takes longer than to trace an article.
 */
export function ownWordsOf(form: string): string[] {
  const own = partsOf(form).map(part => (part in WORDS || '–~… '.includes(part) ? ' ' : part));
  const words = own.map(part => (SIGN.test(part) ? ` ${part} ` : part)).join('');
  return [...new Set(words.toLowerCase().split(' ').filter(Boolean))];
}

/** Whether one of the dashes must occur that a form's own dash stands for. */
export const hasDash = (form: string): boolean => form.includes('–');
export const DASHES = /[-–—_=]/;

/** The expression of a form, bounded in every part. One without TEXT fits a whole line, one with … its end. */
export function formPattern(form: string): RegExp {
  const parts = partsOf(form);
  const source = parts.map((part, i) => sourceOf(part, parts[i - 1], parts[i + 1])).join('');
  const start = form.startsWith('…') ? '' : '^';
  const end = form.endsWith('TEXT') ? '' : form.endsWith('INITIALS') ? '$' : '\\.?$';
  return new RegExp(`${start}${numbered(source)}${end}`, 'u');
}
