import { type AgencyName, endsWithName, findName } from '../agencyNames.ts';
import { house } from './house.ts';
import { isPlace } from './place.ts';
import { type Found, HEAD, inLine, type Line, type Subject } from './subject.ts';
import { isCallSign, isTeaser, PHOTO } from './traps.ts';

/** An agency in parentheses, brackets or slashes before the text begins, or named between dashes. */
export function dateline({ lines, inText }: Subject): Found | null {
  for (const line of lines) {
    if (isTeaser(line.text)) continue;
    const found =
      inParentheses(line, inText) ?? inBrackets(line, inText) ?? plain(line, inText) ?? housed(line, inText);
    if (found) return found;
  }
  return null;
}

/** AP writes its dash as an underscore. */
const DASH = /[-–—:|=_]/;

/** "LONDON, May 3 (Reuters) -", "BEIRUT (AP) —", "(dpa) Text", "Madrid, 3 may (EFE).-", "（中央社台北3日電）". */
function inParentheses(line: Line, names: readonly AgencyName[]): Found | null {
  const text = line.text.slice(0, 200).replace(/（/g, '(').replace(/）/g, ')');
  const found = /^([^()a-z]{0,4}[^()]{0,70}?)\(([^()]{2,40})\)(\.?\s*[-–—:|=_]*)/u.exec(text);
  if (!found) return null;
  const [whole, place, inside, behind] = found as unknown as [string, string, string, string];
  if (PHOTO.test(inside)) return null;
  if (!DASH.test(behind) && place.trim() !== '') return null;
  if (!isPlace(place) || whole.length >= line.text.length) return null;
  if (line.index >= HEAD && !(/\p{Lu}{4}/u.test(place) && DASH.test(behind))) return null;
  const name = nameInside(inside, names);
  return name && { agency: name.agency, ...inLine(line, line.text.slice(0, whole.length), 0) };
}

/** "Reuters", "AP/Reuters", "서울=연합뉴스"; a known agency written like a call sign counts too. */
function nameInside(inside: string, names: readonly AgencyName[]): AgencyName | null {
  const parts = inside.split(/[/|,]/);
  const name = findName(parts[0]!, names, { start: true });
  if (name && isCallSign(inside)) return name.form === inside ? name : null;
  return name ?? (inside.includes('=') ? findName(inside.split('=')[1]!, names, { start: true }) : null);
}

/** "[ロンドン 3日 ロイター]", "【ロンドン共同】", "MOSCOW, May 3. /TASS/." */
function inBrackets(line: Line, names: readonly AgencyName[]): Found | null {
  if (line.index >= HEAD) return null;
  const brackets = /^[[【]([^\][【】]{2,40})[\]】]\s*[-–—=]?/u.exec(line.text);
  const bracketed = brackets && endsWithName(brackets[1]!, names);
  if (bracketed) return { agency: bracketed.agency, ...inLine(line, brackets[0], 0) };
  const slashes = /^([^/]{2,60}?[\s.])\/([^/\s]{2,20})\/(?:[.\s]+[-–—]*|[-–—])/u.exec(line.text);
  const name = slashes && isPlace(slashes[1]!) && findName(slashes[2]!, names, { start: true });
  return name ? { agency: name.agency, ...inLine(line, slashes[0], 0) } : null;
}

/** "МОСКВА, 3 мая - РИА Новости.", "TOKYO, May 3, Kyodo -", "新华社伦敦5月3日电". */
function plain(line: Line, names: readonly AgencyName[]): Found | null {
  if (line.index >= HEAD) return null;
  const cjk =
    /^(?:[（(][^（）()]{0,30}[）)])?(\p{Script=Han}{2,20})\d{0,2}月?\d{1,2}日(?:专|專)?[电電讯訊]/u.exec(
      line.text,
    );
  const wire = cjk && findName(cjk[1]!, names, { start: true });
  if (wire) return { agency: wire.agency, ...inLine(line, cjk[0], 0) };
  const found = /^(\p{Lu}[^()]{2,40}?)(?:\s[-–—]|[.,])\s([\p{L}\s]{3,20}?)(?:\s[-–—]|\.)\s/u.exec(line.text);
  if (!found || !/\p{Lu}{3}|\d/u.test(found[1]!) || !isPlace(found[1]!)) return null;
  const name = findName(found[2]!, names, { start: true });
  const isWhole = name && !name.ambiguous && name.form.length >= found[2]!.trim().length;
  return isWhole ? { agency: name.agency, ...inLine(line, found[0], 0) } : null;
}

/** As the agency's own house or its customers write it. */
function housed(line: Line, names: readonly AgencyName[]): Found | null {
  const found = line.index < HEAD ? house('dateline', line.text, names) : null;
  return found?.agency ? { agency: found.agency, ...inLine(line, found.words, 0) } : null;
}
