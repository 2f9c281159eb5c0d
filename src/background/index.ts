/**
 * Events in, calls to the rooms, answers out. Every listener is registered in the first turn, since the browser
 * stops the worker at will and starts it for an event; nothing is held here that may not be lost.
 */
import { browser, menus, type Place, type Runtime } from '../browser.ts';
import { settings } from '../stored/settings.ts';
import { fetchOnly } from '../stored/slots.ts';
import { ALARM, fetchDue, giveBackHosts, setAlarm } from './feeds.ts';
import { fromContent } from './fromContent.ts';
import { showAllMarks } from './marks.ts';
import { makeMenus, onMenu } from './menus.ts';
import { answer } from './problems.ts';
import { checkTab, isReadStill, PDF_ICON, readTab, resume, reviveSeen, seeViewer } from './reading.ts';
import { handle, isRequest } from './requests.ts';
import { retain } from './retention.ts';
import { forgetSidebar, isInTab, isSidebar, openSidebar } from './sidebar.ts';
import { readOpen, registerSites } from './sites.ts';
import { reached } from './steps.ts';
import { dropTab } from './tabs.ts';

const WELCOME = '/src/welcome/index.html';
const DEMO = 'src/welcome/article.html';

const report = (work: Promise<unknown>): void => void work.catch(error => console.error(error));

browser.action.onClicked.addListener(tab => {
  if (tab.id === undefined) return;
  reached('clicked');
  report(readAndShow({ ...tab, id: tab.id }));
});

/** Switching between a page and its sidebar in a tab leaves both as they were: changes were read already. */
async function readAndShow(tab: Place): Promise<void> {
  const opened = openSidebar(tab);
  const isRead = (await isSidebar(tab.id)) || ((await isInTab(tab.id)) && (await isReadStill(tab.id)));
  await Promise.all([opened, isRead || readTab(tab.id)]);
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id) return undefined;
  if (isOwnPage(sender) && !isDemo(sender))
    return isRequest(message) ? answer(() => handle(message)) : undefined;
  return fromContent(message, sender);
});

const isOwnPage = (sender: Runtime.MessageSender): boolean =>
  sender.url?.startsWith(browser.runtime.getURL('')) ?? false;

/** The demo article reads itself: what it sends is a page's. */
const isDemo = (sender: Runtime.MessageSender): boolean => sender.url === browser.runtime.getURL(DEMO);

browser.tabs.onUpdated.addListener((tabId, change) => {
  if (change.status) report(checkTab(tabId, change.status === 'loading'));
  if (change.favIconUrl === PDF_ICON) report(seeViewer(tabId));
});
browser.tabs.onActivated.addListener(({ tabId }) => report(reviveSeen(tabId)));
browser.tabs.onRemoved.addListener(tabId => {
  report(dropTab(tabId));
  report(forgetSidebar(tabId));
});

browser.permissions.onAdded.addListener(() => report(registerSites()));
browser.permissions.onRemoved.addListener(() => report(registerSites()));
fetchOnly.onChange(() => report(registerSites()));

menus?.onClicked.addListener((info, tab) => report(onMenu(info, tab)));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === ALARM) report(fetchDue());
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  report(registerSites());
  report(makeMenus());
  report(setAlarm());
  if (reason === 'update') report(readOpen());
  if (reason === 'install') report(browser.tabs.create({ url: WELCOME }));
});
browser.runtime.onStartup.addListener(() => {
  report(giveBackHosts());
  report(registerSites());
  report(setAlarm());
  report(retain());
});

settings.onChange(() => report(showAllMarks()));

report(resume());
