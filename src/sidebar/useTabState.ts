import { useEffect, useState } from 'preact/hooks';
import { activeTab, browser } from '../browser.ts';
import type { TabState, Traced } from '../messages.ts';
import type { Turn } from '../stored/shelf.ts';
import { type TabRecord, tabRecord } from '../stored/tabs.ts';
import { getTrace } from '../stored/traces.ts';
import { request } from '../ui/request.ts';
import { articleTab } from './ownTab.ts';

/**
 * The trace that a record names; undefined if it is not there: a newer one is just taking its place, or it made way
 * for other tabs' and is asked of the page again. Either way another record follows.
 */
async function traceOf(tabId: number, record: Turn): Promise<Traced | undefined> {
  const traced = await getTrace(tabId, record);
  if (!traced) void request('revive-tab', { tabId });
  return traced;
}

/** The tab followed first and what is known of it, as far as it is; only for the first drawing. */
const first: { tabId: number | null; state?: TabState | null } = { tabId: articleTab() };

/** Asks at once, while the rest of the page is still being made: a result at hand is there for the first drawing. */
async function askFirst(): Promise<void> {
  first.tabId ??= await activeTab();
  if (first.tabId === null) return;
  const record = await tabRecord(first.tabId).get();
  first.state = record?.status === 'traced' ? await traceOf(first.tabId, record) : record;
}
void askFirst();

/** Id of the tab the sidebar is about: the pinned one, or the active tab of its own window. Null until known. */
export function useFollowedTab(): number | null {
  const [tabId, setTabId] = useState(first.tabId);
  useEffect(() => {
    if (articleTab() !== null) return;
    const onActivated = () => void activeTab().then(setTabId);
    browser.tabs.onActivated.addListener(onActivated);
    onActivated();
    return () => browser.tabs.onActivated.removeListener(onActivated);
  }, []);
  return tabId;
}

/** What is known of a tab, followed as it changes; null if nothing is, undefined until known. */
export function useTabState(tabId: number | null): TabState | null | undefined {
  const [shown, setShown] = useState<{ tabId: number | null; state: TabState | null }>();
  useEffect(() => {
    if (tabId === null) return;
    let last: TabRecord | null | undefined;
    const unfollow = tabRecord(tabId).follow(record => {
      if (isSameState(last, record)) return;
      last = record;
      if (record?.status !== 'traced') return setShown({ tabId, state: record });
      void traceOf(tabId, record).then(state => {
        if (last === record && state) setShown({ tabId, state });
      });
    });
    return () => {
      last = undefined;
      unfollow();
    };
  }, [tabId]);
  if (shown && shown.tabId === tabId) return shown.state;
  return tabId === first.tabId ? first.state : undefined;
}

/** Whether two records are the same state: that a reading is under way beside a trace does not show. */
const isSameState = (a: TabRecord | null | undefined, b: TabRecord | null): boolean =>
  a?.status === 'traced' && b?.status === 'traced' && a.key === b.key && a.turn === b.turn;
