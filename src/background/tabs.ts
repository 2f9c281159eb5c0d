import { browser } from '../browser.ts';
import { type TabState, type ToContent, tabKey } from '../messages.ts';

/** What is kept for a tab, or undefined. It lives in `storage.session`: the worker may stop at any time. */
export async function getTab(tabId: number): Promise<TabState | undefined> {
  return (await browser.storage.session.get(tabKey(tabId)))[tabKey(tabId)] as TabState | undefined;
}

/** Keeps a tab's state. Where the browser's room for the session is full, the other tabs' results make way. */
export async function setTab(tabId: number, state: TabState): Promise<void> {
  const item = { [tabKey(tabId)]: state };
  try {
    await browser.storage.session.set(item);
  } catch {
    const others = (await allTabs()).map(([id]) => tabKey(id)).filter(key => key !== tabKey(tabId));
    await browser.storage.session.remove(others);
    await browser.storage.session.set(item);
  }
}

export const dropTab = (tabId: number): Promise<void> => browser.storage.session.remove(tabKey(tabId));

/** Every tab that has a state. */
export async function allTabs(): Promise<[tabId: number, state: TabState][]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('tab:'))
    .map(([key, state]) => [Number(key.slice(4)), state as TabState]);
}

/** Sends to the page's content script; undefined where none is there. */
export async function toContent<T>(tabId: number, message: ToContent): Promise<T | undefined> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) as T;
  } catch {
    return undefined;
  }
}
