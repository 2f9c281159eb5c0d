import type { Token } from '../text/tokens.ts';
import { type Finding, isContent, isHeld, type Pair, type Side, tellsTheSame } from './pairs.ts';

const LIKELY = set('probably likely presumably');
const MAYBE = set('possibly perhaps maybe may might could');
const ALLEGED = set(
  'allegedly alleged purported purportedly reportedly apparently supposedly suspected seemingly unconfirmed',
);
/** Other words that leave a statement open: beside these no hedge was dropped. */
const OPEN = set(
  'possible possibility potential potentially can unlikely chance risk threat fear feared hope hopes hoped believe ' +
    'believes believed believing thinks thought thinking considered considering considers estimated rumoured rumored ' +
    'expect expects expected expecting unclear whether if seems seemed seem appears appeared appear suggests suggested ' +
    'suggesting should cannot cant planned plans poised set prospect accuse accused accusing accusations allegation allegations ' +
    'claims claimed claiming claim charges charged suspicion suspect suspects suspicions assumed would-be',
);
const SOURCED = set(
  'said says told according reported reports alleged alleges alleging prosecutors accused charged indicted indictment',
);
const DETERMINERS = set(
  'the an a his her their its of in for over by with this that these those other some and',
);

function set(words: string): Set<string> {
  return new Set(words.split(' '));
}

/** Hedges ('probably', 'alleged', 'may') on one side alone, beside a word that both sides hold. */
export function hedgeDifferences(pair: Pair): Finding[] {
  if (!tellsTheSame(pair)) return [];
  return [
    ...dropped(pair.there, pair.here).map(there => ({ here: null, there })),
    ...dropped(pair.here, pair.there).map(here => ({ here, there: null })),
  ];
}

/** Hedges of `from` that `to` has neither in the same nor in other words. */
function dropped(from: Side, to: Side): Token[] {
  const words = to.tokens.filter(token => !isMonth(token, to)).map(token => token.folded);
  const has = (list: Set<string>) => words.some(word => list.has(word));
  if (has(LIKELY) || has(MAYBE) || has(ALLEGED) || has(OPEN)) return [];
  const sourced = has(SOURCED);
  return from.tokens.filter((token, i) => {
    const alleged = ALLEGED.has(token.folded);
    if ((!alleged && !LIKELY.has(token.folded) && !MAYBE.has(token.folded)) || (alleged && sourced))
      return false;
    return hedges(from, i) && to.stems.has(target(from, i) ?? '') && isHeld(from, token, to);
  });
}

/** Stem of the word a hedge belongs to: the next content word, three words on at most and in the same quotation. */
function target(side: Side, i: number): string | null {
  const next = side.tokens.slice(i + 1, i + 4).find(isContent);
  if (!next || /["“”„«»]/.test(side.text.text.slice(side.tokens[i]!.end, next.start))) return null;
  return next.stem;
}

const isMonth = (token: Token, side: Side): boolean =>
  token.folded === 'may' && side.text.text[token.start] === 'M' && !token.isOpening;

/** False for 'May 5', 'could not', 'more likely', 'prosecutors alleged that'. */
function hedges(side: Side, i: number): boolean {
  const token = side.tokens[i]!;
  const [before, after] = [side.tokens[i - 1]?.folded ?? '', side.tokens[i + 1]?.folded ?? ''];
  if (token.folded === 'may') return side.text.text[token.start] === 'm';
  if (token.folded === 'could') return after !== 'not' && after !== 'neither' && after !== 'no';
  if (token.folded === 'likely') return !/^(?:more|less|most|as|not|how)$/.test(before);
  if (token.folded === 'alleged' || token.folded === 'suspected') {
    const possessive = /['’]s?$/.test(
      side.text.text.slice(side.tokens[i - 1]?.start ?? 0, side.tokens[i - 1]?.end ?? 0),
    );
    return (DETERMINERS.has(before) || possessive) && !DETERMINERS.has(after);
  }
  return true;
}
