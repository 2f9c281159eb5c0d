import { outermostIn } from '../speech/quotations.ts';
import { changesWords, wordOf } from '../speech/quoteWording.ts';
import { wordEdits } from '../speech/wordEdits.ts';
import type { Text } from '../text/text.ts';
import { tokensIn } from '../text/text.ts';
import type { Token } from '../text/tokens.ts';
import type { Span } from '../text/types.ts';
import type { Finding, Pair } from './pairs.ts';

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
export function quoteDifferences(pair: Pair, here: readonly Span[], there: readonly Span[]): Finding[] {
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
  const [here, there] = [
    { text: pair.here.text, tokens: words },
    { text: pair.there.text, tokens: others },
  ];
  const real = edits.filter(edit => changesWords(here, there, edit));
  if (real.length === 0 || real.length > MOST_EDITS) return [];
  if (real.some(edit => edit.bEnd - edit.bStart > LONGEST_GAP || edit.aEnd - edit.aStart > LONGEST_GAP))
    return [];
  if (wholeText(pair.there.text).includes(` ${mine.join(' ')} `)) return [];
  return real.map(({ aStart, aEnd, bStart, bEnd }) => ({
    here: spanOf(words, aStart, aEnd),
    there: spanOf(others, bStart, bEnd),
  }));
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
