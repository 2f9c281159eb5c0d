import { browser, openSidebar } from '../browser.ts';
import contentScript from '../content/index.iife.ts?script&iife';

browser.action.onClicked.addListener(tab => {
  if (tab.id === undefined) return;
  void openSidebar(tab.id);
  void browser.scripting.executeScript({ target: { tabId: tab.id }, files: [`/${contentScript}`] });
});
