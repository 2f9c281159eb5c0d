import { type AgencyName, findName, mentionsAgency, wholeName } from '../agencyNames.ts';
import { type FormPlace, HOUSE_FORMS, type HouseForm } from '../houseForms.ts';
import { DASHES, formPattern, hasDash, ownWordsOf } from './formPattern.ts';
import { isPlace } from './place.ts';
import { PHOTO } from './traps.ts';

/** An agency found by a form, null if the form names none; `words` are the form's own, a dateline's without text. */
export interface House {
  agency: string | null;
  words: string;
}

/** A form with what tells at once that most lines do not fit it. */
interface Known extends HouseForm {
  ownWords: readonly string[];
  hasDash: boolean;
  namesAgency: boolean;
}

const byPlace = new Map<FormPlace, Known[]>();
for (const form of HOUSE_FORMS) {
  const known = {
    ...form,
    ownWords: ownWordsOf(form.form),
    hasDash: hasDash(form.form),
    namesAgency: /NAME|OUTLETS/.test(form.form),
  };
  byPlace.set(form.place, [...(byPlace.get(form.place) ?? []), known]);
}

const patterns = new Map<string, RegExp>();

function patternOf(form: string): RegExp {
  const pattern = patterns.get(form) ?? formPattern(form);
  patterns.set(form, pattern);
  return pattern;
}

/** How much of a dateline is looked at, UTF-16 code units; a line of names is shorter. */
const HEAD = 200;
const LINE = 250;

/** What the house forms of a place find in a line, or null. */
export function house(place: FormPlace, line: string, names: readonly AgencyName[]): House | null {
  const isHead = place === 'dateline';
  const text = (isHead ? line.slice(0, HEAD) : line.slice(-LINE)).trim();
  const mayFit = fitting(text, names);
  for (const form of byPlace.get(place) ?? []) {
    if (!isHead && line.length > LINE && !form.form.startsWith('…')) continue;
    const found = mayFit(form) && patternOf(form.form).exec(text);
    const agency = found && agencyOf(found.groups ?? {}, form, names);
    if (agency === null || !found) continue;
    const words = form.form.endsWith('TEXT') ? found[0].slice(0, -AFTER) : found[0];
    return { agency: agency || null, words };
  }
  return null;
}

/** False for forms that a text cannot fit. */
function fitting(text: string, names: readonly AgencyName[]): (form: Known) => boolean {
  const lower = text.toLowerCase();
  const hasDashes = DASHES.test(text);
  let mentions: boolean | undefined;
  return form => {
    if (form.hasDash && !hasDashes) return false;
    if (!form.ownWords.every(word => lower.includes(word))) return false;
    if (!form.namesAgency) return true;
    mentions ??= mentionsAgency(lower, names);
    return mentions;
  };
}

/** TEXT looks at this many characters of the following sentence. */
const AFTER = 5;

/** The agency's id, '' where the form names none, null if what was caught does not fit. */
function agencyOf(
  groups: Record<string, string>,
  form: HouseForm,
  names: readonly AgencyName[],
): string | null {
  let agency: string | null = null;
  for (const [group, text] of Object.entries(groups)) {
    const kind = group.replace(/\d+$/, '');
    if (kind === 'place' && !isTown(text, names)) return null;
    if (kind === 'initials' && !isInitials(text)) return null;
    if (kind === 'person' && !isPerson(text)) return null;
    if (kind !== 'names' && kind !== 'outlets') continue;
    const named = PHOTO.test(text) ? null : listed(text, form, names, kind === 'outlets');
    if (!named) return null;
    agency ??= named;
  }
  return agency ?? form.agencies[0] ?? '';
}

const isTown = (text: string, names: readonly AgencyName[]): boolean =>
  isPlace(text) && text.split(' ').length <= 6 && !findName(text, names, {});

/** "Ann Example", "Ann Example and Bob Sample in Lorn", "Le Courrier": capitals except for the words between. */
const isPerson = (text: string): boolean =>
  !PHOTO.test(text) &&
  text.split(/[\s,]+/).every(word => !/^\p{Ll}/u.test(word) || BETWEEN.test(word)) &&
  text.split(' ').length <= 8;
const BETWEEN = /^(?:and|und|et|y|e|in|de|da|di|du|del|von|van|der|la|le|i|og|och|à|en)$/;

/** "ab cd n1 xyz", "ABC XYZ": short, and all in one case. */
const isInitials = (text: string): boolean =>
  /^[\p{Ll}\d /]+$/u.test(text) || /^[\p{Lu}\d /]{2,}$/u.test(text);

const SEPARATORS =
  /\s*[,/|+&·–—]\s*|\s?-\s?(?=\p{Lu}|\p{Ll}{2,5}$)|\s+(?:and|und|et|y|e|en|og|och|i|и|та|і)\s+/u;
const ARTICLE = /^(?:the|l['’]|d['’]|la|le|der|die|das|el|agencia|agence|agenzia|agentur)\s*/i;

/** The first agency of a list of names and initials; with `isMixed` others may be among them. */
function listed(
  list: string,
  form: HouseForm,
  names: readonly AgencyName[],
  isMixed: boolean,
): string | null {
  const whole = oneOf(list, form, names);
  if (whole) return whole;
  const found: string[] = [];
  for (const part of list.split(SEPARATORS).filter(Boolean)) {
    const agency = oneOf(part, form, names);
    const agencies = agency ? [agency] : wordsIn(part, form, names);
    if (agencies) found.push(agencies[0]!);
    else if (!isMixed && !/^\p{Ll}{1,5}$/u.test(part)) return null;
  }
  return found[0] ?? null;
}

/** The agencies of "ats afp"; null if one of the words is none. */
function wordsIn(part: string, form: HouseForm, names: readonly AgencyName[]): string[] | null {
  const agencies = part.split(/\s+/).map(word => oneOf(word, form, names));
  return agencies.every(agency => agency !== null) ? agencies : null;
}

/** The agency that a part names, in any case; one whose name is also an ordinary word only where the form is its own. */
function oneOf(part: string, form: HouseForm, names: readonly AgencyName[]): string | null {
  const said = part.trim().replace(ARTICLE, '');
  const isOwn = ({ agency }: AgencyName) => form.agencies.includes(agency);
  const known = names.filter(name => isOwn(name) || (form.others && !name.ambiguous));
  const like = known.find(name => name.form.toLowerCase() === said.toLowerCase());
  return (wholeName(part, known) ?? wholeName(said, known) ?? like)?.agency ?? null;
}
