import { browser } from '../browser.ts';
import type { ToContent, Traced } from '../messages.ts';
import { findingIn, scrollIn } from '../stored/finding.ts';
import { choiceIn, pendingIn, tabRecord } from '../stored/tabs.ts';
import { dropTrace, getTrace } from '../stored/traces.ts';

/** A tab's trace; undefined if it has none, or none any more. */
export async function tracedOf(tabId: number): Promise<Traced | undefined> {
  const record = await tabRecord(tabId).get();
  return record?.status === 'traced' ? getTrace(tabId, record) : undefined;
}

/** Forgets all that is known of a tab. */
export async function dropTab(tabId: number): Promise<void> {
  await tabRecord(tabId).change(() => null);
  await choiceIn(tabId).change(() => null);
  await pendingIn(tabId).change(() => null);
  await findingIn(tabId).change(() => null);
  await scrollIn(tabId).change(() => null);
  await dropTrace(tabId);
}

/** Whether a tab is in a private window; so is one that is gone. */
export const isPrivateTab = async (tabId: number): Promise<boolean> =>
  (await browser.tabs.get(tabId).catch(() => null))?.incognito ?? true;

/** Sends to the page's content script; undefined if none is there. */
export async function toContent<T>(tabId: number, message: ToContent): Promise<T | undefined> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) as T;
  } catch {
    return undefined;
  }
}
