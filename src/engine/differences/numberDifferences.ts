import { type Quantity, sameQuantity } from '../facts/numbers.ts';
import { outermostIn, speeches } from '../speech/quotations.ts';
import type { Token } from '../text/tokens.ts';
import { beside, type Finding, meet, numbersOf, type Pair, type Side, tellsTheSame } from './pairs.ts';

/** Part of the longer side's plain words that both hold. */
const LIKENESS = 0.42;

const FAR = 5;
/** A smaller part of a sum is lost in its rounding. */
const LEAST_PART = 0.1;

interface Role {
  head: string | null;
  beside: Token[];
  /** 'dead' or 'hurt' where the number counts victims. */
  toll: string | null;
}

const TOLLS: Record<string, RegExp> = {
  dead: /^(?:kill(?:s|ed|ing)?|die[sd]?|dead|deaths?|dying|toll|fatalities|lives)$/,
  hurt: /^(?:injur(?:e[sd]?|ing|ies)|wound(?:s|ed|ing)?|hurt|hospitali[sz]ed)$/,
};
const VICTIMS = /^(?:people|persons?|victims?|dead|injured|wounded|lives|deaths?|were|fatalities)$/;

/**
 * Numbers that differ: a number without its equal on the other side, against one of the same unit or before the
 * same noun whose nearest words agree too. One that is only missing is not a difference.
 */
export function numberDifferences(pair: Pair): Finding[] {
  if (!tellsTheSame(pair, LIKENESS)) return [];
  const here = lone(pair.here, pair.there);
  const there = here.length > 0 ? lone(pair.there, pair.here) : [];
  const findings: Finding[] = [];
  for (const a of here) {
    const b = there.find(other => comparable(pair, a, other));
    if (!b) continue;
    there.splice(there.indexOf(b), 1);
    findings.push({ here: a, there: b });
  }
  return findings;
}

/** The numbers of a side that say something by themselves and have no equal in or beside the other one. */
function lone(side: Side, other: Side): Quantity[] {
  const own = numbersOf(side, 'own');
  if (own.length === 0) return [];
  const others = numbersOf(other, 'near');
  const quoted = quotedIn(side);
  return own.filter(
    number =>
      !others.some(one => sameQuantity(number, one) || alike(number, one)) &&
      !isAccountedFor(number, own, numbersOf(other, 'own')) &&
      !(number.value === 1 && (number.unit === '' || number.unit === 'ordinal')) &&
      !/^\s(?:other|others|more|additional|further|of)\b/.test(
        side.text.text.slice(number.end, number.end + 12),
      ) &&
      !quoted.some(span => span.start <= number.start && number.end <= span.end),
  );
}

/** '54' and '54-year-old', '$5' and '5': one of them leaves the unit to the reader. */
const alike = (a: Quantity, b: Quantity): boolean =>
  a.value === b.value && a.high === b.high && (!a.unit || !b.unit);

/** '3,500 passengers and crew' beside '2,400 passengers and 1,100 crew'. */
function addsUp(sum: Quantity, a: Quantity, b: Quantity): boolean {
  const give = Math.max(sum.step / 2, sum.bound === 'exact' ? 0 : sum.value / 20);
  const isAlike = a !== b && a.unit === sum.unit && b.unit === sum.unit;
  const least = sum.value * LEAST_PART;
  return isAlike && a.value > least && b.value > least && Math.abs(a.value + b.value - sum.value) <= give;
}

/** True if a number is a sum of two on the other side, or part of one. */
const isAccountedFor = (number: Quantity, own: readonly Quantity[], others: readonly Quantity[]): boolean =>
  others.some(
    one =>
      own.some(second => addsUp(one, number, second)) || others.some(second => addsUp(number, one, second)),
  );

const quotedIn = ({ text, start, end }: Side) =>
  outermostIn(speeches(text.text.slice(start, end)), 0, end - start).map(span => ({
    start: span.start + start,
    end: span.end + start,
  }));

function comparable(pair: Pair, a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || sameQuantity(a, b)) return false;
  const [here, there] = [roleOf(pair.here, a), roleOf(pair.there, b)];
  if (here.toll !== null && here.toll === there.toll && a.unit === '') return true;
  const measured = a.unit !== '' && a.unit !== 'ordinal' && a.unit !== 'share';
  if (!measured && (here.head === null || here.head !== there.head || isFar(a, b))) return false;
  return !isLevelAndChange(pair, a, b) && meet(here.beside, there.beside);
}

/** Counts this far apart are of other things. */
const isFar = (a: Quantity, b: Quantity): boolean =>
  Math.max(a.value, b.value) > FAR * Math.max(1, Math.min(a.value, b.value));

/** 'cut to 50,000' and 'cut by 20,000' can both be true. */
function isLevelAndChange({ here, there }: Pair, a: Quantity, b: Quantity): boolean {
  const lead = ({ text }: Side, { start }: Quantity) =>
    /\b(by|to)\s$/.exec(text.text.slice(Math.max(0, start - 4), start))?.[1];
  const [mine, theirs] = [lead(here, a), lead(there, b)];
  return mine !== theirs && (mine === 'by' || theirs === 'by');
}

/** The noun a number counts, and the content words around number and noun. */
function roleOf(side: Side, number: Quantity): Role {
  const next = side.tokens.filter(token => token.start >= number.end).slice(0, 3);
  const bare = number.unit === '' || number.unit === 'ordinal' || number.unit === 'share';
  const head = next.find(token => !token.isStop && !token.isNumber) ?? null;
  const adjoins = head !== null && !/[.,;:!?]\s/.test(side.text.text.slice(number.end, head.start));
  const end = bare && adjoins ? head.end : number.end;
  const around = beside(side, { start: number.start, end }, 1, 4);
  return {
    head: adjoins ? head.stem : null,
    beside: around,
    toll: head && adjoins && VICTIMS.test(head.folded) ? tollOf([head, ...around]) : null,
  };
}

const tollOf = (tokens: readonly Token[]): string | null =>
  Object.keys(TOLLS).find(toll => tokens.some(token => TOLLS[toll]!.test(token.folded))) ?? null;
