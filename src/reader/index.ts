/** Chrome's offscreen document: reads pages for the background, whose worker has no DOM. It shows and keeps nothing. */
import { browser, type Runtime } from '../browser.ts';
import { isReadHtml } from '../messages.ts';
import { readSavedPage } from './readSavedPage.ts';

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id || sender.tab || !isReadHtml(message)) return undefined;
  return readSavedPage(message.html, message.url);
});
