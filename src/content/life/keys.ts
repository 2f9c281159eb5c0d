import type { Action, Settings } from '../../settings.ts';
import { actionOf } from '../../wording/keys.ts';
import { listenTo } from '../dom.ts';

/** Where the reader types: Alt with a letter is a character on many keyboards. */
const isTyping = (event: Event): boolean => {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
};

/**
 * Runs the reader's keys while the page has the focus.
 * @param keys the keys as they are set now
 * @param run does what a key is for; false if there is nothing to do, and the key stays the page's
 */
export function watchKeys(
  keys: () => Settings['keys'],
  run: (action: Action) => boolean,
  signal: AbortSignal,
): void {
  const pressed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || isTyping(event)) return;
    const action = actionOf(keys(), event);
    if (action && run(action)) event.preventDefault();
  };
  listenTo(window, 'keydown', pressed, { capture: true, signal });
}
