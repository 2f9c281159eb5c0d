import { ready } from '../lexicon/patterns.ts';
export type Family = 'double' | 'single' | 'angle' | 'thin-angle' | 'corner' | 'white-corner';

/** A quotation mark: what its neighbours make of it. 'either' depends on what is open; 'inch' closes, if anything. */
export interface Mark {
  at: number;
  end: number;
  char: string;
  family: Family;
  role: 'open' | 'close' | 'either' | 'inch';
}

const FAMILY: Record<string, Family> = {
  '"': 'double',
  '＂': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '‟': 'double',
  '〝': 'double',
  '〞': 'double',
  '«': 'angle',
  '»': 'angle',
  '‹': 'thin-angle',
  '›': 'thin-angle',
  '「': 'corner',
  '」': 'corner',
  '『': 'white-corner',
  '』': 'white-corner',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  "'": 'single',
};

const MARKS = /``|''|["＂“”„‟〝〞«»‹›「」『』‘’‚']/g;
const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufeff/;
const OPENS_AFTER = /[\s，。：；、！？([{<—–\-/:“‘„«‹"'「『|*_]/;
const CLOSES_BEFORE = /[\s)\]}>—–\-/.,;:!?…”’»›"'」』|*_]/;
/** Words that begin with an apostrophe: 'em, 'cause, 'til, '90s. */
const ELIDED = /^(?:em|n|til|till|cause|twas|tis|bout|round|\d0s)(?![a-zß-ÿ0-9])/i;

const isPlain = (code: number): boolean =>
  (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);

const OF_WORD = /[\p{L}\p{N}\p{M}]/u;

/** True for a letter, mark or number. */
function isOfWord(char: string): boolean {
  const code = char.charCodeAt(0);
  return code > 127 ? ready(OF_WORD).test(char) : isPlain(code);
}

/** The visible neighbour of a place, '\n' at the text's ends. */
function before(text: string, at: number): string {
  let i = at - 1;
  while (i >= 0 && at - i < 8 && INVISIBLE.test(text[i]!)) i -= 1;
  return text[i] ?? '\n';
}
function after(text: string, end: number): string {
  let i = end;
  while (i < text.length && i - end < 8 && INVISIBLE.test(text[i]!)) i += 1;
  return text[i] ?? '\n';
}

function roleOf(text: string, char: string, at: number, end: number): Mark['role'] | null {
  const [left, right] = [before(text, at), after(text, end)];
  const opens = OPENS_AFTER.test(left) && !/\s/.test(right);
  const closes = !/\s/.test(left) && (CLOSES_BEFORE.test(right) || !isOfWord(right));
  if (FAMILY[char] === 'single') return singleRole(text, char, end, left, right);
  if ('„‟〝「『``'.includes(char)) return 'open';
  if ("〞」』''".includes(char)) return 'close';
  if (char === '“') return closes && !opens ? 'either' : 'open';
  if (char === '”') return opens && isOfWord(right) ? 'either' : 'close';
  if (char === '«' || char === '»' || char === '‹' || char === '›') return 'either';
  if (opens && !closes) return 'open';
  if (closes && !opens) return /\d/.test(left) ? 'inch' : 'close';
  return 'either';
}

/** Null for an apostrophe. A plural's possessive ("soldiers' ") cannot be told here: it stays a 'close'. */
function singleRole(
  text: string,
  char: string,
  end: number,
  left: string,
  right: string,
): Mark['role'] | null {
  if (char === '‚') return /\s/.test(right) || !OPENS_AFTER.test(left) ? null : 'open';
  const begins = OPENS_AFTER.test(left) && !/\s/.test(right);
  if (char !== '’' && begins) return ELIDED.test(text.slice(end, end + 6)) ? null : 'open';
  if (/\s/.test(left) || isOfWord(right)) return null;
  return 'close';
}

/** True for an apostrophe between two plain letters or digits, which most single marks are. */
const isWithin = (text: string, at: number): boolean =>
  isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at + 1));

/** The quotation marks of `text` between `from` and `to`, in order; apostrophes between letters are left out. */
export function quoteMarks(text: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  const part = text.slice(from, to);
  ready(MARKS).lastIndex = 0;
  for (let match = MARKS.exec(part); match; match = MARKS.exec(part)) {
    const char = match[0];
    const at = from + match.index;
    const family = FAMILY[char] ?? 'double';
    if (family === 'single' && isWithin(text, at)) continue;
    const role = roleOf(text, char, at, at + char.length);
    if (role) marks.push({ at, end: at + char.length, char, family, role });
  }
  return marks;
}
