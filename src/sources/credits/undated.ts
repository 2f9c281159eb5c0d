import { MAX_LINE } from './subject.ts';

/** Words glued to what stood in an element of its own: "ByReuters", "AFP03/05/2026", "Associated PressMay 3, 2026". */
const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mär|Mai|Okt|Dez|janv|févr|mars|avr|mai|juin|juil|août|ene|abr|ago|dic)\\p{L}{0,7}\\.?';
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?';
const GLUED: [RegExp, string][] = [
  [/^(By|Von|Par|Por)(?=\p{Lu})/u, '$1 '],
  [/(\p{L}{2})(?=\d{1,4}[./-]\d{1,2}\b)/gu, '$1 '],
  [new RegExp(`(\\p{L}{2})(?=(?:${WEEKDAY} ?)?${MONTH} \\d{1,2}\\b)`, 'gu'), '$1 '],
  [/(\p{Ll}|\p{Lu}{2})(?=(?:Published|Updated|Posted|Last updated|Aktualisiert|Publié)\b)/gu, '$1 '],
];
/** A date at the end of a byline, with what follows it. */
const DATE = new RegExp(
  `[\\s,|•·–—-]+(?:(?:published|updated|posted|last updated|aktualisiert|publié)\\b|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|(?:${WEEKDAY} )?${MONTH} \\d{1,2}(?:,|\\b)|\\d{1,2}\\.? ${MONTH}(?: \\d{4})?|\\d{1,2}:\\d{2}\\b).*$`,
  'iu',
);

/** A byline with its words apart and without the date at its end. */
export function undated(line: string): string {
  if (line.length > MAX_LINE) return line;
  const apart = GLUED.reduce((text, [glued, put]) => text.replace(glued, put), line);
  const cut = apart.replace(DATE, '').trim();
  return cut.length > 1 ? cut : apart;
}
