import { useEffect, useState } from 'preact/hooks';
import { browser, type Storage } from '../browser.ts';
import { type TabState, tabKey } from '../messages.ts';
import { steadied } from './state.ts';

type Changes = Record<string, Storage.StorageChange>;

/** The tab named by `?tab=ID`: where the sidebar's page stands in a tab of its own. */
function pinnedTab(): number | null {
  const id = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(id) ? null : id;
}

/** Id of the active tab of the sidebar's own window. */
async function activeTab(): Promise<number | null> {
  const { id: windowId } = await browser.windows.getCurrent();
  const [active] = await browser.tabs.query({ active: true, windowId });
  return active?.id ?? null;
}

const readState = async (tabId: number): Promise<TabState | null> => {
  const key = tabKey(tabId);
  return ((await browser.storage.session.get(key))[key] as TabState | undefined) ?? null;
};

/** The tab followed first and what is kept for it, as far as it is known; kept up to date. */
const first: { tabId: number | null; state?: TabState | null } = { tabId: pinnedTab() };

/** Asks at once, while the rest of the page is still being made: a result at hand is there for the first drawing. */
async function askFirst(): Promise<void> {
  browser.storage.onChanged.addListener((changes: Changes, area: string) => {
    if (area !== 'session' || first.tabId === null || !(tabKey(first.tabId) in changes)) return;
    first.state = (changes[tabKey(first.tabId)]!.newValue as TabState | undefined) ?? null;
  });
  first.tabId ??= await activeTab();
  if (first.tabId === null) return;
  const state = await readState(first.tabId);
  if (first.state === undefined) first.state = state;
}
void askFirst();

/** Id of the tab the sidebar tells about: the pinned one, or the active tab of its own window. Null until known. */
export function useFollowedTab(): number | null {
  const [tabId, setTabId] = useState(first.tabId);
  useEffect(() => {
    if (pinnedTab() !== null) return;
    const onActivated = () => void activeTab().then(setTabId);
    browser.tabs.onActivated.addListener(onActivated);
    onActivated();
    return () => browser.tabs.onActivated.removeListener(onActivated);
  }, []);
  return tabId;
}

/** What the background keeps for a tab, followed as it changes; null where it keeps nothing, undefined until known. */
export function useTabState(tabId: number | null): TabState | null | undefined {
  const known = tabId === first.tabId ? first.state : undefined;
  const [kept, setKept] = useState<{ tabId: number; state: TabState | null }>();
  useEffect(() => {
    if (tabId === null) return;
    let isNewer = false;
    const key = tabKey(tabId);
    const keep = (now: TabState | null) =>
      setKept(before => ({ tabId, state: steadied(before?.tabId === tabId ? before.state : known, now) }));
    const onChanged = (changes: Changes, area: string) => {
      if (area !== 'session' || !(key in changes)) return;
      isNewer = true;
      keep((changes[key]!.newValue as TabState | undefined) ?? null);
    };
    browser.storage.onChanged.addListener(onChanged);
    // Firefox registers a listener in another process: what changed until then is told to none, so it is asked for.
    void readState(tabId).then(state => {
      if (!isNewer) keep(state);
    });
    return () => {
      isNewer = true;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [tabId]);
  return kept && kept.tabId === tabId ? kept.state : known;
}
