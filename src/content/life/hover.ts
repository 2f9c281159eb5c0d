import { listenTo } from '../dom.ts';
import { type Box, Card } from '../paint/card.ts';

/** How long the pointer rests, or the page stands still, before a card is shown or taken away, ms. */
const REST = 250;

/** What a card is about. */
export interface Spot {
  about: readonly string[];
  /** What the card must not cover. */
  box: Box;
  isDark: boolean;
  /** True: a screen reader says the card at once. */
  isSaid?: boolean;
}

export interface Hover {
  /** Shows the card of a passage once the page stands still. */
  soon(find: () => Spot | undefined): void;
  hide(): void;
}

/**
 * Shows the card of the passage that the pointer rests on, until it leaves both; Escape and scrolling take it away
 * (WCAG 2.2, 1.4.13).
 */
export function watchHover(spotAt: (x: number, y: number) => Spot | undefined, signal: AbortSignal): Hover {
  const card = new Card();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted: (() => Spot | undefined) | undefined;
  const soon = (find: () => Spot | undefined): void => {
    wanted = find;
    clearTimeout(timer);
    timer = setTimeout(() => {
      wanted = undefined;
      const spot = find();
      if (spot) card.show(spot.about, spot.box, spot);
      else card.hide();
    }, REST);
  };
  const hide = (): void => {
    clearTimeout(timer);
    wanted = undefined;
    card.hide();
  };
  const options = { capture: true, passive: true, signal };
  const moved = ({ isTrusted, target, clientX, clientY, pointerType }: PointerEvent): void => {
    if (!isTrusted || pointerType === 'touch') return;
    if (card.holds(target)) clearTimeout(timer);
    else soon(() => spotAt(clientX, clientY));
  };
  const scrolled = (): void => {
    card.hide();
    if (wanted) soon(wanted);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') hide();
  };
  listenTo(window, 'pointermove', moved, options);
  listenTo(window, 'scroll', scrolled, options);
  listenTo(window, 'keydown', pressed, options);
  listenTo(window, 'blur', hide, { signal });
  signal.addEventListener('abort', hide);
  return { soon, hide };
}
