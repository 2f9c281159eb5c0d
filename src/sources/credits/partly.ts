import { findName, isWholeName } from '../agencyNames.ts';
import type { CreditPlace } from '../types.ts';
import { house } from './house.ts';
import { HEAD, inLine, type Line, MAX_LINE, type Subject, TAIL } from './subject.ts';

/** Words that mean a contribution wherever they occur. */
const SURE =
  /\b(?:contributed to (?:this|the) (?:report|story|article|piece)|contributed (?:additional )?reporting|additional reporting|with (?:additional )?(?:reporting|material|files|contributions?|information) (?:by|from|of)|with (?:agency )?inputs? from|with agency inputs?|(?:mit|unter verwendung von) (?:material|informationen|agenturmaterial)(?: (?:von|der|des))?|unter verwendung von|mit agenturmaterial|con informaci[oó]n de|com informa[cç][oõ]es d[aeo]s?|avec (?:des informations|la contribution) d)/i;
/** Words that do so where nothing but names follows: "an interview with AFP" is a conversation. */
const SHORT =
  /^(.{0,40}?)(?:^|[\s(/–—-])(?:avec|mit|con|com|with|met|z|s|ile)\s+(?:l['’]|d['’]|(?:la|le|der|the|a|o)\s)?(.{2,60}?)[).]*$/i;
const UNNAMED =
  /\b(?:(?:staff|reporters?|redaktion|redacci[oó]n|reda[cç][aã]o|redazione|r[eé]daction)\s*(?:and|und|y|e|et|&|\/|,)\s*(?:wire services|wires|(?:news )?agencies|agenturen|agencias|ag[eê]ncias|agenzie|agences|wire reports?)|with agenc(?:y|ies)\b.*|avec (?:les )?agences|mit agenturen|con agencias|com ag[eê]ncias|con agenzie|met agentschappen|additional reporting:? (?:by )?(?:news )?agencies)\b/i;

export interface Part {
  agency: string | null;
  evidence: string;
  place: CreditPlace;
}

/** "The Associated Press contributed to this report", "mit Material von dpa", "Le Monde avec AFP", "staff and agencies". */
export function partly({ article, lines, inText, names }: Subject): Part | null {
  const places = [...lines.slice(-TAIL), ...lines.slice(0, HEAD)];
  const found = places.map(line => inOne(line, inText)).filter(part => part !== null);
  if (article.byline) {
    const part = inOne({ text: article.byline, index: 0, start: 0 }, names);
    if (part) found.push({ ...part, place: { in: 'byline' } });
  }
  return found.find(({ agency }) => agency) ?? found[0] ?? null;
}

function inOne(line: Line, names: Subject['names']): Part | null {
  if (line.text.length > MAX_LINE) return null;
  const isShort = line.text.split(/\s+/).length <= 10;
  const agency = contributor(line.text, names) || (isShort && withNames(line.text, names));
  if (agency) return { agency, ...inLine(line, line.text, 0) };
  const housed = house('partly', line.text, names);
  if (housed) return { agency: housed.agency, ...inLine(line, line.text, 0) };
  return isShort && UNNAMED.test(line.text) ? { agency: null, ...inLine(line, line.text, 0) } : null;
}

/** Who contributed: "AP" counts here where it comes right after those words, or before "writer". */
function contributor(text: string, names: Subject['names']): string | null {
  const sure = SURE.exec(text);
  if (!sure) return null;
  const behind = text.slice(sure.index + sure[0].length).replace(/^\W+(?:by\s+)?/, '');
  const before = /(\p{Lu}[\p{L}-]*) (?:\p{L}+ )?(?:writer|reporter|correspondent|journalist)s?\b/u.exec(text);
  return (
    findName(text, names, {})?.agency ??
    findName(behind, names, { start: true })?.agency ??
    (before && isWholeName(before[1]!, names))
  );
}

/** "Le Monde avec AFP", "(mit dpa)", "con EFE y AFP": an outlet or nothing before, and only names after. */
function withNames(text: string, names: Subject['names']): string | null {
  const found = SHORT.exec(text.trim().replace(/^\(/, ''));
  if (!found || /(?:^|\s)(?!(?:le|la|el|il|de|di|der|die|das)\s)\p{Ll}/u.test(`${found[1]} `)) return null;
  const parts = found[2]!.split(/\s*[,/&]\s*|\s+(?:et|und|and|y|e|en|i)\s+/);
  const known = parts.map(part => isWholeName(part, names));
  return known.every(Boolean) ? known[0]! : null;
}
