import { type AgencyName, findName, isWholeName, wholeName } from '../agencyNames.ts';
import { house } from './house.ts';
import { type Found, inLine, type Line, MAX_LINE, type Subject, TAIL } from './subject.ts';
import { introducesPhoto, PHOTO } from './traps.ts';

/** What credits the text at its end. */
export function tagline(subject: Subject): Found | null {
  const { lines } = subject;
  for (const line of lines.slice(-TAIL).reverse()) {
    const found =
      alone(line, subject) ?? rights(line, subject) ?? said(line, subject) ?? housed(line, subject);
    if (found) return found;
  }
  for (const line of [...lines].reverse()) {
    const found = ending(line, subject);
    if (found) return found;
  }
  return null;
}

/** "Reuters", "(AP)", "– AFP", "mgb/dpa": a paragraph of nothing else. */
function alone(line: Line, { inText: names, aloneCounts, lines }: Subject): Found | null {
  const text = line.text.trim();
  if (text.length > 60 || !aloneCounts || introducesPhoto(lines[line.index - 1]?.text)) return null;
  const words = text.replace(/^[\s(–—/\\*-]+|[\s).*]+$/g, '');
  const agency =
    isWholeName(words, names) ??
    (/^\p{Ll}{2,5}(?:\/\p{L}{2,9}){1,4}$/u.test(words) ? sign(words, names) : null);
  return agency ? { agency, ...inLine(line, line.text, 0) } : null;
}

/** "mgb/dpa/AFP": editors' initials, then agencies. */
const sign = (text: string, names: readonly AgencyName[]): string | null =>
  text.split('/').reduce<string | null>((found, part) => found ?? isWholeName(part, names), null);

/** "Nobody was hurt.– Reuters", "… hurt. /AFP", "… hurt. (ANSA)": a name behind the last words. */
function ending(line: Line, { inText: names, lines, lastProse }: Subject): Found | null {
  const tail = line.text.slice(-MAX_LINE).trimEnd();
  const end = /([.!?”"’)。»]\s*[-–—/(（]+\s*|[–—]\s+|\s\/)([^-–—/().!?]{2,40})[)）]?\.?$/u.exec(tail);
  if (!end || PHOTO.test(tail)) return null;
  const name = wholeName(end[2]!, names);
  const isLate = line.index >= lines.length - TAIL;
  if (!name || (!isLate && (name.ambiguous || /[(（]|^[–—]/.test(end[1]!)))) return null;
  // Below the last prose are captions of pictures, which name their agency in parentheses too.
  if (/[(（]/.test(end[1]!) && line.index < lastProse) return null;
  if (/^\s\/$/.test(end[1]!) && (!isLate || tail.split(/\s+/).length < 6)) return null;
  const words = end[0].replace(/^[.!?”"’)。»]\s*/, '');
  return { agency: name.agency, ...inLine(line, words, line.text.lastIndexOf(words)) };
}

/** "© 2026 AFP", "Copyright 2026 by The Associated Press", "dpa-infocom, dpa:260503-99-123456/2". */
function rights(line: Line, { inText: names }: Subject): Found | null {
  const text = line.text.slice(-MAX_LINE);
  if (/\b(?:photos?|images?|video|data|quotes|market)\b/i.test(text)) return null;
  const found =
    /(?:©|copyright|\(c\))\s*(?:(?:©|\(c\)|copyright|by|\d{4}(?:\s?[-–]\s?\d{4})?|,)\s*)*(?:the\s+)?(\D.{1,60})/iu.exec(
      text,
    ) ?? /\b(dpa)(?:-infocom)?,? ?dpa:\d{6}-\S+/u.exec(text);
  const holder = found && findName(found[1]!, names, { start: true });
  return found && holder
    ? { agency: holder.agency, ...inLine(line, found[0], line.text.lastIndexOf(found[0])) }
    : null;
}

const FIRST =
  /^(?:this|the) (?:report|story|article|dispatch|content) (?:by|from|of) (?:the )?(.{2,40}?) was (?:first|originally) published/i;
const GIVEN =
  /^(?:this|the) (?:report|story|article|dispatch|content) (?:is|was) (?:first |originally )?(?:published|produced|written|provided|distributed|supplied) by (?:the )?(.{2,40}?)(?:[.,]|$)/i;

/** What was 'first reported' by an agency is news that it broke; the text is another's. */
const REPORTED =
  /^this (?:report|story|article|dispatch) was (?:reported|compiled|filed)(?: and (?:written|edited))? by (?:the )?(.{2,40}?)(?:[.,]|$)/i;

/** "This report by The Canadian Press was first published …", "This story was provided by AP." */
function said(line: Line, { inText: names }: Subject): Found | null {
  const text = line.text.trim();
  if (text.length > 250 || PHOTO.test(text)) return null;
  const found = FIRST.exec(text) ?? GIVEN.exec(text) ?? REPORTED.exec(text);
  const agency = found && isWholeName(found[1]!.split(/\s*[,/]\s*/)[0]!, names);
  return agency ? { agency, ...inLine(line, line.text, 0) } : null;
}

/** As the agency's own house or its customers write it. */
function housed(line: Line, { inText: names, aloneCounts, lines }: Subject): Found | null {
  if (!aloneCounts || introducesPhoto(lines[line.index - 1]?.text)) return null;
  const found = house('tagline', line.text, names);
  return found?.agency ? { agency: found.agency, ...inLine(line, line.text, 0) } : null;
}
