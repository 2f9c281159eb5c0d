import { compareDates, type DateMention } from './dates.ts';
import {
  beside,
  datesOf,
  type Finding,
  meet,
  overlaps,
  type Pair,
  type Side,
  tokensBeside,
} from './pairs.ts';
import { SPEECH } from './speakers.ts';

const SPEAKS = new RegExp(`^(?:${SPEECH}|reported|reports|saying|hinted|confirmed)$`);
const ADVERBIAL =
  /(?:^|[\s,])(?:on|in|by|since|until|for|from|during|before|after|through|late on|early on)\s$/i;
const RELATIVE = /^(?:last|next|this|earlier|later|late|early|yesterday|today|tomorrow|tonight)\b|ago$/i;
/** Times without a date: a sentence with one of these dropped none. */
const VAGUE =
  /\b(?:spring|summer|autumn|winter|weekend|christmas|easter|recent|recently|earlier|soon|now|days?|weeks?|months?|years?|coming)\b/i;
/** A date is said to be dropped only from a sentence that otherwise holds this part of the report's. */
const DROPPED_SHARE = 0.6;

/**
 * Dates told otherwise, and dates of the event (not of who said it when) that the article drops. Weekdays and the
 * like are resolved by each report's publication; what can mean the same day or month is no difference.
 */
export function dateDifferences(pair: Pair): Finding[] {
  const { here, there } = pair;
  const lonesHere = lone(here, there);
  const lonesThere = lone(there, here);
  const findings: Finding[] = [];
  for (const a of lonesHere) {
    const b = lonesThere.find(other => compareDates(a, other) === 'differs' && sameRole(pair, a, other));
    if (!b) continue;
    lonesThere.splice(lonesThere.indexOf(b), 1);
    findings.push({ here: a, there: b });
  }
  if (findings.length === 0 && lonesHere.length === 0 && pair.shared >= DROPPED_SHARE)
    findings.push(
      ...lonesThere.filter(date => isDropped(pair, date)).map(date => ({ here: null, there: date })),
    );
  return findings;
}

/** The dates of a side that no date of the other sentence agrees with, nor one beside it that tells of the same. */
function lone(side: Side, other: Side): DateMention[] {
  const own = datesOf(side, 'own');
  if (own.length === 0) return [];
  const agrees = (date: DateMention, one: DateMention): boolean =>
    compareDates(date, one) !== 'differs' &&
    (overlaps(one, other) || meet(beside(side, date, 3, 8), tokensBeside(other, one, 8)));
  return own.filter(date => !datesOf(other, 'near').some(one => agrees(date, one)));
}

function sameRole(pair: Pair, a: DateMention, b: DateMention): boolean {
  if (speaks(pair.here, a) !== speaks(pair.there, b)) return false;
  const reach = a.grain === 'year' || b.grain === 'year' ? 1 : 3;
  return meet(beside(pair.here, a, reach, 8), beside(pair.there, b, reach, 8));
}

/** True where a date tells when something was said: a verb of speech stands close by. */
function speaks(side: Side, date: DateMention): boolean {
  const before = side.tokens.filter(token => token.end <= date.start).slice(-3);
  const opening = before.every(token => token.isStop);
  const after = side.tokens.filter(token => token.start >= date.end).slice(0, opening ? 5 : 2);
  return [...before, ...after].some(token => SPEAKS.test(token.folded));
}

function isDropped(pair: Pair, date: DateMention): boolean {
  const { text, start } = pair.there;
  if (VAGUE.test(pair.here.text.text.slice(pair.here.start, pair.here.end))) return false;
  if (date.grain === 'year' || date.grain === 'decade' || speaks(pair.there, date)) return false;
  const wording = text.text.slice(date.start, date.end);
  const lead = text.text.slice(Math.max(start, date.start - 10), date.start);
  if (!RELATIVE.test(wording) && !ADVERBIAL.test(lead)) return false;
  const around = beside(pair.there, date, 2, 5);
  return (
    around.length > 0 && around.filter(token => pair.here.stems.has(token.stem)).length * 2 > around.length
  );
}
