import { alike, loneNames } from '../facts/names.ts';
import type { Token } from '../text/tokens.ts';
import type { Span } from '../text/types.ts';
import type { Finding, Pair, Side } from './pairs.ts';

/** A person's name as written: its parts, and the word of office before it ('mayor'). */
interface Name extends Span {
  parts: Token[];
  office: string | null;
}

const OFFICE =
  /^(?:president|minister|spokesman|spokeswoman|spokesperson|mayor|governor|senator|judge|chairman|chairwoman|chair|director|secretary|chief|commissioner|professor|coach|captain|general|attorney|lawyer|analyst|author|ambassador|king|queen|prince|princess|pope|bishop|sheriff|officer|leader|founder|ceo|manager|actor|actress|singer|journalist|reporter)$/;
const HONORIFIC =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|rev|sen|rep|gov|gen|col|lt|sgt|capt|prof|president|st)$/;
/** Words that no person's name contains. */
const COMPANY =
  /^(?:inc|corp|co|ltd|llc|plc|company|bank|group|program|programme|trust|fund|party|union|university|street|river|county|city|january|february|march|april|may|june|july|august|september|october|november|december|.*day)$/;

/**
 * Persons named differently: the same office or the same other half of the name, where neither text holds the other's
 * name anywhere. A dropped first name, initials, short forms and other transliterations do not count.
 */
export function nameDifferences({ here, there }: Pair): Finding[] {
  const [onlyHere, onlyThere] = [loneNames(here, there), loneNames(there, here)];
  if (onlyHere.length === 0 || onlyThere.length === 0) return [];
  const others = namesOf(there);
  return namesOf(here).flatMap(name => {
    const other = others.find(candidate => differ(name, candidate, new Set(onlyHere), new Set(onlyThere)));
    // If either side has other names of its own, the sentences are about other things.
    const isAll = other && isWithin(onlyHere, name) && isWithin(onlyThere, other);
    return isAll ? [{ here: name, there: other }] : [];
  });
}

const isWithin = (tokens: readonly Token[], { parts }: Name): boolean =>
  tokens.every(token => parts.some(part => part.folded === token.folded));

function namesOf(side: Side): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < side.tokens.length; i += 1) {
    const from = i;
    while (isPart(side, i) && (i === from || adjoin(side, i))) i += 1;
    const parts = side.tokens.slice(from, i).filter(token => !HONORIFIC.test(token.folded));
    const before = side.tokens[from - 1]?.folded ?? '';
    if (parts.length >= 2 && parts.length <= 3 && !parts.some(part => COMPANY.test(part.folded)))
      names.push({
        start: parts[0]!.start,
        end: parts.at(-1)!.end,
        parts,
        office: OFFICE.test(before) ? before : null,
      });
    if (i > from) i -= 1;
  }
  return names;
}

const isPart = (side: Side, i: number): boolean => {
  const token = side.tokens[i];
  return (
    token !== undefined &&
    (token.isName || (token.isOpening && !token.isStop)) &&
    !token.isAcronym &&
    /^\p{Lu}\p{L}/u.test(side.text.text.slice(token.start, token.start + 2))
  );
};
const adjoin = (side: Side, i: number): boolean =>
  /^\.? (?:\p{Lu}\. )?$/u.test(side.text.text.slice(side.tokens[i - 1]!.end, side.tokens[i]!.start));

function differ(a: Name, b: Name, loneHere: Set<Token>, loneThere: Set<Token>): boolean {
  const onlyHere = a.parts.filter(part => loneHere.has(part));
  const onlyThere = b.parts.filter(part => loneThere.has(part));
  if (a.parts.length !== b.parts.length || onlyHere.length === 0 || onlyHere.length !== onlyThere.length)
    return false;
  if (onlyHere.length === a.parts.length)
    return (
      a.office !== null &&
      a.office === b.office &&
      !onlyHere.some((part, i) => alike(part.folded, onlyThere[i]!.folded))
    );
  const place = a.parts.indexOf(onlyHere[0]!);
  const rest = a.parts.every((part, i) => i === place || part.folded === b.parts[i]!.folded);
  return (
    onlyHere.length === 1 &&
    rest &&
    b.parts[place] === onlyThere[0] &&
    !alike(onlyHere[0]!.folded, onlyThere[0]!.folded)
  );
}
