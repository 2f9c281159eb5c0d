import type { Look, Mark, Traced } from '../messages.ts';
import { COLOURED, type Settings } from '../settings.ts';
import { settings } from '../stored/settings.ts';
import { allTabs } from '../stored/tabs.ts';
import { rgbOf, variants } from '../wording/colours.ts';
import { when } from '../wording/format.ts';
import { setTexts, t, tList } from '../wording/i18n.ts';
import { labelText } from '../wording/labels.ts';
import { quoteKey } from '../wording/quotes.ts';
import { namesOf } from '../wording/whoseWords.ts';
import { toContent, tracedOf } from './tabs.ts';

/** A passage's label, and the report it is in with its date. */
function aboutOf({ related, trace }: Traced, passage: Traced['trace']['passages'][number]): string[] {
  const { label, sure, quote, sources } = passage;
  const names = [labelText(label, sure, trace.isRetellingJudged), quote ? t(quoteKey(trace, passage)) : ''];
  const best = related.find(({ id }) => id === sources[0]?.report);
  const others = new Set(sources.map(({ report }) => report)).size - 1;
  const from = best && [tList(namesOf(best)), when(best.published)].filter(Boolean).join(', ');
  const more = others > 0 ? ` ${t('more_sources', [String(others)])}` : '';
  return [names.filter(Boolean).join(' · '), from ? from + more : t('compare_nowhere')];
}

/** Without a related report nothing can be said of a passage, so none is marked. */
function marksOf(state: Traced): Mark[] {
  if (!state.related.length) return [];
  return state.trace.passages
    .filter(({ label }) => label !== 'skip')
    .map(passage => {
      const { start, end, label, sure, quote } = passage;
      return { start, end, label, sure, quote, about: aboutOf(state, passage) };
    });
}

function lookOf({ marks, colours, keys }: Settings): Look {
  const chosen = COLOURED.flatMap(name => {
    const colour = colours[name];
    if (!colour) return [];
    const part = (scheme: 'light' | 'dark') => rgbOf(variants(colour, scheme).line).join(' ');
    return [[name, { light: part('light'), dark: part('dark') }]];
  });
  return { isShown: marks, colours: Object.fromEntries(chosen), keys };
}

/** Draws a tab's passages on its page, in the reader's colours and language. */
export async function showMarks(tabId: number, state: Traced): Promise<void> {
  const now = await settings.get();
  await setTexts(now.language);
  await toContent(tabId, {
    type: 'show-marks',
    key: state.key,
    marks: marksOf(state),
    look: lookOf(now),
  });
}

export async function showAllMarks(): Promise<void> {
  for (const [tabId] of await allTabs()) {
    const traced = await tracedOf(tabId);
    if (traced) await showMarks(tabId, traced);
  }
}
