import type { Agency } from './types.ts';

/** One form of an agency's name. `ambiguous`: also an ordinary word, so it counts only where nothing else fits. */
export interface AgencyName {
  agency: string;
  form: string;
  /** The form without a leading article and a final full stop, and the same in lower case. */
  bare: string;
  small: string;
  /** The first word of `small`; '' where words are written without spaces. */
  first: string;
  /** The form without the article before. */
  begin: string;
  /** It counts only as it is written: an acronym. */
  isExact: boolean;
  ambiguous: boolean;
  domains: readonly string[];
  /** The agency is an outlet as well. */
  outlet: boolean;
}

const cache = new WeakMap<readonly Agency[], AgencyName[]>();

/** All forms of all agencies, longest first, so that "Associated Press of Pakistan" wins over "Associated Press". */
export function agencyNames(agencies: readonly Agency[]): AgencyName[] {
  const known = cache.get(agencies);
  if (known) return known;
  const names = agencies.flatMap(({ id, names, ambiguous = [], domains, outlet = false }) =>
    [...names.map(form => [form, false] as const), ...ambiguous.map(form => [form, true] as const)].map(
      ([form, isAmbiguous]) => {
        const own = bare(form);
        return {
          agency: id,
          form,
          bare: own,
          small: own.toLowerCase(),
          first: isCjk(own) ? '' : (/[\p{L}\p{N}]+/u.exec(own.toLowerCase())?.[0] ?? ''),
          begin: form.replace(/^the\s+/i, ''),
          isExact: isExact(form),
          ambiguous: isAmbiguous,
          domains,
          outlet,
        };
      },
    ),
  );
  names.sort((a, b) => b.form.length - a.form.length);
  cache.set(agencies, names);
  return names;
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const isCjk = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

/** An acronym ("UPI", "dpa") is matched as it is written; a longer name in any case. */
const isExact = (form: string): boolean => form.length <= 3 || /^\p{Lu}{2,5}$/u.test(form);

/**
 * The first agency whose name is in `text` as words of its own.
 * @param options.start the name must begin the text ('the' before it is skipped); ambiguous forms then count too
 */
export function findName(
  text: string,
  names: readonly AgencyName[],
  options: { start?: boolean },
): AgencyName | null {
  const line = options.start ? text.trim().replace(/^the\s+/i, '') : text;
  const lower = line.toLowerCase();
  let [first, place] = [null as AgencyName | null, line.length];
  for (const name of names) {
    const form = options.start ? name.begin : name.form;
    const [where, what] = name.isExact ? [line, form] : [lower, form.toLowerCase()];
    const at = options.start ? (where.startsWith(what) ? 0 : -1) : where.indexOf(what);
    if (at < 0 || at >= place) continue;
    const alone = isCjk(form) || (!isLetter(line[at - 1]) && !isLetter(line[at + form.length]));
    if (alone && (options.start || !name.ambiguous)) [first, place] = [name, at];
  }
  return first;
}

/** Whether a text in lower case has one of the names, in any case and ambiguous ones too. */
export function mentionsAgency(lower: string, names: readonly AgencyName[]): boolean {
  const words = new Set(lower.split(/[^\p{L}\p{N}]+/u));
  return names.some(({ first, small }) => (first === '' || words.has(first)) && lower.includes(small));
}

/** The agency with whose name, not an ambiguous one, the text ends. */
export function endsWithName(text: string, names: readonly AgencyName[]): AgencyName | null {
  const line = text.trim();
  const isEnd = ({ form, ambiguous }: AgencyName) =>
    !ambiguous && line.endsWith(form) && (isCjk(form) || !isLetter(line[line.length - form.length - 1]));
  return names.find(isEnd) ?? null;
}

/** Written without a leading article and a final full stop. */
const bare = (form: string): string =>
  form
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/\.$/, '');

/** The name that is all of `text` ('the' before it and a full stop behind it are skipped), or null. */
export function wholeName(text: string, names: readonly AgencyName[]): AgencyName | null {
  const line = bare(text);
  if (line.length < 2 || line.length > 60) return null;
  const small = line.toLowerCase();
  const isUpper = line === line.toUpperCase();
  const isForm = (form: string) => line === form || form.length > 3 || (isUpper && form.length > 2);
  return names.find(name => name.small === small && isForm(name.bare)) ?? null;
}

/** The agency whose name is all of `text`, or null. */
export const isWholeName = (text: string, names: readonly AgencyName[]): string | null =>
  wholeName(text, names)?.agency ?? null;
