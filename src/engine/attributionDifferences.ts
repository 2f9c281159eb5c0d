import { type Finding, isContent, type Pair, type Side, tellsTheSame } from './pairs.ts';
import { speeches } from './quotations.ts';
import type { Span } from './sentences.ts';
import { firstAfter } from './spans.ts';

/** Whatever says that somebody said it, in any form: with one of these the article attributes too. */
const SAYS =
  /(?<!\p{L})(?:sa(?:id|ys?|ying)|told|tells?|according|reports?|reported(?:ly)?|reporting|claim\p{L}*|alleg\p{L}*|confirm\p{L}*|announc\p{L}*|add(?:s|ed|ing)|not(?:es|ed|ing)|stat(?:es|ed|ing|ement)|wrote|writes|writing|tweet\p{L}*|post(?:s|ed|ing)|describ\p{L}*|acknowledg\p{L}*|insist\p{L}*|warn\p{L}*|urg(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|explain\p{L}*|suggest\p{L}*|hint\p{L}*|reveal\p{L}*|disclos\p{L}*|quot(?:ed?|ing)|cit(?:ed?|ing)|call(?:s|ed|ing)|accus\p{L}*|charg\p{L}*|indict\p{L}*|convict\p{L}*|den(?:y|ies|ied|ying)|reject\p{L}*|pledg\p{L}*|vow\p{L}*|promis\p{L}*|declar\p{L}*|respon\p{L}*|repl(?:y|ies|ied)|comment\p{L}*|estimat\p{L}*|believ\p{L}*|think|thinks|thought|accounts?|sources?|statement|critici\p{L}*|testif\p{L}*|ask(?:s|ed|ing)?)(?!\p{L})/iu;

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
/** What every attribution holds: the patterns are slow, and most sentences are spared them. */
const PERHAPS = /said|say|reported|ccording to/;
/** 'he said': the sentence before names who. */
const PRONOUN = /^(?:he|she|it|they)\b/i;
const FACT_SHARE = 0.6;
const FACT_STEMS = 4;

interface Attribution extends Span {
  /** The stretch that is attributed. */
  fact: Span;
}

/** Who a report gives for a fact ('police said', 'according to …') where the article tells it as its own. */
export function attributionDifferences(pair: Pair): Finding[] {
  const { here, there } = pair;
  if (!tellsTheSame(pair) || !PERHAPS.test(there.text.text.slice(there.start, there.end))) return [];
  if (attributes(here)) return [];
  return attributionsOf(there)
    .filter(({ fact, start, end }) => {
      const words = there.tokens.filter(token => isContent(token) && inside(token, fact));
      const names = there.tokens.filter(token => token.isName && inside(token, { start, end }));
      if (names.some(name => here.stems.has(name.stem))) return false;
      const stems = new Set(words.map(token => token.stem));
      const common = [...here.stems].filter(stem => stems.has(stem)).length;
      return common >= FACT_STEMS && common >= FACT_SHARE * here.stems.size;
    })
    .map(({ start, end }) => ({ here: null, there: { start, end } }));
}

const inside = (token: Span, span: Span): boolean => span.start <= token.start && token.end <= span.end;

/** True where the article's sentence, or the one before it in its paragraph, names a source or quotes. */
function attributes({ text, start, end, near }: Side): boolean {
  const paragraph = text.text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(near.start, paragraph, start - 600);
  const stretch = text.text.slice(from, end);
  return SAYS.test(stretch) || speeches(stretch).length > 0;
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
    if (SAYS.test(text.text.slice(fact.start, fact.end)) || PRONOUN.test(attribution)) continue;
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
