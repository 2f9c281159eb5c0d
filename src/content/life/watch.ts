import { bodyOf, listenTo, rootOf } from '../dom.ts';

/** What may happen to a page while we are in it; every handler stops being called at the signal. */
export interface Events {
  /** The address changed without a load (its fragment apart). */
  navigated(): void;
  /** Nodes or text changed somewhere. */
  changed(): void;
  /** The page came back from the back-forward cache. */
  returned(): void;
  /** The page may have switched between light and dark. */
  themed(): void;
  /** Once a second. */
  tick(): void;
}

const TICK = 1_000;

/** The address without its fragment. */
export const addressOf = (): string => location.href.split('#')[0];

/**
 * Follows the page. The Navigation API reports address changes at once; where it is missing the tick does.
 * Nothing here keeps the page out of the back-forward cache: no ports, no unload handlers.
 * @returns what has another tree watched too
 */
export function watchPage(events: Events, signal: AbortSignal): (root: Node) => void {
  let address = addressOf();
  const checkAddress = (): void => {
    if (address === addressOf()) return;
    address = addressOf();
    events.navigated();
  };
  const { navigation } = window as { navigation?: unknown };
  if (navigation instanceof EventTarget) listenTo(navigation, 'currententrychange', checkAddress, { signal });
  listenTo(window, 'popstate', checkAddress, { signal });
  const shown = (event: PageTransitionEvent): unknown => event.persisted && events.returned();
  listenTo(window, 'pageshow', shown, { signal });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', () => events.themed(), { signal });
  const timer = setInterval(() => {
    events.tick();
    checkAddress();
  }, TICK);
  signal.addEventListener('abort', () => clearInterval(timer));
  return observe(events, signal);
}

function observe(events: Events, signal: AbortSignal): (root: Node) => void {
  const content = new MutationObserver(() => events.changed());
  const follow = (root: Node): void =>
    content.observe(root, { childList: true, characterData: true, subtree: true });
  follow(document);
  const theme = new MutationObserver(() => events.themed());
  for (const element of [rootOf(document), bodyOf(document)]) {
    if (element)
      theme.observe(element, { attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'] });
  }
  signal.addEventListener('abort', () => {
    content.disconnect();
    theme.disconnect();
  });
  return follow;
}
