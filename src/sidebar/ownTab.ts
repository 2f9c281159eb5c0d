import { useEffect, useState } from 'preact/hooks';
import { bringForward, browser, isPrivateWindow } from '../browser.ts';
import { sidebarTabOf } from '../stored/tabs.ts';

/** The article's tab, named by `?tab=ID` where the sidebar's page is in a tab of its own; null in the panel. */
export function articleTab(): number | null {
  const id = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(id) ? null : id;
}

/** Whether what the sidebar shows is private: the article's tab, or the panel's window. So is what is not known. */
export async function isPrivate(): Promise<boolean> {
  const tabId = articleTab();
  return tabId === null ? isPrivateWindow() : (await browser.tabs.get(tabId)).incognito;
}

/** Shows the article's tab, where the sidebar is in a tab of its own. */
export async function showArticle(): Promise<void> {
  const tabId = articleTab();
  if (tabId !== null) await bringForward(tabId);
}

/** Lets the background find this tab while it shows the sidebar of the article's. */
function useRegistered(tabId: number | null): void {
  useEffect(() => {
    if (tabId === null) return;
    const slot = sidebarTabOf(tabId);
    let own: number | undefined;
    const come = () =>
      void browser.tabs.getCurrent().then(tab => {
        own = tab?.id;
        return slot.change(() => own ?? null);
      });
    const go = () => void slot.change(id => (id === own ? null : id));
    come();
    window.addEventListener('pageshow', come);
    window.addEventListener('pagehide', go);
    return () => {
      window.removeEventListener('pageshow', come);
      window.removeEventListener('pagehide', go);
    };
  }, [tabId]);
}

/** Binds the sidebar in a tab of its own to the article's; true once that is closed. */
export function useArticleTab(): boolean {
  const tabId = articleTab();
  const [isClosed, setIsClosed] = useState(false);
  useRegistered(tabId);
  useEffect(() => {
    if (tabId === null) return;
    const closed = () => setIsClosed(true);
    const onRemoved = (removed: number) => removed === tabId && closed();
    browser.tabs.onRemoved.addListener(onRemoved);
    void browser.tabs.get(tabId).catch(closed);
    return () => browser.tabs.onRemoved.removeListener(onRemoved);
  }, [tabId]);
  return isClosed;
}
