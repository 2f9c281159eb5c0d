import { browser } from '../browser.ts';
import type { Traced } from '../messages.ts';

/**
 * Writes on the toolbar icon what part of the article is surely copied or rewritten, in percent of its words; shared
 * quotes are neither. Nothing if there is too little text.
 */
export async function showBadge(tabId: number, traced: Traced | undefined): Promise<void> {
  const isSaid = traced !== undefined && traced.related.length > 0 && traced.trace.isEnough;
  const text = isSaid ? percent(traced.trace.parts) : '';
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1d4f7c' });
  } catch {
    // the tab was closed meanwhile
  }
}

const percent = ({ copied, rewritten }: { copied: number; rewritten: number }): string =>
  `${Math.round(100 * (copied + rewritten))}%`;
