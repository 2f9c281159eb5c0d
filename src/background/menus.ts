import { browser, type Menus, menus, type Tabs } from '../browser.ts';
import { selectionReport } from '../sources/selection.ts';
import { pendingIn } from '../stored/tabs.ts';
import { t } from '../wording/i18n.ts';
import { allAgencies } from './agencies.ts';
import { settle, takeIn } from './reports.ts';
import { openSidebar } from './sidebar.ts';

const SELECTION = 'add-selection';

/** Makes the menu of a selection; the browser keeps it until the next install or update. */
export async function makeMenus(): Promise<void> {
  await menus?.removeAll();
  menus?.create({ id: SELECTION, title: t('menu_selection'), contexts: ['selection'] });
}

/**
 * Adds the selection on a page to the reports, and shows them. For a private window the sidebar asks first.
 */
export async function onMenu(info: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (info.menuItemId !== SELECTION || tab?.id === undefined) return;
  const opened = openSidebar({ ...tab, id: tab.id }).catch(error => console.error(error));
  const selected = {
    text: (await selectedText(tab.id, info.frameId)) ?? info.selectionText ?? '',
    url: info.pageUrl ?? tab.url ?? '',
    title: tab.title ?? '',
  };
  const report = await selectionReport(selected, await allAgencies());
  if (report && tab.incognito) await pendingIn(tab.id).change(() => report);
  else if (report) {
    await takeIn([report]);
    await settle();
  }
  await opened;
}

/** The menu gives a selection as one line: the page still has its paragraphs. */
async function selectedText(tabId: number, frameId = 0): Promise<string | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => String(getSelection() ?? ''),
    });
    return (frame?.result as string | undefined) || null;
  } catch {
    return null;
  }
}
