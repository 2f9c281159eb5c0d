import type { Finding, Pair, Side } from './pairs.ts';
import type { Span } from './sentences.ts';
import type { Text } from './text.ts';
import type { Token } from './tokens.ts';

/** A person's name as it stands: its parts, and the word of office before it ('mayor'). */
interface Name extends Span {
  parts: Token[];
  office: string | null;
}

const OFFICE =
  /^(?:president|minister|spokesman|spokeswoman|spokesperson|mayor|governor|senator|judge|chairman|chairwoman|chair|director|secretary|chief|commissioner|professor|coach|captain|general|attorney|lawyer|analyst|author|ambassador|king|queen|prince|princess|pope|bishop|sheriff|officer|leader|founder|ceo|manager|actor|actress|singer|journalist|reporter)$/;
const HONORIFIC =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|rev|sen|rep|gov|gen|col|lt|sgt|capt|prof|president|st)$/;
const SHORT_FORMS = new Set(
  (
    'bill-william bob-robert rob-robert bobby-robert dick-richard rick-richard jim-james jimmy-james jack-john ' +
    'mike-michael tom-thomas tony-anthony joe-joseph jeff-geoffrey steve-stephen steve-steven dave-david dan-daniel ' +
    'chris-christopher kate-katherine kate-catherine liz-elizabeth beth-elizabeth betty-elizabeth peggy-margaret ' +
    'meg-margaret sue-susan ted-edward ted-theodore ed-edward ned-edward al-albert alex-alexander sasha-alexander ' +
    'nick-nicholas pat-patrick pat-patricia ben-benjamin sam-samuel chuck-charles charlie-charles hank-henry ' +
    'harry-henry larry-lawrence matt-matthew andy-andrew greg-gregory ron-ronald ken-kenneth'
  ).split(' '),
);

/** Which words a text uses as names: one look a text. */
const known = new WeakMap<Text, Set<string>>();
function namesIn(text: Text): Set<string> {
  let names = known.get(text);
  if (!names) {
    names = new Set(text.tokens.filter(token => token.isName).map(token => token.folded));
    known.set(text, names);
  }
  return names;
}

/**
 * Persons named otherwise: the same office or the same other half of the name, where neither text holds the other's
 * name anywhere. A dropped first name, initials, short forms and other transliterations are none.
 */
export function nameDifferences({ here, there }: Pair): Finding[] {
  const [unknownThere, unknownHere] = [namesIn(there.text), namesIn(here.text)];
  const others = namesOf(there);
  return namesOf(here).flatMap(name => {
    const other = others.find(candidate => differ(name, candidate, unknownThere, unknownHere));
    return other ? [{ here: name, there: other }] : [];
  });
}

function namesOf(side: Side): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < side.tokens.length; i += 1) {
    const from = i;
    while (isPart(side, i) && (i === from || adjoin(side, i))) i += 1;
    const parts = side.tokens.slice(from, i).filter(token => !HONORIFIC.test(token.folded));
    const before = side.tokens[from - 1]?.folded ?? '';
    if (parts.length >= 2 && parts.length <= 3)
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

function differ(a: Name, b: Name, namesThere: Set<string>, namesHere: Set<string>): boolean {
  const onlyHere = a.parts.filter(part => !namesThere.has(part.folded));
  const onlyThere = b.parts.filter(part => !namesHere.has(part.folded));
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

/** True where two forms may be one name: initials, short forms, another spelling of the same consonants. */
function alike(a: string, b: string): boolean {
  if (a.startsWith(b.slice(0, 3)) || b.startsWith(a.slice(0, 3))) {
    if (a.startsWith(b) || b.startsWith(a) || skeleton(a) === skeleton(b)) return true;
  }
  return SHORT_FORMS.has(`${a}-${b}`) || SHORT_FORMS.has(`${b}-${a}`) || skeleton(a) === skeleton(b);
}

const SOUNDS: [RegExp, string][] = [
  [/ph/g, 'f'],
  [/tz|ts|cz|zz/g, 'z'],
  [/sch|sh|ch|cs/g, 's'],
  [/th/g, 't'],
  [/dj|zh|dzh/g, 'j'],
  [/[kcqx]h?/g, 'k'],
  [/[gj]/g, 'j'],
  [/[vw]/g, 'v'],
  [/[aeiouyh]/g, ''],
  [/(.)\1+/g, '$1'],
];
/** What transliterations of one name have in common. */
function skeleton(name: string): string {
  let form = name;
  for (const [pattern, sound] of SOUNDS) form = form.replace(pattern, sound);
  return form;
}
