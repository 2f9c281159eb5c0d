/**
 * What is known of open tabs, in `storage.session`: small records that every context follows. The traces themselves
 * are in `traces.ts`.
 */
import * as v from 'valibot';
import { browser } from '../browser.ts';
import type { CorpusReport } from '../corpus/types.ts';
import { PROBLEMS, type ProblemCode } from '../messages.ts';
import { slot } from './slot.ts';

/** `awaited` is the key of the reading that is being traced now: its result is shown, and no older one's. */
export type TabRecord = { url: string | null; awaited: string | null } & (
  | { status: 'reading' }
  | { status: 'failed'; problem: ProblemCode }
  /** `turn` counts how often the reading was traced again. */
  | { status: 'traced'; key: string; turn: number }
);

/** The passage of a reading that is chosen, by where it begins; null if the choice was taken back. */
export interface Choice {
  key: string;
  start: number | null;
  /** Who chose it: 'page', or a sidebar's own id. */
  by: string;
}

const common = {
  url: v.nullable(v.string()),
  awaited: v.fallback(v.nullable(v.string()), null),
};

const TabRecordSchema = v.fallback(
  v.nullable(
    v.variant('status', [
      v.object({ status: v.literal('reading'), ...common }),
      v.object({ status: v.literal('failed'), problem: v.picklist(PROBLEMS), ...common }),
      v.object({ status: v.literal('traced'), key: v.string(), turn: v.number(), ...common }),
    ]),
  ),
  null,
);

const ChoiceSchema = v.fallback(
  v.nullable(v.object({ key: v.string(), start: v.nullable(v.number()), by: v.string() })),
  null,
);

const PendingSchema = v.fallback(
  v.nullable(v.looseObject({ id: v.string(), outlet: v.string(), paragraphs: v.array(v.string()) })),
  null,
) as unknown as v.GenericSchema<unknown, CorpusReport | null>;

const PREFIX = 'tab:';

export const tabRecord = (tabId: number) =>
  slot<TabRecord | null>('session', `${PREFIX}${tabId}`, TabRecordSchema);

export const choiceIn = (tabId: number) => slot<Choice | null>('session', `choice:${tabId}`, ChoiceSchema);

/** A selection of a private window's page, until the reader says whether it is to be stored. */
export const pendingIn = (tabId: number) =>
  slot<CorpusReport | null>('session', `pending:${tabId}`, PendingSchema);

const SIDEBAR = 'sidebar:';

/** Which tab shows the sidebar of an article's tab; null if none does. */
export const sidebarTabOf = (tabId: number) =>
  slot<number | null>('session', `${SIDEBAR}${tabId}`, v.fallback(v.nullable(v.number()), null));

/** The tabs whose trace a tab shows: itself, or those whose sidebar it shows. */
export async function tabsSeenIn(tabId: number): Promise<number[]> {
  const stored = Object.entries(await browser.storage.session.get(null));
  const shown = stored.filter(([key, value]) => key.startsWith(SIDEBAR) && value === tabId);
  return [tabId, ...shown.map(([key]) => Number(key.slice(SIDEBAR.length)))];
}

/** Every tab with a record. */
export async function allTabs(): Promise<[tabId: number, record: TabRecord][]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, value]) => {
    const record = key.startsWith(PREFIX) ? v.parse(TabRecordSchema, value) : null;
    return record ? [[Number(key.slice(PREFIX.length)), record]] : [];
  });
}
