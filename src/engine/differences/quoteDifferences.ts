import { compareTwoStrings } from 'string-similarity';
import { UNITS } from '../lexicon/numberWords.ts';
import { outermostIn } from '../speech/quotations.ts';
import { changesWords, wordOf } from '../speech/quoteWording.ts';
import { type Edit, wordEdits } from '../speech/wordEdits.ts';
import type { Text } from '../text/text.ts';
import { tokensIn } from '../text/text.ts';
import type { Token } from '../text/tokens.ts';
import type { Span } from '../text/types.ts';
import type { Finding, Pair } from './pairs.ts';

const FEWEST_WORDS = 6;
/** Part of the quotation's words that must be in the other one, in order. */
const SAME_QUOTE = 0.7;
/** A longer gap is an omission between two parts of a speech, or another sentence of it. */
const LONGEST_GAP = 5;
const MOST_EDITS = 3;

/** Words whose presence or absence reverses a statement. */
const TURNING =
  /^(?:not?|only|further|never|none|nothing|nobody|neither|nor|without|cannot|hardly|barely)$|^(?:do|does|did|is|are|was|were|has|have|had|ca|wo|would|should|could|must|ai)n['’]?t$/;
/** What two people who write down one speech hear differently, or tidy up. */
const HEARD = new Set(
  (
    'you know think really simply very clearly actually just well mean like thing things lot kind sort quite so right okay ' +
    'look get got getting go going gonna want wanted wanna have had has see say said says state states stated live lived people ' +
    'folks guys guy make made come came put take took let give gave great good big extremely unbelievably'
  ).split(' '),
);
/** Words that sound alike: one who writes down a speech has the one or the other. */
const ALIKE = [
  'capital capitol',
  'council counsel',
  'principal principle',
  'stationary stationery',
  'cite sight site',
];
/** Words around an edit that show which stretch of the report it is in. */
const AROUND = 3;
/** Two words of this length that share this many letter pairs are one word and its misspelling. */
const LONG_WORD = 5;
const MISSPELT = 0.75;

/**
 * Quotations whose words changed so that a reader learns something else: other content words, or a negation. Quoting
 * less, leaving out with an ellipsis, words in brackets, contractions, spelling and the small words that two people
 * write down differently ('the', 'has', 'all') do not count, nor does a quotation that the report has word for word
 * elsewhere. Only the weightiest change of each quotation.
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
  if (real.length > MOST_EDITS) return [];
  if (real.some(edit => edit.bEnd - edit.bStart > LONGEST_GAP || edit.aEnd - edit.aStart > LONGEST_GAP))
    return [];
  if (wholeText(pair.there.text).includes(` ${mine.join(' ')} `)) return [];
  const telling = real.filter(
    edit => tells(words, others, edit) && !stands(pair, others, edit) && !isStamp(pair, words, edit),
  );
  const first = telling.find(edit => turns(words, others, edit)) ?? telling[0];
  if (!first) return [];
  return [{ here: spanOf(words, first.aStart, first.aEnd), there: spanOf(others, first.bStart, first.bEnd) }];
}

/** True if the report's wording is in the article too, elsewhere. */
function stands({ here, there }: Pair, others: readonly Token[], { bStart, bEnd }: Edit): boolean {
  const around = others.slice(Math.max(0, bStart - AROUND), bEnd + AROUND);
  if (around.length < bEnd - bStart + AROUND) return false;
  return wholeText(here.text).includes(` ${around.map(token => wordOf(there.text, token)).join(' ')} `);
}

/** True for the name and day after a tweet: each page writes them in its own zone. */
const isStamp = ({ here }: Pair, words: readonly Token[], { aStart }: Edit): boolean =>
  /\(@\w{1,30}\)/.test(here.text.text.slice(here.start, words[aStart]?.start ?? here.start));

const isTurning = ({ folded }: Token): boolean => TURNING.test(folded);

/** True if only one side of an edit has a negation. */
const turns = (words: readonly Token[], others: readonly Token[], { aStart, aEnd, bStart, bEnd }: Edit) =>
  words.slice(aStart, aEnd).some(isTurning) !== others.slice(bStart, bEnd).some(isTurning);

/** True if an edit puts in, takes out or replaces a word that carries content, or reverses the statement. */
function tells(words: readonly Token[], others: readonly Token[], edit: Edit): boolean {
  if (turns(words, others, edit)) return true;
  const isTelling = ({ isStop, folded }: Token): boolean =>
    !isStop && !UNITS.has(folded) && !HEARD.has(folded);
  const a = words.slice(edit.aStart, edit.aEnd).filter(isTelling);
  const b = others.slice(edit.bStart, edit.bEnd).filter(isTelling);
  if (a.length === 0 && b.length === 0) return false;
  return !(a.length === b.length && a.every((token, i) => isMisspelt(token.folded, b[i]!.folded)));
}

const isMisspelt = (a: string, b: string): boolean =>
  ALIKE.some(words => words.split(' ').includes(a) && words.split(' ').includes(b)) ||
  (Math.min(a.length, b.length) >= LONG_WORD && compareTwoStrings(a, b) >= MISSPELT);

const wholeTexts = new WeakMap<Text, string>();
function wholeText(text: Text): string {
  const known = wholeTexts.get(text) ?? ` ${text.tokens.map(token => wordOf(text, token)).join(' ')} `;
  wholeTexts.set(text, known);
  return known;
}

function spanOf(tokens: Token[], from: number, to: number): Span | null {
  return from < to ? { start: tokens[from]!.start, end: tokens[to - 1]!.end } : null;
}
