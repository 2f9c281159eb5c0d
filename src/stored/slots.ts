/** The reader's other stored choices. */
import * as v from 'valibot';
import type { Retention } from '../corpus/types.ts';
import type { Agency } from '../sources/types.ts';
import { listOf, slot } from './slot.ts';

const strings = v.array(v.string());

/** The agencies that the reader added. */
export const ownAgencies = slot<Agency[]>(
  'local',
  'agencies',
  listOf(
    v.object({
      id: v.string(),
      name: v.string(),
      names: strings,
      domains: strings,
      ambiguous: v.exactOptional(strings),
      outlet: v.exactOptional(v.boolean()),
    }),
  ),
);

const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Which reports the reader wants kept: all, if nothing was said. */
export const retention = slot<Retention>(
  'local',
  'retention',
  v.fallback(
    v.variant('keep', [
      v.object({ keep: v.literal('all') }),
      v.object({ keep: v.literal('count'), count: whole }),
      v.object({ keep: v.literal('age'), days: whole }),
    ]),
    { keep: 'all' },
  ),
);

/** Match patterns of hosts whose permission is held to fetch from them, and not to read their pages at load. */
export const fetchOnly = slot<string[]>('local', 'fetch-only', listOf(v.string()));

/** How many articles' choices are remembered; the oldest go first. */
const MOST_ARTICLES = 500;

/** Ids of the reports that the reader called "not this story", by the id of the article. */
export const notThisStory = slot<Record<string, string[]>>(
  'local',
  'not-this-story',
  v.fallback(v.record(v.string(), strings), {}),
);

/** Stops comparing a report with an article, or compares it again. */
export const setNotThisStory = (article: string, report: string, isLeftOut: boolean): Promise<unknown> =>
  notThisStory.change(({ [article]: before = [], ...others }) => {
    const kept = before.filter(id => id !== report);
    const now = isLeftOut ? [...kept, report] : kept;
    const rest = Object.entries(others).slice(-MOST_ARTICLES + 1);
    return Object.fromEntries(now.length > 0 ? [...rest, [article, now]] : rest);
  });

/** At most this many reports are never compared; the oldest choice goes first. */
const MOST_NEVER = 1_000;

/** Ids of the reports that the reader wants compared with no article, the last one last. */
export const neverCompared = slot<string[]>('local', 'never-compared', listOf(v.string()));

/** Stops comparing a report with any article, or takes that back. */
export const setNeverCompared = (report: string, isNever: boolean): Promise<string[]> =>
  neverCompared.change(before => {
    const others = before.filter(id => id !== report);
    return isNever ? [...others, report].slice(-MOST_NEVER) : others;
  });

/** Which folded parts of the sidebar the reader left open, by their names. */
export const folds = slot<Record<string, boolean>>(
  'local',
  'folds',
  v.fallback(v.record(v.string(), v.boolean()), {}),
);

/** Time of the last search, ms since the epoch: it outlasts a closed sidebar, since searches ask us to wait. */
export const searchAsked = slot<number>('session', 'search-asked', v.fallback(v.number(), 0));
