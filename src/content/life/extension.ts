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
