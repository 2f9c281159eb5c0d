import type { FromContent } from '../../messages.ts';

/** Both browsers have it under this name, with promises: the script need not carry the polyfill into every page. */
const { runtime } = chrome;

/** True once the extension was updated, switched off or removed: this script stays in the page without it. */
export function isOrphan(): boolean {
  try {
    return !chrome.runtime?.id;
  } catch {
    return true;
  }
}

/**
 * A word that is the same for every instance in one load of a page and for nothing else; a page cannot guess it
 * in Firefox, where the extension's address is drawn at random for each profile.
 */
export function wordOfLoad(): string {
  const seed = `${runtime.getURL('')} ${performance.timeOrigin} ${location.origin}`;
  let hash = 2166136261;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36);
}

/** Sends to the background. That nobody listens is not a failure; a lost extension is found by `isOrphan`. */
export function send(message: FromContent): void {
  try {
    void runtime.sendMessage(message).catch(() => {});
  } catch {}
}

/** Answers the background's messages until the signal; `answer` gives undefined for what it does not know. */
export function listen(answer: (message: unknown) => unknown, signal: AbortSignal): void {
  const listener = (message: unknown, _: unknown, reply: (value: unknown) => void): void => {
    const value = answer(message);
    if (value !== undefined) reply(value);
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      runtime.onMessage.removeListener(listener);
    } catch {}
  });
}
