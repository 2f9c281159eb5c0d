import { browser, closeReader, isFirefox, openReader } from '../browser.ts';
import type { ReadHtmlAsk } from '../messages.ts';
import type { ReadHtml } from '../sources/files/importFile.ts';

const READER = 'src/reader/index.html';

/** Reads a fetched page, where there is a DOM: in Firefox's event page itself, in Chrome's offscreen document. */
export const readHtml: ReadHtml = async (html, url) => {
  if (isFirefox) return (await import('../reader/readSavedPage.ts')).readSavedPage(html, url);
  await openReader(READER);
  const ask: ReadHtmlAsk = { type: 'read-html', html, url };
  return browser.runtime.sendMessage(ask);
};

/** Once nothing is left to be read. */
export const endReading = async (): Promise<void> => {
  if (!isFirefox) await closeReader();
};
