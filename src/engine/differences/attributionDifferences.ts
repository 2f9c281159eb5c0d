import { ATTRIBUTING } from '../lexicon/speechVerbs.ts';
import { speeches } from '../speech/quotations.ts';
import { firstAfter } from '../text/spans.ts';
import type { Span } from '../text/types.ts';
import { type Finding, isContent, type Pair, type Side, tellsTheSame } from './pairs.ts';

const WHO = "(?:[\\p{L}\\p{N}.'’-]{1,24} ){0,7}[\\p{L}\\p{N}.'’-]{1,24}";
const WHEN = '(?: (?:on|in|late|early|earlier|last|this) [^,.]{1,30}| \\p{Lu}[a-z]+day)?';
const TRAILING = [
  new RegExp(`,\\s(${WHO} (?:said|says|(?<!to )say|reported)${WHEN})[.\\s]*$`, 'u'),
  new RegExp(`,?\\s(according to ${WHO})[.\\s]*$`, 'u'),
];
const LEADING = [
  new RegExp(`^(According to ${WHO}),\\s`, 'u'),
  new RegExp(`^(${WHO} (?:said|says|(?<!to )say|reported)${WHEN}(?: that)?)\\s`, 'u'),
];
/** What every attribution contains: the patterns are slow, and most sentences need not run them. */
const PERHAPS = /said|say|reported|ccording to/;
/** 'he said': the sentence before names who. */
const PRONOUN = /^(?:he|she|it|they)\b/i;
const FACT_SHARE = 0.6;
const FACT_STEMS = 4;

interface Attribution extends Span {
  /** The stretch that is attributed. */
  fact: Span;
}

/** Who a report gives for a fact ('police said', 'according to …') where the article states it as its own. */
export function attributionDifferences(pair: Pair): Finding[] {
  const { here, there } = pair;
  if (!tellsTheSame(pair) || !PERHAPS.test(there.text.text.slice(there.start, there.end))) return [];
  if (attributes(here)) return [];
  return attributionsOf(there)
    .filter(({ fact, start, end }) => {
      const words = there.tokens.filter(token => isContent(token) && inside(token, fact));
      const names = there.tokens.filter(token => token.isName && inside(token, { start, end }));
      if (names.some(name => here.stems.has(name.stem)) || isNamedBy(here, there, { start, end }))
        return false;
      const stems = new Set(words.map(token => token.stem));
      const common = [...here.stems].filter(stem => stems.has(stem)).length;
      return common >= FACT_STEMS && common >= FACT_SHARE * here.stems.size;
    })
    .map(({ start, end }) => ({ here: null, there: { start, end } }));
}

/** True if a sentence of the whole article attributes something to the same speaker. */
function isNamedBy(here: Side, there: Side, span: Span): boolean {
  const speaker = there.tokens.filter(
    token =>
      isContent(token) && inside(token, span) && !/^(?:sa[iy]|report|accord|\p{L}+day$)/u.test(token.folded),
  );
  const { text, sentences, tokens } = here.text;
  return sentences.some(
    ({ start, end, from, to }) =>
      ATTRIBUTING.test(text.slice(start, end)) &&
      speaker.every(({ stem }) => tokens.slice(from, to).some(token => token.stem === stem)),
  );
}

const inside = (token: Span, span: Span): boolean => span.start <= token.start && token.end <= span.end;

/** True if the article's sentence, or the one before it in its paragraph, names a source or quotes. */
function attributes({ text, start, end, near }: Side): boolean {
  const paragraph = text.text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(near.start, paragraph, start - 600);
  const stretch = text.text.slice(from, end);
  return ATTRIBUTING.test(stretch) || speeches(stretch).length > 0;
}

/** Attributions at the beginning or end of a side's sentences. */
function attributionsOf({ text, start, end }: Side): Attribution[] {
  const found: Attribution[] = [];
  const first = firstAfter(text.sentences, start);
  for (const sentence of text.sentences.slice(first, firstAfter(text.sentences, end - 1) + 1)) {
    const words = text.text.slice(sentence.start, sentence.end);
    if (words.length > 600 || speeches(words).length > 0) continue;
    const trailing = match(TRAILING, words);
    const leading = trailing ? null : match(LEADING, words);
    const attribution = trailing ?? leading;
    if (!attribution) continue;
    const from = sentence.start + words.indexOf(attribution);
    const to = from + attribution.length;
    const fact = trailing ? { start: sentence.start, end: from } : { start: to, end: sentence.end };
    // A second attribution within the fact: which part is whose cannot be told.
    if (ATTRIBUTING.test(text.text.slice(fact.start, fact.end)) || PRONOUN.test(attribution)) continue;
    found.push({ start: from, end: to, fact });
  }
  return found;
}

function match(patterns: readonly RegExp[], words: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(words)?.[1];
    if (found) return found.replace(/[.\s]+$/, '');
  }
  return null;
}
