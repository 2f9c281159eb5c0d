/**
 * The one file that knows Chrome from Firefox. Everything else imports `browser` from here.
 * webextension-polyfill has no `sidePanel`, so the panel is opened here and nowhere else.
 */
import browser from 'webextension-polyfill';

export type { Menus, Permissions, Runtime, Storage, Tabs, WebRequest } from 'webextension-polyfill';
export { browser };

/** True where the background is an event page with `sidebarAction` (Firefox). */
export const isFirefox = 'sidebarAction' in browser;

/**
 * Opens the sidebar of the tab's window. Call it first thing in a user gesture, before any `await`:
 * both browsers refuse it later (Chrome: `sidePanel.open` needs the gesture; Firefox: `sidebarAction.open` likewise).
 * @param tabId the tab whose toolbar icon was clicked
 */
export function openSidebar(tabId: number): Promise<void> {
  return isFirefox ? browser.sidebarAction.open() : chrome.sidePanel.open({ tabId });
}

let opening: Promise<void> | undefined;

/**
 * Opens the document that does for Chrome's worker what needs a DOM or a worker of its own; nothing where it is open
 * already. Firefox's event page needs none. @param path of the document in the extension
 */
export function openOffscreen(path: string): Promise<void> {
  opening ??= createOffscreen(path).finally(() => {
    opening = undefined;
  });
  return opening;
}

async function createOffscreen(path: string): Promise<void> {
  const open = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] });
  if (open.length > 0) return;
  await chrome.offscreen.createDocument({
    url: path,
    reasons: ['DOM_PARSER' as never, 'WORKERS' as never],
    justification: 'Finds the article in a page that was fetched, and compares what texts mean.',
  });
}
