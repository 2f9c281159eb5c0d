import { fold } from './fold.ts';
import { type Finding, type Pair, type Side, tokensIn } from './pairs.ts';
import { outermostIn, type Quotation } from './quotations.ts';
import type { Span } from './sentences.ts';
import { spelling } from './spelling.ts';
import type { Text } from './text.ts';
import type { Token } from './tokens.ts';
import { type Edit, wordEdits } from './wordEdits.ts';

const FEWEST_WORDS = 6;
/** Part of the quotation's words that must stand in the other one, in order. */
const SAME_QUOTE = 0.7;
/** A longer gap is an omission between two parts of a speech, or another sentence of it. */
const LONGEST_GAP = 5;
const MOST_EDITS = 3;

/**
 * Quotations whose words changed. Quoting less, leaving out with an ellipsis, words in brackets, contractions and
 * spelling do not count, nor does a quotation that stands in the report word by word elsewhere.
 */
export function quoteDifferences(
  pair: Pair,
  here: readonly Quotation[],
  there: readonly Quotation[],
): Finding[] {
  const others = outermostIn(there, pair.there.near.start, pair.there.near.end).flatMap(span =>
    tokensIn(pair.there.text, span.start, span.end),
  );
  if (others.length < FEWEST_WORDS) return [];
  return outermostIn(here, pair.here.start, pair.here.end).flatMap(span => {
    const words = tokensIn(pair.here.text, span.start, span.end);
    return words.length < FEWEST_WORDS ? [] : changes(pair, words, others);
  });
}

function changes(pair: Pair, words: Token[], others: Token[]): Finding[] {
  const mine = words.map(token => wordOf(pair.here.text, token));
  const { matched, edits } = wordEdits(
    mine,
    others.map(token => wordOf(pair.there.text, token)),
  );
  if (matched < SAME_QUOTE * words.length) return [];
  const real = edits.filter(edit => changesWords(pair, edit, words, others));
  if (real.length === 0 || real.length > MOST_EDITS) return [];
  if (real.some(edit => edit.bEnd - edit.bStart > LONGEST_GAP || edit.aEnd - edit.aStart > LONGEST_GAP))
    return [];
  if (wholeText(pair.there.text).includes(` ${mine.join(' ')} `)) return [];
  return real.map(({ aStart, aEnd, bStart, bEnd }) => ({
    here: spanOf(words, aStart, aEnd),
    there: spanOf(others, bStart, bEnd),
  }));
}

/** A token as quotations compare it: with its contraction, in one spelling, numbers in digits. */
function wordOf({ text }: Text, token: Token): string {
  if (token.isNumber) return token.stem;
  const whole = fold(text.slice(token.start, token.end));
  return spelling(whole.startsWith(token.folded) ? whole : token.folded);
}

const wholeTexts = new WeakMap<Text, string>();
function wholeText(text: Text): string {
  const known = wholeTexts.get(text) ?? ` ${text.tokens.map(token => wordOf(text, token)).join(' ')} `;
  wholeTexts.set(text, known);
  return known;
}

function spanOf(tokens: Token[], from: number, to: number): Span | null {
  return from < to ? { start: tokens[from]!.start, end: tokens[to - 1]!.end } : null;
}

/** Left out, added in brackets, another quotation, another sentence. */
const LEFT_OUT = /…|[.!?]\s|\.\.|[[({–—"“”„«»&]|--/;

function changesWords(pair: Pair, edit: Edit, words: Token[], others: Token[]): boolean {
  const a = words.slice(edit.aStart, edit.aEnd);
  const b = others.slice(edit.bStart, edit.bEnd);
  if (plain(pair.here, a) === plain(pair.there, b)) return false;
  if (LEFT_OUT.test(gap(pair.here, words[edit.aStart - 1]!, words[edit.aEnd]!))) return false;
  if (LEFT_OUT.test(gap(pair.there, others[edit.bStart - 1]!, others[edit.bEnd]!))) return false;
  return !(
    a.length === b.length && a.every((token, i) => token.stem === b[i]!.stem && token.stem.length > 3)
  );
}

/** What stands between two tokens. */
const gap = ({ text }: Side, before: Token, after: Token): string => text.text.slice(before.end, after.start);

const SHORT: [RegExp, string][] = [
  [/\bwont\b/g, 'will not'],
  [/\bcant\b|\bcannot\b/g, 'can not'],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|should|could|must)nt\b/g, '$1 not'],
  [/\b(you|they|we)re\b/g, '$1 are'],
  [/\b(i|you|they|we|could|would|should)ve\b/g, '$1 have'],
  [/\b(i|you|they|we|he|she|it)ll\b/g, '$1 will'],
  [/\bim\b/g, 'i am'],
  [/\b(it|he|she|that|there|what|who)s\b/g, '$1 is'],
  [/\bgonna\b/g, 'going to'],
  [/\b(?:percent|per cent|um|uh|er)\b/g, ''],
];

/** Words of a stretch with contractions written out, letters only. */
function plain({ text }: Side, tokens: Token[]): string {
  let words = tokens.map(token => wordOf(text, token)).join(' ');
  for (const [pattern, full] of SHORT) words = words.replace(pattern, full);
  return words.replace(/[^\p{L}\p{N}]/gu, '');
}
