import { alike } from '../facts/names.ts';
import { fold } from '../text/fold.ts';
import { spelling } from '../text/spelling.ts';
import type { Text } from '../text/text.ts';
import type { Token } from '../text/tokens.ts';
import type { Edit } from './wordEdits.ts';

/** Quoted words of a text. */
export interface Wording {
  text: Text;
  tokens: readonly Token[];
}

/** A token as quotations compare it: with its contraction, in one spelling, numbers in digits. */
export function wordOf({ text }: Text, token: Token): string {
  if (token.isNumber) return token.stem;
  const whole = fold(text.slice(token.start, token.end));
  return spelling(whole.startsWith(token.folded) ? whole : token.folded);
}

/** Left out, added in brackets, another quotation, another sentence. */
const LEFT_OUT = /…|[.!?]\s|\.\.|[[({–—"“”„«»&]|--/;

/**
 * True if an edit between two quotations changes what was said: not an omission, an addition in brackets, a
 * contraction or another form of the same words.
 */
export function changesWords(here: Wording, there: Wording, edit: Edit): boolean {
  const a = here.tokens.slice(edit.aStart, edit.aEnd);
  const b = there.tokens.slice(edit.bStart, edit.bEnd);
  if (plain(here.text, a) === plain(there.text, b)) return false;
  if (LEFT_OUT.test(gap(here, edit.aStart, edit.aEnd))) return false;
  if (LEFT_OUT.test(gap(there, edit.bStart, edit.bEnd))) return false;
  return !(a.length === b.length && a.every((token, i) => isSameWord(token, b[i]!)));
}

/** Forms of one word, spellings of one name. */
const isSameWord = (a: Token, b: Token): boolean =>
  (a.stem === b.stem && a.stem.length > 3) || (a.isName && b.isName && alike(a.folded, b.folded));

/** What is between the tokens around from..to. */
const gap = ({ text, tokens }: Wording, from: number, to: number): string =>
  text.text.slice(tokens[from - 1]!.end, tokens[to]!.start);

const SHORT: [RegExp, string][] = [
  [/\bwont\b/g, 'will not'],
  [/\bcant\b|\bcannot\b/g, 'can not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|should|could|must)nt\b/g, '$1 not'],
  [/\b(you|they|we)re\b/g, '$1 are'],
  [/\b(i|you|they|we|could|would|should)ve\b/g, '$1 have'],
  [/\b(i|you|they|we|he|she|it)ll\b/g, '$1 will'],
  [/\bim\b/g, 'i am'],
  [/\b(it|he|she|there|what|who)(?:s| is| has)\b/g, '$1 s'],
  [/\b(i|you|he|she|we|they) (?:had|would)\b|\b(i|you|he|they)d\b/g, '$1$2 d'],
  [/\bgonna\b/g, 'going to'],
  [/\b(?:percent|per cent|um|uh|er|that)\b/g, ''],
];

/** Words of a stretch with contractions written out, letters only. */
function plain(text: Text, tokens: readonly Token[]): string {
  let words = tokens.map(token => wordOf(text, token)).join(' ');
  for (const [pattern, full] of SHORT) words = words.replace(pattern, full);
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}
