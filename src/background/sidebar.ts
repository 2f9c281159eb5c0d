/**
 * Where a tab's sidebar is shown: in the browser's panel, or in a tab of its own where the browser has none that shows,
 * or where the reader opened it there.
 */
import { bringForward, openBeside, openPanel, type Place } from '../browser.ts';
import { sidebarTabOf, tabsSeenIn } from '../stored/tabs.ts';

const PAGE = 'src/sidebar/index.html';

/** Shows a tab's sidebar. Call it first thing in a user gesture, before any `await`. */
export async function openSidebar(tab: Place): Promise<void> {
  if (!(await openPanel(tab))) await openSidebarTab(tab);
}

/** Shows a tab's sidebar in a tab of its own, the one that does already or a new one; from there, the article's tab. */
export async function openSidebarTab(tab: Place): Promise<void> {
  const [, article] = await tabsSeenIn(tab.id);
  if (article !== undefined && (await bringForward(article))) return;
  const shown = await sidebarTabOf(tab.id).get();
  if (shown !== null && (await bringForward(shown))) return;
  await openBeside(tab, `${PAGE}?tab=${tab.id}`);
}

/** Whether a tab's sidebar is in a tab of its own. */
export const isInTab = async (tabId: number): Promise<boolean> => (await sidebarTabOf(tabId).get()) !== null;

/** Whether a tab shows another's sidebar. */
export const isSidebar = async (tabId: number): Promise<boolean> => (await tabsSeenIn(tabId)).length > 1;

/** Forgets of a closed tab where its sidebar was shown, and whose sidebar it showed. */
export async function forgetSidebar(tabId: number): Promise<void> {
  for (const id of await tabsSeenIn(tabId)) await sidebarTabOf(id).change(() => null);
}
