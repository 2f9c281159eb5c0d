import { type AgencyName, wholeName } from '../agencyNames.ts';
import { house } from './house.ts';
import { type Found, HEAD, inLine, type Line, MAX_LINE, type Subject } from './subject.ts';
import { introducesPhoto, PHOTO } from './traps.ts';
import { undated } from './undated.ts';

const BY = /^(?:by|von|par|por|di|door|av|af|oleh|przez)\s+/i;
/** "Posted 5:57 am, July 16, by Reuters, updated at …". */
const POSTED =
  /^(?:(?:first |last |originally )?(?:posted|published|updated|modified|created)\b).*?\bby\s+([^,|•·]{2,60})/i;
/** What follows an agency's name where its people sign: "AP Sports Writer", "Reuters Staff". */
const OFFICE =
  /(?:\s+(?:(?:staff|sports?|business|science|medical|health|white house|political|economics|technology|entertainment|news|senior|chief)\s+)*(?:writer|correspondent|reporter|editor|bureau|journalist|staff|newsroom|desk|team|newswire|wire|wires|news service)s?|-(?:korrespondent(?:in)?|reporter(?:in)?|mitarbeiter(?:in)?|redakteur(?:in)?))$/i;

/** The byline as the page gives it, else a line of the text that is one. */
export function byline(subject: Subject): Found | null {
  const given = subject.article.byline?.slice(0, MAX_LINE);
  const posted = given && POSTED.exec(given);
  const isNamed = given && !isPhotographer(given.trim());
  const agency = isNamed ? creditLine(posted ? `by ${posted[1]!}` : given, subject.names, false) : null;
  if (given && agency) return { agency, evidence: given.trim(), place: { in: 'byline' } };
  for (const line of subject.lines) {
    const found = inText(line, subject);
    if (found) return { agency: found, ...inLine(line, line.text, 0) };
  }
  return null;
}

function inText(line: Line, { lines, inText: names, aloneCounts }: Subject): string | null {
  const { text, index } = line;
  if (text.length > 160) return null;
  const posted = POSTED.exec(text);
  if (posted && index < HEAD) return creditLine(`by ${posted[1]!}`, names, true);
  if (text.length > 120 || introducesPhoto(lines[index - 1]?.text)) return null;
  if ((index >= HEAD || index === lines.length - 1) && !BY.test(text)) return null;
  if (!aloneCounts && !BY.test(text) && wholeName(text, names)) return null;
  return creditLine(text, names, true);
}

/**
 * The agency a byline names: "By Reuters", "Ann Example | AP", "Ann Example, CNN", "AP Sports Writer", "red/dpa".
 * @param isText the line is among paragraphs, where captions and sentences look much the same
 */
export function creditLine(said: string, names: readonly AgencyName[], isText: boolean): string | null {
  const line = said.slice(0, MAX_LINE);
  if (PHOTO.test(line) || /[.!?]["”’]?$/.test(line.replace(/\b(?:Inc|Corp|U\.S)\.$/, ''))) return null;
  const housed = house('byline', line, names)?.agency;
  if (housed) return housed;
  const text = undated(line).replace(BY, '').trim();
  const whole = wholeName(text, names)?.agency ?? house('byline', text, names)?.agency;
  if (whole) return whole;
  if (isText && isPhotographer(line)) return null;
  if (isText && isSigns(text)) return signs(text, names);
  if (isText && /[.!?]["”’)]?\s*[-–—/]|\S\/\S/.test(text)) return null;
  const parts = text.split(
    /\s*(?:[,|•·/;()–—]|\s-\s|\bfor\b|\bof\b|\bund\b|\band\b|\bet\b|\by\b|\bvia\b)\s*/i,
  );
  if (parts.length > 8 || (isText && text.split(/\s+/).length > 12)) return null;
  return partName(parts, names, BY.test(line), !isText || isSigned(text));
}

/** "Ann Example / AP" belongs below a picture. */
const isPhotographer = (text: string): boolean =>
  !BY.test(text) && /^\p{Lu}[\p{L}.'’ -]{2,40}\s*\/\s*[\p{L} ]{2,30}$/u.test(text);

/** "Ann Example, …": a name before a sign. */
const isSigned = (text: string): boolean => /^\p{Lu}[\p{L}.'’ -]{2,40}\s*[,|•·/(–—-]/u.test(text);

function partName(
  parts: readonly string[],
  names: readonly AgencyName[],
  isBy: boolean,
  isSure: boolean,
): string | null {
  for (const part of parts) {
    const plain = part.replace(OFFICE, '').trim();
    const name = wholeName(plain, names);
    const found =
      (name &&
        (isBy || isSure ? isBy || !name.ambiguous || parts.length > 1 : plain !== part.trim()) &&
        name) ||
      (isBy ? endName(plain, names) : null);
    if (found) return found.agency;
  }
  return null;
}

/** Initials of editors and agencies between slashes: "mgb/dpa/AFP". */
const isSigns = (text: string): boolean => /^[\p{L}]{2,10}(?:\s?\/\s?[\p{L}]{2,10}){1,4}$/u.test(text);

const signs = (text: string, names: readonly AgencyName[]): string | null => {
  const parts = text.split('/').map(part => part.trim());
  const found = parts.map(part => wholeName(part, names));
  const others = parts.filter((part, i) => !found[i] && part !== part.toLowerCase() && !/^red$/i.test(part));
  return others.length === 0 ? (found.find(name => name !== null)?.agency ?? null) : null;
};

/** "By ANN EXAMPLE Associated Press": a name that ends the line without a sign before it, and is not a surname. */
function endName(part: string, names: readonly AgencyName[]): AgencyName | null {
  const words = part.trim().split(/\s+/);
  for (let count = Math.min(4, words.length - 2); count >= 1; count--) {
    const said = words.slice(-count).join(' ');
    const name = wholeName(said, names);
    if (name && !name.ambiguous && (/\s/.test(said) || said.length >= 7 || isAcronym(name, said)))
      return name;
  }
  return null;
}

const isAcronym = ({ form }: AgencyName, said: string): boolean =>
  form === said && (form === form.toUpperCase() || form === form.toLowerCase());
