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
const LINKS = set(
  'but and so then yet still also however meanwhile instead now later earlier aber und mais et pero y',
);

/** A sentence of which more stands inside quotation marks is a scrap of somebody's speech. */
const MOST_QUOTED = 0.5;
const MARKS = /["“”„«»]/g;

/**
 * Whether a reader understands a sentence by itself: it does not lean on a word for what was said before, is not
 * mostly a quotation, and no quotation begins or ends in it without its other mark.
 */
export function standsAlone(text: Text, { start, end }: Span): boolean {
  const tokens = tokensIn(text, start, end);
  if (leans(tokens)) return false;
  const quoted = outermostIn(speechesOf(text), start, end).reduce(
    (sum, span) => sum + tokensIn(text, span.start, span.end).length,
    0,
  );
  if (quoted > MOST_QUOTED * tokens.length) return false;
  return (text.text.slice(start, end).match(MARKS)?.length ?? 0) % 2 === 0;
}

/** 'Two opted for a trial', 'Several of them': a count of what was spoken of before. */
const COUNTED = /^(?:\p{Ll}{2,}ed|were|was|are|have|had|of)$/u;

function leans(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ folded }) => !LINKS.has(folded));
  const first = tokens[at];
  if (!first || OPENERS.has(first.folded)) return true;
  if ((first.isNumber || first.folded === 'several') && COUNTED.test(tokens[at + 1]?.folded ?? ''))
    return true;
  const named = tokens.findIndex(({ isName, isStop }) => isName && !isStop);
  return tokens.slice(0, named < 0 ? tokens.length : named).some(({ folded }) => PRONOUNS.has(folded));
}
