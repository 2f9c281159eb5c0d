import { compareDates, type DateMention } from '../facts/dates.ts';
import { datesIn } from '../facts/mentions.ts';
import { SPEECH } from '../lexicon/speechVerbs.ts';
import type { Token } from '../text/tokens.ts';
import {
  beside,
  datesOf,
  type Finding,
  isContent,
  isHeld,
  meet,
  overlaps,
  type Pair,
  type Side,
  tellsTheSame,
  tokensBeside,
} from './pairs.ts';

const SPEAKS = new RegExp(
  `^(?:${SPEECH}|reported|reports|saying|hinted|confirmed|spoke|speaking|testified)$`,
);
const ADVERBIAL =
  /(?:^|[\s,])(?:on|in|by|since|until|for|from|during|before|after|through|late on|early on)\s$/i;
const RELATIVE = /^(?:last|next|this|earlier|later|late|early|yesterday|today|tomorrow|tonight)\b|ago$/i;
/** Times without a date: a sentence with one of these has dropped no date. */
const VAGUE =
  /\b(?:spring|summer|autumn|winter|weekend|christmas|easter|recent|recently|earlier|soon|now|days?|weeks?|months?|years?|coming)\b/i;
/** A date counts as dropped only from a sentence that otherwise has this part of the report's. */
const DROPPED_SHARE = 0.6;
const DROPPED_LIKENESS = 0.42;
/** Part of the plain words that two sentences share at least where the word beside their dates is the same. */
const LEAST_LIKENESS = 0.4;
const REACH = 8;
/** This many words before a date, and twice as many on both sides, are the same if one sentence was copied. */
const SAME_WORDS = 3;
/** One side is about another thing of the kind, or an earlier one. */
const ANOTHER = /^(?:another|previous|previously|earlier|similar|separate)$/;

/**
 * Dates that differ, and dates of the event (not of who said it when) that the article drops. Weekdays and the
 * like are resolved by each report's publication; what can mean the same day or month is not a difference.
 */
export function dateDifferences(pair: Pair): Finding[] {
  const { here, there } = pair;
  const copied = pair.isParallel ? [] : inSameWords(pair);
  const isTold = (date: DateMention) => copied.some(({ here: a, there: b }) => a === date || b === date);
  const lonesHere = lone(here, there).filter(date => !isTold(date));
  const lonesThere = lone(there, here).filter(date => !isTold(date));
  const findings: Finding[] = [...copied];
  for (const a of lonesHere) {
    const b = lonesThere.find(other => compareDates(a, other) === 'differs' && sameRole(pair, a, other));
    if (!b) continue;
    lonesThere.splice(lonesThere.indexOf(b), 1);
    findings.push({ here: a, there: b });
  }
  if (
    findings.length === 0 &&
    lonesHere.length === 0 &&
    pair.shared >= DROPPED_SHARE &&
    tellsTheSame(pair, DROPPED_LIKENESS)
  )
    findings.push(
      ...lonesThere.filter(date => isDropped(pair, date)).map(date => ({ here: null, there: date })),
    );
  return findings;
}

/** The dates of a side that no date of the other sentence agrees with, nor one beside it that is about the same. */
function lone(side: Side, other: Side): DateMention[] {
  const own = datesOf(side, 'own');
  if (own.length === 0) return [];
  const agrees = (date: DateMention, one: DateMention): boolean =>
    compareDates(date, one) !== 'differs' &&
    (overlaps(one, other) || meet(beside(side, date, 3, 8), tokensBeside(other, one, 8)));
  return own.filter(date => !datesOf(other, 'near').some(one => agrees(date, one)));
}

/** The dates that differ where one sentence was copied around them. */
function inSameWords({ here, there }: Pair): Finding[] {
  const theirs = datesOf(there, 'own').filter(date => isTold(there, date));
  return datesOf(here, 'own').flatMap(a => {
    const b = isTold(here, a) && theirs.find(date => areInSameWords(here, a, there, date));
    return b && compareDates(a, b) === 'differs' ? [{ here: a, there: b }] : [];
  });
}

/** Neither the stamp of a tweet nor the date of a caption. */
const isTold = (side: Side, date: DateMention): boolean => !isSigned(side, date) && !isCaption(side, date);

function areInSameWords(here: Side, a: DateMention, there: Side, b: DateMention): boolean {
  const around = (side: Side, date: DateMention) => ({
    before: side.tokens.filter(token => token.end <= date.start).map(({ folded }) => folded),
    after: side.tokens.filter(token => token.start >= date.end).map(({ folded }) => folded),
  });
  const [mine, theirs] = [around(here, a), around(there, b)];
  const common = (one: string[], other: string[]): number => {
    const at = one.findIndex((word, i) => word !== other[i]);
    return at < 0 ? one.length : at;
  };
  const before = common(mine.before.reverse(), theirs.before.reverse());
  const after = common(mine.after, theirs.after);
  return before >= SAME_WORDS && before + after >= 2 * SAME_WORDS;
}

