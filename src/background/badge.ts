import { browser } from '../browser.ts';
import type { Traced } from '../messages.ts';

/** Writes on the toolbar icon what part of the article stands elsewhere, in percent of its words. */
export async function showBadge(tabId: number, traced: Traced | undefined): Promise<void> {
  const text = traced?.related.length ? percent(traced.trace.shares) : '';
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1d4f7c' });
  } catch {
    // the tab was closed meanwhile
  }
}

const percent = ({ copied, rewritten }: { copied: number; rewritten: number }): string =>
  `${Math.round(100 * (copied + rewritten))}%`;
