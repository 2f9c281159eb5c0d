import { browser } from '../../browser.ts';
import type { FromContent } from '../../messages.ts';

/** True once the extension was updated, switched off or removed: this script stays in the page without it. */
export function isOrphan(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/**
 * A word that is the same for every instance in one load of a page and for nothing else; a page cannot make it out
 * in Firefox, where the extension's address is drawn at random for each profile.
 */
export function wordOfLoad(): string {
  const seed = `${browser.runtime.getURL('')} ${performance.timeOrigin} ${location.origin}`;
  let hash = 2166136261;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36);
}

/** Sends to the background. Nobody listening is no failure; a lost extension is found by `isOrphan`. */
export function send(message: FromContent): void {
  try {
    void browser.runtime.sendMessage(message).catch(() => {});
  } catch {}
}

/** Answers the background's messages until the signal; `answer` gives undefined for what it does not know. */
export function listen(answer: (message: unknown) => unknown, signal: AbortSignal): void {
  const listener = (message: unknown): Promise<unknown> | undefined => {
    const value = answer(message);
    return value === undefined ? undefined : Promise.resolve(value);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {}
  });
}
