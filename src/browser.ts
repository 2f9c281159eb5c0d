/**
 * The one file that knows Chrome from Firefox, and what some browsers lack (README, "Older and smaller browsers").
 * Everything else imports `browser` from here, and asks here for what not every browser has: the panel, windows,
 * menus, an offscreen document.
 */
import browser from 'webextension-polyfill';

export type { Menus, Permissions, Runtime, Storage, Tabs, WebRequest } from 'webextension-polyfill';
export { browser };

/** True if the background is an event page with a DOM (Firefox, on the desktop and on phones). */
export const isFirefox = globalThis.location?.protocol === 'moz-extension:';

// Chrome has them since 120 and 116.
URL.canParse ??= (url, base) => {
  try {
    return Boolean(new URL(url, base));
  } catch {
    return false;
  }
};
AbortSignal.any ??= signals => {
  const any = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) any.abort(signal.reason);
    signal.addEventListener('abort', () => any.abort(signal.reason), { signal: any.signal });
  }
  return any.signal;
};

/** The menus of pages; Firefox for Android has none. */
export const menus: typeof browser.contextMenus | undefined = browser.contextMenus;

/** What of a tab decides where its sidebar is shown. */
export interface Place {
  id: number;
  windowId?: number;
  index?: number;
}

/** A panel that the browser has not begun to show after this long counts as missing, ms. */
const PATIENCE = 1_000;
const STEP = 50;

/**
 * Opens the panel beside a tab: Chrome's side panel, Firefox's sidebar. Call it first thing in a user gesture, before
 * any `await`: both browsers refuse it later.
 * @returns false if there is none, as on phones and in Opera, or where it is not shown, as in Arc and Yandex
 */
export async function openPanel(tab: Place): Promise<boolean> {
  try {
    const opening = browser.sidebarAction?.open() ?? chrome.sidePanel?.open?.({ tabId: tab.id });
    if (!opening) return false;
    await opening;
  } catch (error) {
    console.warn(error);
  }
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    if (await isPanelShown(tab.windowId)) return true;
    await new Promise(done => setTimeout(done, STEP));
  }
  return false;
}

/** Whether the panel is shown: in this window, or, as Chrome does not tell of which a panel is, in any. */
async function isPanelShown(windowId?: number): Promise<boolean> {
  if (browser.sidebarAction) return browser.sidebarAction.isOpen(windowId === undefined ? {} : { windowId });
  const panels = await chrome.runtime.getContexts?.({ contextTypes: ['SIDE_PANEL' as never] });
  return (panels ?? []).length > 0;
}

/** Closes the panel of this page's window; where the browser cannot it stays. Call it in a user gesture. */
export async function closePanel(): Promise<void> {
  try {
    if (browser.sidebarAction) return await browser.sidebarAction.close();
    const panel = chrome.sidePanel as { close?(of: { windowId?: number }): Promise<void> } | undefined;
    const current = await browser.windows?.getCurrent();
    await panel?.close?.({ windowId: current?.id });
  } catch (error) {
    console.warn(error);
  }
}

/** Opens one of the extension's pages in a tab beside another; closing it leads back there, if the browser can. */
export async function openBeside({ id, index }: Place, path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const beside = { url, openerTabId: id, ...(index !== undefined && { index: index + 1 }) };
  // Chrome shows no page of ours in a private window, and its other windows have no such opener.
  await browser.tabs.create(beside).catch(() => browser.tabs.create({ url }));
}

/** Shows a tab, and its window where the browser has windows; false if it is gone. */
export async function bringForward(tabId: number): Promise<boolean> {
  try {
    const { windowId } = (await browser.tabs.update(tabId, { active: true })) ?? {};
    if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** Id of the active tab of this page's window; null if there is none. */
export async function activeTab(): Promise<number | null> {
  const current = await browser.windows?.getCurrent();
  const inWindow = current ? { windowId: current.id } : { currentWindow: true };
  const [active] = await browser.tabs.query({ active: true, ...inWindow });
  return active?.id ?? null;
}

/** Whether this page's window is a private one; it may be where the browser does not say. */
export async function isPrivateWindow(): Promise<boolean> {
  return (await browser.windows?.getCurrent())?.incognito ?? true;
}

let opening: Promise<void> | undefined;

/**
 * Opens the document that does what Chrome's worker cannot: use a DOM, or start a worker; nothing where it is open
 * already. Firefox's event page needs none. @param path of the document in the extension
 * @throws Error if the browser has no such documents
 */
export function openOffscreen(path: string): Promise<void> {
  opening ??= createOffscreen(path).finally(() => {
    opening = undefined;
  });
  return opening;
}

async function createOffscreen(path: string): Promise<void> {
  if (!chrome.offscreen) throw new Error('This browser has no offscreen documents.');
  const open = await chrome.runtime.getContexts?.({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] });
  if (open?.length) return;
  await chrome.offscreen
    .createDocument({
      url: path,
      reasons: ['DOM_PARSER' as never, 'WORKERS' as never],
      justification: 'Finds the article in a page that was fetched, and compares what texts mean.',
    })
    // Chrome before 116 does not say whether it is open, but refuses a second one.
    .catch(error => {
      if (!/single offscreen/i.test(String(error))) throw error;
    });
}
