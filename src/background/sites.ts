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
