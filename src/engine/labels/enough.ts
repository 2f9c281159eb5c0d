import { ready } from '../lexicon/patterns.ts';
import { ATTRIBUTING } from '../lexicon/speechVerbs.ts';
import type { Evidence } from '../match/evidence.ts';
import type { Match } from '../match/windows.ts';
import { areNear } from './scores.ts';

/** Fewer words are in some report by chance; of content words a single one does. */
const FEWEST_WORDS = 4;
const FEWEST_COMMON = 2;
/** The score of a window that a sentence is copied from with hardly a change. */
const SURELY_COPIED = 0.8;

/** What a sentence has in common with its best windows. */
export interface Summary {
  /** The window it is most likely copied from, and that which covers most of it; their scores, 0 for none. */
  copy: Match | null;
  cover: Match | null;
  copyScore: number;
  coverScore: number;
  standsOut: number;
  reverseAlone: number;
}

/** Whether there is enough in common to tell copying, and rewriting, from chance. */
export interface Enough {
  mayBeCopied: boolean;
  mayBeRewritten: boolean;
}

/** Whether sentence `i`, the k-th of the prose that `summaries` sum up, has enough in common with its windows. */
export function enough(evidence: Evidence, i: number, summaries: readonly Summary[], k: number): Enough {
  const { from, to } = evidence.article.sentences[i]!;
  const one = summaries[k]!;
  const goesAlong = () => goesWith(one, summaries[k - 1]) || goesWith(one, summaries[k + 1]);
  const tells = () => tellsAnything(evidence, i) || goesAlong();
  return {
    mayBeCopied: one.copy !== null && (to - from >= FEWEST_WORDS || goesAlong()) && tells(),
    mayBeRewritten: one.cover !== null && one.cover.shares.common >= FEWEST_COMMON && tells(),
  };
}

/** False for a line that says but who reports what follows, with a name and a verb: 'The Evening Ledger reports:'. */
function tellsAnything({ article }: Evidence, i: number): boolean {
  const { from, to, start, end } = article.sentences[i]!;
  if (!/[:：]\s*$/.test(article.text.slice(start, end))) return true;
  const tokens = article.tokens.slice(from, to);
  return tokens.some(({ isName, isStop, folded }) => !isName && !isStop && !ready(ATTRIBUTING).test(folded));
}

/** True for a scrap like 'he said' beside a sentence that is copied from the same place. */
const goesWith = (scrap: Summary, beside: Summary | undefined): boolean =>
  beside !== undefined && beside.copyScore >= SURELY_COPIED && areNear(scrap.copy, beside.copy);
