import type { Credit, CreditForm } from '../engine/types.ts';
import { type AgencyName, agencyNames, findName, isWholeName } from './names.ts';
import type { Agency } from './types.ts';

/** Where a credit may stand. `credits`: metadata of the page, each with its field's name. */
export interface Creditable {
  byline?: string | null;
  paragraphs: readonly string[];
  credits?: readonly { field: string; text: string }[];
}

const HEAD = 12;
const TAIL = 6;
const MAX_LINE = 400;

/** A US station's call sign: "(KMIZ)" names no agency. */
const CALL_SIGN = /^[KW][A-Z]{2,3}$/;
const PHOTO =
  /\b(photo|photograph|photographer|picture|image|images|getty|file|video|via|foto|bild|imagen|handout|pool)\b|©/i;
const MIXED =
  /\b(?:contributed to this|contributed reporting|additional reporting|with (?:reporting|material|files|contributions?|additional reporting) (?:by|from|of)|with (?:agency )?inputs? from|mit material|unter verwendung|avec|con informaci[oó]n de|com informa[cç][oõ]es)\b/i;
const BYLINE = /^(?:by|von|par|por|di)\s+/i;

/**
 * How an article credits an agency, or null. Only places that credit a text count: byline, dateline, tag line,
 * metadata, and a line that says who contributed. "told Reuters", a photo's credit and a call sign do not.
 * The surest form wins: dateline, byline, tag line, metadata, mixed.
 */
export function creditOf(article: Creditable, agencies: readonly Agency[]): Credit | null {
  const names = agencyNames(agencies);
  return (
    dateline(article, names) ??
    byline(article, names) ??
    tagline(article, names) ??
    metadata(article, names) ??
    mixed(article, names)
  );
}

const credit = (agency: string, form: CreditForm, evidence: string): Credit => ({
  agency,
  form,
  evidence: evidence.trim(),
});

/** "LONDON, May 3 (Reuters) -", "BEIRUT (AP) —", "(dpa) Text": an agency in parentheses before the text begins. */
function dateline(article: Creditable, names: readonly AgencyName[]): Credit | null {
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const found = /^([^()a-z]{0,4}[^()]{0,70}?)\(([^()]{2,40})\)(\s*[-–—:|]*)/u.exec(paragraph.slice(0, 200));
    if (!found) continue;
    const [whole, place, inside, dash] = found as unknown as [string, string, string, string];
    if (CALL_SIGN.test(inside) || PHOTO.test(inside)) continue;
    if (!/[-–—:|]/.test(dash) && place.trim() !== '') continue;
    if (!isPlace(place) || whole.length >= paragraph.length) continue;
    if (index >= HEAD && !(/\p{Lu}{4}/u.test(place) && dash.trim())) continue;
    const name = findName(inside.split(/[/|,]/)[0]!, names, { start: true });
    if (name) return credit(name.agency, 'dateline', whole);
  }
  return null;
}

/** A dateline's place: nothing, or words that begin with capitals or digits, as in "HELSINKI, July 3, 2026". */
function isPlace(text: string): boolean {
  const words = text.split(/[\s,./;-]+/).filter(Boolean);
  const small = words.filter(word => /^\p{Ll}/u.test(word));
  return (
    words.length <= 10 &&
    small.every(word => /^(?:de|of|the|la|le|los|am|im|den|da|do|del|st|a)$/i.test(word))
  );
}

function byline(article: Creditable, names: readonly AgencyName[]): Credit | null {
  const given = article.byline ? creditLine(article.byline, names, false) : null;
  if (given) return credit(given, 'byline', article.byline!);
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const isLast = index === article.paragraphs.length - 1;
    if ((index >= HEAD || isLast) && !BYLINE.test(paragraph)) continue;
    const agency = paragraph.length <= 120 ? creditLine(paragraph, names, true) : null;
    if (agency) return credit(agency, 'byline', paragraph);
  }
  return null;
}

