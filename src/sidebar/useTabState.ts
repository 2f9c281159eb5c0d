import { useEffect, useState } from 'preact/hooks';
import { browser, type Storage } from '../browser.ts';
import { type TabState, tabKey } from '../messages.ts';

/** The tab named by `?tab=ID`: where the sidebar's page stands in a tab of its own. */
function pinnedTab(): number | null {
  const id = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(id) ? null : id;
}

/** Id of the tab the sidebar tells about: the pinned one, or the active tab of its own window. Null until known. */
export function useFollowedTab(): number | null {
  const [tabId, setTabId] = useState(pinnedTab);
  useEffect(() => {
    if (pinnedTab() !== null) return;
    let own: number | undefined;
    const onActivated = ({ tabId, windowId }: { tabId: number; windowId: number }) => {
      if (windowId === own) setTabId(tabId);
    };
    void browser.windows.getCurrent().then(async ({ id }) => {
      own = id;
      const [active] = await browser.tabs.query({ active: true, windowId: id });
      setTabId(active?.id ?? null);
    });
    browser.tabs.onActivated.addListener(onActivated);
    return () => browser.tabs.onActivated.removeListener(onActivated);
  }, []);
  return tabId;
}

/** What the background keeps for a tab, followed as it changes; null where it keeps nothing, undefined until known. */
export function useTabState(tabId: number | null): TabState | null | undefined {
  const [kept, setKept] = useState<{ tabId: number; state: TabState | null }>();
  useEffect(() => {
    if (tabId === null) return;
    let isNewer = false;
    const key = tabKey(tabId);
    const onChanged = (changes: Record<string, Storage.StorageChange>, area: string) => {
      if (area !== 'session' || !(key in changes)) return;
      isNewer = true;
      setKept({ tabId, state: (changes[key]!.newValue as TabState | undefined) ?? null });
    };
    browser.storage.onChanged.addListener(onChanged);
    void browser.storage.session.get(key).then(found => {
      if (!isNewer) setKept({ tabId, state: (found[key] as TabState | undefined) ?? null });
    });
    return () => {
      isNewer = true;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, [tabId]);
  return kept?.tabId === tabId ? kept?.state : undefined;
}