/** True for the stamp of a tweet, which each page writes in its own zone. */
const isSigned = ({ text, start }: Side, date: DateMention): boolean =>
  /\(@\w{1,30}\)\s{0,3}$/.test(text.text.slice(Math.max(start, date.start - 40), date.start));

/** True if only one side has a word for another thing, beside its date. */
function isOfAnother({ here, there }: Pair): boolean {
  const has = (side: Side): boolean =>
    side.tokens.some(
      token => ANOTHER.test(token.folded) && !datesOf(side, 'own').some(date => overlaps(date, token)),
    );
  return has(here) !== has(there);
}

/** True if two dates are of the same thing: the word next before or after them is the same. */
function sameRole(pair: Pair, a: DateMention, b: DateMention): boolean {
  if (isOfAnother(pair) || isSigned(pair.here, a) || speaks(pair.here, a) !== speaks(pair.there, b))
    return false;
  if (isCaption(pair.here, a) || isCaption(pair.there, b) || isLong(a) !== isLong(b)) return false;
  const [before, after] = [next(pair.here, a, 'before'), next(pair.here, a, 'after')];
  const [beforeThere, afterThere] = [next(pair.there, b, 'before'), next(pair.there, b, 'after')];
  const same = [
    before && beforeThere?.stem === before.stem ? before : null,
    after && afterThere?.stem === after.stem ? after : null,
  ];
  // A name beside both says little: everything that somebody did has it.
  if (same.some(token => token && !token.isName)) return !pair.isParallel && pair.plain >= LEAST_LIKENESS;
  return same.some(token => token !== null) && tellsTheSame(pair);
}

/** Years and days are given for different things. */
const isLong = ({ grain }: DateMention): boolean => grain === 'year' || grain === 'decade';

/** The content token next to a date, at most eight tokens away. */
function next(side: Side, date: DateMention, where: 'before' | 'after'): Token | undefined {
  return where === 'before'
    ? side.tokens
        .filter(token => token.end <= date.start)
        .slice(-REACH)
        .findLast(isContent)
    : side.tokens
        .filter(token => token.start >= date.end)
        .slice(0, REACH)
        .find(isContent);
}

/** True for the date that a picture's caption ends with, and for any of a picture from the archive. */
function isCaption({ text, start, end }: Side, date: DateMention): boolean {
  const rest = text.text.slice(date.end, end).trim();
  const isLast = /^\.?$/.test(rest) && date.year !== null && /,\s$/.test(text.text.slice(start, date.start));
  return isLast || /^(?:FILE\b|In this (?:photo|picture|image))/.test(text.text.slice(start, start + 20));
}

/** True if a date says when something was said: a verb of speech is close by. */
function speaks(side: Side, date: DateMention): boolean {
  const before = side.tokens.filter(token => token.end <= date.start).slice(-3);
  const opening = before.every(token => token.isStop);
  const isAside = opening || side.text.text[date.end] === ',';
  const after = side.tokens.filter(token => token.start >= date.end).slice(0, isAside ? 7 : 2);
  return [...before, ...after].some(token => SPEAKS.test(token.folded));
}

function isDropped(pair: Pair, date: DateMention): boolean {
  const { text, start } = pair.there;
  const article = pair.here.text;
  // What another sentence of the article says is not dropped.
  const dates = datesIn(article, { start: 0, end: article.text.length });
  if (dates.some(one => compareDates(one, date) !== 'differs')) return false;
  if (/^['’]s/.test(text.text.slice(date.end, date.end + 2)) && date.weekday === null) return false;
  if (VAGUE.test(pair.here.text.text.slice(pair.here.start, pair.here.end))) return false;
  if (isLong(date) || speaks(pair.there, date) || !isHeld(pair.there, date, pair.here)) return false;
  const wording = text.text.slice(date.start, date.end);
  // 'in february', as some write it
  if (pair.here.tokens.some(token => wording.toLowerCase().includes(token.folded) && token.folded.length > 3))
    return false;
  const lead = text.text.slice(Math.max(start, date.start - 10), date.start);
  if (!RELATIVE.test(wording) && !ADVERBIAL.test(lead)) return false;
  const around = beside(pair.there, date, 2, 5);
  return (
    around.length > 0 && around.filter(token => pair.here.stems.has(token.stem)).length * 2 > around.length
  );
}