/** The agency a byline names: "By Reuters", "Ann Example | AP", "Ann Example, CNN", "AP Sports Writer". */
function creditLine(line: string, names: readonly AgencyName[], inText: boolean): string | null {
  if (PHOTO.test(line) || /[.!?]["”’]?$/.test(line.replace(/\b(?:Inc|Corp|U\.S)\.$/, ''))) return null;
  const text = line.replace(BYLINE, '').trim();
  if (isWholeName(text, names)) return isWholeName(text, names);
  if (inText && /[.!?]["”’)]?\s*[-–—/]|\S\/\S/.test(text)) return null;
  const parts = text.split(
    /\s*(?:[,|•·/;()–—]|\s-\s|\bfor\b|\bof\b|\bund\b|\band\b|\bet\b|\by\b|\bvia\b)\s*/i,
  );
  if (parts.length > 8 || (inText && text.split(/\s+/).length > 12)) return null;
  const hasPerson =
    /\b(?:by|von|par|por|di)\s/i.test(line) || !inText || /^[\p{Lu}][^,|•·/]{2,40}\s*[,|•·/(–—-]/u.test(text);
  for (const part of parts) {
    const bare = part
      .replace(
        /\s+(?:staff|sports?|business|science|medical|white house|political|news)?\s*(?:writer|correspondent|reporter|bureau)s?$/i,
        '',
      )
      .trim();
    const name = isWholeName(bare, names) ?? (BYLINE.test(line) ? endName(part, names) : null);
    if (name && (hasPerson || bare !== part.trim())) return name;
  }
  return null;
}

/** "By ANN EXAMPLE Associated Press": a name that ends the line without a sign before it. */
function endName(part: string, names: readonly AgencyName[]): string | null {
  const words = part.trim().split(/\s+/);
  for (let count = Math.min(4, words.length - 2); count >= 1; count--) {
    const name = isWholeName(words.slice(-count).join(' '), names);
    if (name) return name;
  }
  return null;
}

/** "– Reuters" behind the last words, "/AFP", a last paragraph "Reuters", "© 2026 AFP", "Copyright … Associated Press". */
function tagline(article: Creditable, names: readonly AgencyName[]): Credit | null {
  for (const paragraph of article.paragraphs.slice(-TAIL).reverse()) {
    const line = paragraph.slice(-MAX_LINE).trim();
    const whole = isWholeName(line.replace(/^[\s(–—/-]+|[\s).]+$/g, ''), names);
    if (whole) return credit(whole, 'tagline', line);
    const end = /(?:[.!?”"’)]\s*[-–—/]\s*|[–—]\s+|\s\()([^-–—/().!?]{2,40})\)?\.?$/u.exec(line);
    const name = end && !PHOTO.test(line) && isWholeName(end[1]!, names);
    if (name) return credit(name, 'tagline', end[0].replace(/^[.!?”"’)]\s*/, ''));
    const rights = /(?:©|copyright|\(c\))\s*(?:by\s+)?(?:\d{4}\s+)?(?:by\s+)?(?:the\s+)?(.{2,60})/i.exec(
      line,
    );
    const holder = rights && !/photo|image/i.test(line) && findName(rights[1]!, names, { start: true });
    if (holder) return credit(holder.agency, 'tagline', rights[0]);
  }
  return null;
}

function metadata(article: Creditable, names: readonly AgencyName[]): Credit | null {
  for (const { field, text } of article.credits ?? []) {
    if (text.length > MAX_LINE || /image|photo|logo/i.test(field)) continue;
    const name =
      isWholeName(text.replace(BYLINE, ''), names) ?? creditLine(text, names, false) ?? domainOf(text, names);
    if (name) return credit(name, 'metadata', `${field}: ${text}`);
  }
  return null;
}

/** A link of the metadata (canonical, isBasedOn) that leads to an agency's own site. */
function domainOf(text: string, names: readonly AgencyName[]): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const host = new URL(text).hostname.toLowerCase();
  return (
    names.find(name => name.domains.some(domain => host === domain || host.endsWith(`.${domain}`)))?.agency ??
    null
  );
}

/** "The Associated Press contributed to this report", "with additional reporting by Reuters", "mit Material von dpa". */
function mixed(article: Creditable, names: readonly AgencyName[]): Credit | null {
  const lines = [...article.paragraphs.slice(-TAIL), ...article.paragraphs.slice(0, HEAD)];
  if (article.byline) lines.push(article.byline);
  for (const line of lines) {
    if (line.length > MAX_LINE || !MIXED.test(line)) continue;
    const name = findName(line, names, {});
    if (name) return credit(name.agency, 'mixed', line);
  }
  return null;
}
