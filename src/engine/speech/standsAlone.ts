import { meeting, ready } from '../lexicon/patterns.ts';
import { type Text, tokensIn } from '../text/text.ts';
import type { Token } from '../text/tokens.ts';
import type { Span } from '../text/types.ts';
import { outermostIn, speechesOf } from './quotations.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words for what was spoken of before: a sentence that has one ahead of any name leans on its neighbour. */
const PRONOUNS = set(
  'he she it they him her them his its their we our us er sie es ihn ihm ihr ihnen sein ihre il elle ils elles lui leur ' +
    'él ella ellos ellas su sus lei egli loro ele ela eles elas seu sua він вона вони його її їх он она они его ее их',
);
/** The same where they open a sentence. */
const OPENERS = set(
  'this that these those there here both another others one some such dies diese dieser dieses das cela ce cette ces ' +
    'esto este esta estos questo questa isto це это',
);
/** Words before an opener that say nothing by themselves. */
const LINKS = set('now ultimately');
/** Before or after what, only the sentence before says. */
const THEN = /^(?:later|earlier|afterwards?|before that|after that)\b(?! (?:this|last|on|in|than|\p{Lu}))/iu;
/** An item of a list: 'Building the 700 miles of fence.' */
const ITEM = /^\p{Lu}\p{Ll}{2,}ing (?:the|an?|of|in|for|\p{N})\b[^,]{0,60}\.$/u;
/** 'The minister's prediction': what she predicted was said before. */
const SAID_BEFORE =
  /^the [\p{L} ]{2,30}['’]s (?:predictions?|claims?|remarks?|comments?|statements?|words|answers?|questions?)\b/iu;
/** The same that set a sentence against the one before, or go on from it. */
const TURNS = set(
  'but and so then yet still also however meanwhile instead likewise plus indeed moreover furthermore nevertheless ' +
    'nonetheless similarly additionally aber und doch mais et pero y ma e но а и але',
);
const TURNING = meeting(
  /^(?:in (?:return|turn|addition|contrast|response|that)|as a result|by contrast|on the other hand|for (?:example|instance)|of course|as (?:could|might) be expected|as \p{Lu}\p{Ll}+ (?:wrote|noted|put it))\b/iu,
);
/** 'That claim', 'such charges': what the sentence before said. */
const POINTS_BACK = meeting(
  /\b(?:that|this|these|those|such|similar|the same) (?:claims?|charges?|moves?|decisions?|positions?|details?|accusations?|allegations?|requests?|figures?|views?|statements?|comments?|remarks?|arguments?|efforts?|plans?|steps?|ideas?|numbers?|questions?|concerns?|events?|incidents?)\b|\b(?:denie[sd]|rejected|confirmed|disputed) (?:that|this|it|them)[.,;]|^the (?:move|latter|former|same)\b/i,
);
/** Whoever speaks for himself or to the reader gives an opinion; quotations are taken out before. */
const ADDRESSES = /\b(?:I(?= \p{Ll}|['’])|[Ww]e|[Oo]ur|[Oo]urs|[Yy]ou|[Yy]our|[Ll]et['’]s)(?!\p{L})/u;

/** A sentence of which more is inside quotation marks is a scrap of somebody's speech. */
const MOST_QUOTED = 0.5;
const MARKS = /["“”„«»]/g;
const QUOTED = /["“„«][^"“”„«»]*["”“»]|(?<!\p{L})['‘][^'‘’]*['’](?!\p{L})/gu;

/**
 * Whether a reader understands a sentence by itself: it does not lean on a word for what was said before, is no aside,
 * speaks of others, is not mostly a quotation, and no quotation begins or ends in it without its other mark.
 */
export function standsAlone(text: Text, { start, end }: Span): boolean {
  const tokens = tokensIn(text, start, end);
  const wording = text.text.slice(start, end);
  if (
    leans(tokens) ||
    /^[([]/.test(wording) ||
    ready(POINTS_BACK).test(wording) ||
    [THEN, ITEM, SAID_BEFORE].some(pattern => ready(pattern).test(wording)) ||
    ready(TURNING).test(wording)
  )
    return false;
  if (text.language === 'en' && ready(ADDRESSES).test(wording.replace(ready(QUOTED), ' '))) return false;
  const quoted = outermostIn(speechesOf(text), start, end).reduce(
    (sum, span) => sum + tokensIn(text, span.start, span.end).length,
    0,
  );
  if (quoted > MOST_QUOTED * tokens.length) return false;
  return (text.text.slice(start, end).match(MARKS)?.length ?? 0) % 2 === 0;
}

/**
 * Whether a sentence names somebody by a part of the name alone ('Ms Marrow') whom the report named in full before,
 * and the article nowhere: nobody who reads it by itself knows who that is.
 */
export function namesBriefly(
  { text, tokens }: Text,
  from: number,
  to: number,
  isKnown: (at: number) => boolean,
): boolean {
  const joins = (a: number): boolean => {
    const [one, next] = [tokens[a], tokens[a + 1]];
    if (!one || !next || !isNamePart(one) || !isNamePart(next)) return false;
    return (one.end - one.start === 1 ? /^\.? $/ : /^ $/).test(text.slice(one.end, next.start));
  };
  for (let i = from; i < to; i += 1) {
    const { isName, isAcronym, folded } = tokens[i]!;
    if (!isName || isAcronym || isKnown(i) || joins(i - 1) || joins(i)) continue;
    for (let j = 0; j < from; j += 1) if (tokens[j]!.folded === folded && joins(j - 1)) return true;
  }
  return false;
}

const HONORIFICS = set('mr mrs ms miss dr sir sen rep gov gen col lt prof rev judge lord lady');
const isNamePart = ({ isName, isUpper, isOpening, isStop, folded }: Token): boolean =>
  (isName || (isOpening && isUpper && !isStop)) && !HONORIFICS.has(folded);

/** 'Two opted for a trial', 'Several of them': a count of what was spoken of before. */
const COUNTED = /^(?:\p{Ll}{2,}ed|were|was|are|have|had|of)$/u;

function leans(tokens: readonly Token[]): boolean {
  if (tokens[0] && TURNS.has(tokens[0].folded)) return true;
  const at = tokens.findIndex(({ folded }) => !LINKS.has(folded));
  const first = tokens[at];
  if (!first || OPENERS.has(first.folded)) return true;
  if ((first.isNumber || first.folded === 'several') && COUNTED.test(tokens[at + 1]?.folded ?? ''))
    return true;
  const named = tokens.findIndex(({ isName, isStop }) => isName && !isStop);
  return tokens.slice(0, named < 0 ? tokens.length : named).some(({ folded }) => PRONOUNS.has(folded));
}
