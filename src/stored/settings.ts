import * as v from 'valibot';
import { type ACTIONS, COLOURED, DEFAULTS, KEEPS, LANGUAGES, type Settings } from '../settings.ts';
import { slot } from './slot.ts';

const ColourSchema = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));

const ColoursSchema = v.pipe(
  v.fallback(v.record(v.string(), v.unknown()), {}),
  v.transform(given => {
    const fitting = COLOURED.filter(name => v.is(ColourSchema, given[name]));
    return Object.fromEntries(fitting.map(name => [name, given[name]])) as Settings['colours'];
  }),
);

const keyOf = (action: (typeof ACTIONS)[number]) => v.fallback(v.string(), DEFAULTS.keys[action]);

const SettingsSchema = v.fallback(
  v.object({
    marks: v.fallback(v.boolean(), DEFAULTS.marks),
    language: v.fallback(v.nullable(v.picklist(LANGUAGES)), DEFAULTS.language),
    colours: v.optional(ColoursSchema, {}),
    keys: v.fallback(
      v.object({ next: keyOf('next'), previous: keyOf('previous'), marks: keyOf('marks') }),
      DEFAULTS.keys,
    ),
    keep: v.fallback(v.picklist(KEEPS), DEFAULTS.keep),
    closerLook: v.fallback(v.boolean(), DEFAULTS.closerLook),
    search: v.fallback(v.string(), DEFAULTS.search),
  }),
  DEFAULTS,
);

/** The reader's settings; one never set, or invalid, has its default. */
export const settings = slot<Settings>('local', 'settings', SettingsSchema);

/** @throws NotStored */
export const changeSettings = (
  edit: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<Settings> =>
  settings.change(now => ({ ...now, ...(typeof edit === 'function' ? edit(now) : edit) }));
