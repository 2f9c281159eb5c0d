import { isFirefox } from '../browser.ts';
import type { ReadHtml } from '../sources/files/types.ts';
import { askOffscreen } from './offscreen.ts';

/** Reads a fetched page, where there is a DOM: in Firefox's event page itself, in Chrome's offscreen document. */
export const readHtml: ReadHtml = async (html, url) => {
  if (isFirefox) return (await import('../reader/readSavedPage.ts')).readSavedPage(html, url);
  return askOffscreen({ type: 'read-html', html, url });
};
