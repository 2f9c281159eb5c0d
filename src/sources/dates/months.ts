/** Languages in which feeds write the names of months; Intl knows the names. */
const LANGUAGES = (
  'de fr es it pt nl sv da nb fi is pl cs sk sl hr sr sr-Latn bs mk bg ro hu sq ru uk be lt lv et el tr ca gl eu id ms ' +
  'he ar-u-ca-gregory ar-MA-u-ca-gregory ar-LB-u-ca-gregory fa-u-ca-gregory'
).split(' ');

const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** Short forms that are no beginnings of the names. */
const OTHERS: Record<string, number> = { mrz: 3, mrt: 3, sept: 9 };
const SHORTEST = 3;

/** Without accents and case. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function namesIn(language: string): [name: string, month: number][] {
  // Many languages have one form of the name for itself, another with a day.
  const forms: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'long', day: 'numeric' }];
  return forms.flatMap(form => {
    const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' });
    return ENGLISH.map((_, index): [string, number] => {
      const parts = format.formatToParts(Date.UTC(2026, index, 15));
      return [folded(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1];
    });
  });
}

let known: Map<string, number> | null = null;

/** Every beginning, from three letters on, of every name, with its month; 0 where two languages mean two months. */
function beginnings(): Map<string, number> {
  const all = new Map<string, number>();
  const told = (name: string, month: number) => {
    const before = all.get(name);
    all.set(name, before === undefined || before === month ? month : 0);
  };
  for (const language of LANGUAGES)
    for (const [name, month] of namesIn(language)) {
      const letters = /^\p{L}+/u.exec(name)?.[0] ?? '';
      for (let end = Math.min(SHORTEST, letters.length); end <= letters.length; end++)
        if (end > 1) told(letters.slice(0, end), month);
    }
  return all;
}

/**
 * The month (1 to 12) that a name or its beginning means, in English or another language of the news; null if it is
 * none, and where it means one month here and another there ("listopad", "lip").
 */
export function monthOf(name: string): number | null {
  const word = folded(name);
  if (word.length < 2) return null;
  const english = word.length < SHORTEST ? -1 : ENGLISH.findIndex(month => month.startsWith(word));
  if (english >= 0) return english + 1;
  if (OTHERS[word]) return OTHERS[word];
  known ??= beginnings();
  return known.get(word) || null;
}
