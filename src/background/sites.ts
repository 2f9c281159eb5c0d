import { browser } from '../browser.ts';
import contentScript from '../content/index.iife.ts?script&iife';
import { readPatterns } from '../hosts.ts';

/** Firefox resolves script paths against the calling page: the leading slash makes them the extension's. */
export const CONTENT_SCRIPT = `/${contentScript.replace(/^\//, '')}`;

const ID = 'always-read';
let last: Promise<void> = Promise.resolve();

/**
 * Registers the content script for the sites the reader wants read at load, and for no other.
 * Called whenever the permissions may have changed; calls run one after the other.
 */
export function registerSites(): Promise<void> {
  last = last.then(register, register);
  return last;
}

async function register(): Promise<void> {
  const matches = await readPatterns();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (known.length) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (!matches.length) return;
  await browser.scripting.registerContentScripts([
    { id: ID, matches, js: [CONTENT_SCRIPT], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

/**
 * Reads what is open of those sites, as at load: an update takes what was known of open tabs, and cuts off the scripts
 * in them. A page that is not there yet is read as it loads.
 */
export async function readOpen(): Promise<void> {
  const url = await readPatterns();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false, status: 'complete' });
  for (const { id: tabId = browser.tabs.TAB_ID_NONE } of tabs)
    await browser.scripting
      .executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] })
      .catch(console.error);
}
