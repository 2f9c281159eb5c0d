/**
 * The one file that knows Chrome from Firefox. Everything else imports `browser` from here.
 * webextension-polyfill has no `sidePanel`, so the panel is opened here and nowhere else.
 */
import browser from 'webextension-polyfill';

export type { Menus, Runtime, Storage, Tabs } from 'webextension-polyfill';
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
