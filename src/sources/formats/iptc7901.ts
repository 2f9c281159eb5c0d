/**
 * Messages of agencies' text wires. Source: IPTC 7901 (Recommended Message Format, edition 5): a header line between
 * SOH and STX (source and number, priority, category, count of words, what else the agency puts), the text up to ETX,
 * then day, time, month and year, and EOT. Files that were written out by hand have lost the signs.
 */
import { readDate } from '../dates/readDate.ts';
import type { Item } from '../incoming.ts';
import { paragraphsOfText, tidy } from '../xml/paragraphs.ts';
import { itemOf } from './told.ts';
import { ownText } from './wire.ts';

const SOH = '\u0001';
const STX = '\u0002';
const ETX = '\u0003';
const HEADER =
  '[A-Za-z]{1,4}[ -]?\\d{2,5}[ \\t]+[1-9uUbBrRdD][ \\t]+[A-Za-z]{1,5}[ \\t]+\\d{1,5}(?:[ \\t][^\\n\\u0002]{0,200})?';
const BEGINS = new RegExp(`^\\s{0,10}(${HEADER})\\r?\\n`);
/** "03 15:30 MAY 26", "031530 May 26", "031530GMT MAY 2026". */
const SENT = /(\d{2}) ?(\d{2}):?(\d{2}) ?(?:GMT|UTC|Z)? +([A-Za-z]{3})[a-z]* +(?:20)?(\d{2})\b/;
/** The name of the story on the wire: "BC-FERRY-STRIKE 2ndLd", "FERRY/", "a0123". */
const SLUG = /^(?::|[A-Z\d]+(?:[-/][A-Z\d]*)+(?:[ ,].{0,40})?$|[A-Z]{1,2}\d{3,4}$)/;
/** Who wrote and edited it: "REUTERS ie/bs". */
const SIGNED_OFF = /\n[ \t]{0,20}(?:[A-Z]{2,12} )?[a-z]{1,5}(?:\/[a-z]{1,5}){1,6}\s{0,20}$/;
const BYLINE = /^(?:By|Von|Par|Por) \p{Lu}[^.!?]{2,80}$/u;

/** Without control characters but ends of lines and tabs. */
const shown = (text: string): string => text.replace(/(?![\r\n\t])\p{Cc}/gu, '');

/** Whether a text begins as a message of a wire does. */
export const isWireMessage = (text: string): boolean => BEGINS.test(shown(text.slice(0, 600)));

/** The messages of such a file. */
export function wireMessages(text: string): Item[] {
  const messages = text.includes(SOH) ? text.split(SOH).slice(1) : [text];
  return messages.flatMap(message => messageItem(message.replace(/\r\n?/g, '\n')) ?? []);
}

function messageItem(message: string): Item | null {
  const [, header] = BEGINS.exec(message) ?? [];
  if (!header) return null;
  const start = message.includes(STX) ? message.indexOf(STX) + 1 : message.indexOf('\n') + 1;
  const end = message.includes(ETX, start) ? message.indexOf(ETX, start) : message.length;
  const published = dateIn(message.slice(end, end + 100));
  const { title, byline, rest } = headOf(shown(message.slice(start, end)));
  const number = header.slice(0, header.search(/\s+[1-9a-zA-Z]\s/)).replace(/\s/g, '');
  return itemOf({
    id: published ? `iptc7901:${number.toLowerCase()}:${published.slice(0, 10)}` : null,
    title,
    byline,
    published,
    paragraphs: ownText(paragraphsOfText(rest.replace(SIGNED_OFF, '')), title),
  });
}

/** What is above the text: the slug, the headline, the byline, each on a line of its own. */
function headOf(text: string): { title: string | null; byline: string | null; rest: string } {
  const lines = text.split('\n');
  let at = 0;
  const next = () => {
    while (at < lines.length && lines[at]!.trim() === '') at++;
    return lines[at] ?? '';
  };
  for (let slugs = 0; slugs < 3 && SLUG.test(next().trim()); slugs++) at++;
  const title = tidy(next());
  // A line that is indented, or goes on in the next one, begins the text.
  const isTitle =
    title.length <= 200 &&
    !/^\s/.test(next()) &&
    !/[.!?]$/.test(title) &&
    /^(?:\s|$)|^By /.test(lines[at + 1] ?? '');
  if (isTitle) at++;
  const byline = BYLINE.test(next().trim()) ? tidy(next()) : null;
  if (byline) at++;
  return { title: isTitle && title ? title : null, byline, rest: lines.slice(at).join('\n') };
}

function dateIn(behind: string): string | null {
  const [, day, hour, minute, month, year] = SENT.exec(behind) ?? [];
  return day ? readDate(`${day} ${month} 20${year} ${hour}:${minute} GMT`) : null;
}
