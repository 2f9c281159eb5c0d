/** What the reader sets on the options page and in the sidebar; `stored/settings.ts` keeps it. */

/** What has its own colour on the page and in the interfaces. */
export const COLOURED = ['copied', 'rewritten', 'unique', 'quote'] as const;
export type Coloured = (typeof COLOURED)[number];

export const ACTIONS = ['next', 'previous', 'marks'] as const;
export type Action = (typeof ACTIONS)[number];

/** Languages the texts are written in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'uk', 'ar'] as const;
export type TextLanguage = (typeof LANGUAGES)[number];

/** Which articles that are read are kept as reports: none, those of sites read at load, all. */
export const KEEPS = ['off', 'sites', 'all'] as const;
export type Keep = (typeof KEEPS)[number];

export interface Settings {
  /** Whether passages are drawn on the page. */
  marks: boolean;
  /** Null: the browser's. */
  language: TextLanguage | null;
  /** Colours (#rrggbb) in place of the defaults. */
  colours: Partial<Record<Coloured, string>>;
  /** Keys by name (`keyOf` in wording/keys.ts); '' switches one off. */
  keys: Record<Action, string>;
  keep: Keep;
  /** Whether reports that are in doubt are compared by meaning too. */
  closerLook: boolean;
  /** Address of a search that answers with RSS (`{query}` in it), or '' for GDELT. */
  search: string;
}

/** Alt with a letter used by neither the browsers' menus nor screen readers. */
export const DEFAULTS: Settings = {
  marks: true,
  language: null,
  colours: {},
  keys: { next: 'Alt+J', previous: 'Alt+K', marks: 'Alt+M' },
  keep: 'off',
  closerLook: true,
  search: '',
};
