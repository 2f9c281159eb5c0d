/** What the reader sets on the options page and in the sidebar; `storedSettings.ts` keeps it. */

/** What has a colour of its own, on the page and in the interfaces. */
export const COLOURED = ['copied', 'rewritten', 'unique', 'quote'] as const;
export type Coloured = (typeof COLOURED)[number];

export const ACTIONS = ['next', 'previous', 'marks'] as const;
export type Action = (typeof ACTIONS)[number];

/** Languages the texts are written in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'uk', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Which articles that are read are kept as reports: none, those of sites read at load, all. */
export const KEEPS = ['off', 'sites', 'all'] as const;
export type Keep = (typeof KEEPS)[number];

export interface Settings {
  /** Whether passages are drawn on the page. */
  marks: boolean;
  /** Null: the browser's. */
  language: Language | null;
  /** Colours (#rrggbb) in place of the usual ones. */
  colours: Partial<Record<Coloured, string>>;
  /** Keys by their name (`keyOf` in ui/keys.ts); '' switches one off. */
  keys: Record<Action, string>;
  keep: Keep;
  /** Address of a search that answers with RSS (`{query}` in it), or '' for GDELT. */
  search: string;
}

/** Alt with a letter that neither the browsers' menus nor the screen readers take. */
export const DEFAULTS: Settings = {
  marks: true,
  language: null,
  colours: {},
  keys: { next: 'Alt+J', previous: 'Alt+K', marks: 'Alt+M' },
  keep: 'off',
  search: '',
};

const COLOUR = /^#[0-9a-f]{6}$/;

/** Settings from what was stored, by whichever version: what does not fit is as at first. */
export function settingsFrom(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Settings>;
  const colours = COLOURED.flatMap(name => {
    const colour = given.colours?.[name];
    return typeof colour === 'string' && COLOUR.test(colour) ? [[name, colour]] : [];
  });
  const keys = ACTIONS.map(action => {
    const key = given.keys?.[action];
    return [action, typeof key === 'string' ? key : DEFAULTS.keys[action]];
  });
  return {
    marks: given.marks !== false,
    language: LANGUAGES.find(language => language === given.language) ?? null,
    colours: Object.fromEntries(colours),
    keys: Object.fromEntries(keys) as Settings['keys'],
    keep: KEEPS.find(keep => keep === given.keep) ?? 'off',
    search: typeof given.search === 'string' ? given.search : '',
  };
}
