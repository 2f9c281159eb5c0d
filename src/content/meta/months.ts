/** Month names of a language, as calendars of this browser write them: alone, in a date, and short. */
function monthsOf(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const)
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        month,
        day,
        timeZone: 'UTC',
        numberingSystem: 'latn',
      });
      for (let i = 0; i < 12; i++) {
        const parts = format.formatToParts(Date.UTC(2024, i, 3));
        const name = parts.find(part => part.type === 'month')?.value ?? '';
        if (/\p{L}/u.test(name)) names.set(keyOf(name), i + 1);
      }
    }
  return names;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/\.$/, '');

const known = new Map<string, Map<string, number>>();

/** The number of a month by its name in the page's language or in English, 0 where it is none. */
export function monthNumber(name: string, language: string | null): number {
  for (const tongue of [language ?? 'en', 'en']) {
    let names = known.get(tongue);
    if (!names) {
      try {
        names = monthsOf(tongue);
      } catch {
        names = new Map();
      }
      known.set(tongue, names);
    }
    const month = names.get(keyOf(name)) ?? (tongue === 'en' && /^sept$/i.test(keyOf(name)) ? 9 : 0);
    if (month) return month;
  }
  return 0;
}

/** Whether a language writes the day before the month; null if its countries differ (English alone). */
export function isDayFirst(language: string | null): boolean | null {
  if (!language || /^en$/i.test(language)) return null;
  try {
    const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'numeric', year: 'numeric' })
      .formatToParts(0)
      .map(part => part.type);
    return parts.indexOf('day') < parts.indexOf('month');
  } catch {
    return null;
  }
}
