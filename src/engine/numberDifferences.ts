import { type Quantity, sameQuantity } from './numbers.ts';
import { beside, type Finding, meet, numbersOf, type Pair, type Side } from './pairs.ts';
import { outermostIn, speeches } from './quotations.ts';
import type { Token } from './tokens.ts';

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
 * Numbers told otherwise: a number without its equal on the other side, against one of the same unit or before the
 * same noun whose nearest words agree too. One that is only missing is no difference.
 */
export function numberDifferences(pair: Pair): Finding[] {
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
  if (!measured && (here.head === null || here.head !== there.head)) return false;
  return meet(here.beside, there.beside);
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
